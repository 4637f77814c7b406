package vn.tinhso.audit.web;

import org.springframework.stereotype.Component;
import vn.tinhso.audit.spi.LogReaders;
import vn.tinhso.shared.Actor;
import vn.tinhso.shared.Rejected;

/** Whoever opens a page of the log, if they may. */
@Component
class LogReader {

    private final LogReaders readers;

    LogReader(LogReaders readers) {
        this.readers = readers;
    }

    boolean may() {
        return readers.current().isPresent();
    }

    Actor require() {
        return readers.current()
                .orElseThrow(() -> new Rejected(
                        Rejected.Kind.FORBIDDEN,
                        "NK-001",
                        "Chỉ quản trị viên của Ủy ban nhân dân tỉnh xem nhật ký của mọi người.",
                        "Nhờ quản trị viên của tỉnh mở giúp."));
    }
}
