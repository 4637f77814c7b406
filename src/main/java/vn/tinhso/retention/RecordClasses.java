package vn.tinhso.retention;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinhso.privacy.spi.RetainedRecords;
import vn.tinhso.privacy.spi.RetainedRecords.Known;
import vn.tinhso.privacy.spi.RetainedRecords.RecordClass;

/** Các loại hồ sơ, dữ liệu that modules declare. */
@Component
class RecordClasses {

    private final List<RetainedRecords> sources;

    RecordClasses(List<RetainedRecords> sources) {
        this.sources = sources.stream()
                .sorted(Comparator.comparing(source -> source.about().key()))
                .toList();
    }

    List<RetainedRecords> all() {
        return sources;
    }

    Optional<RetainedRecords> find(String key) {
        return sources.stream()
                .filter(source -> source.about().key().equals(key))
                .findFirst();
    }

    Optional<RecordClass> about(String key) {
        return find(key).map(RetainedRecords::about);
    }

    /** What is known of a record by its code, whichever class it is of. */
    Known known(String code) {
        return sources.stream()
                .map(source -> source.known(code))
                .filter(known -> known != Known.UNKNOWN)
                .findFirst()
                .orElse(Known.UNKNOWN);
    }
}
