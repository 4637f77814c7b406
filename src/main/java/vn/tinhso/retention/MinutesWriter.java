package vn.tinhso.retention;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.audit.AuditLog;
import vn.tinhso.files.Files;
import vn.tinhso.files.PageSize;
import vn.tinhso.files.Paper;
import vn.tinhso.files.Papers;
import vn.tinhso.privacy.spi.RetainedRecords.RecordClass;
import vn.tinhso.retention.WaveItem.State;
import vn.tinhso.shared.Actor;
import vn.tinhso.shared.Moments;

/** Lập biên bản tiêu hủy: what was decided, by whom, what went and what did not. It names codes, never people it was about. */
@Component
class MinutesWriter {

    private final WaveRecords records;
    private final RecordClasses classes;
    private final Papers papers;
    private final Files files;
    private final AuditLog audit;
    private final Clock clock;

    MinutesWriter(WaveRecords records, RecordClasses classes, Papers papers, Files files, AuditLog audit, Clock clock) {
        this.records = records;
        this.classes = classes;
        this.papers = papers;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether a wave was at its end and has its minutes now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean writeNext() {
        var settled = records.waves().lockSettled();
        settled.ifPresent(this::write);
        return settled.isPresent();
    }

    private void write(Wave wave) {
        var now = clock.instant();
        var items = records.items().page(wave.id(), 0, Waves.MOST);
        var number = Objects.requireNonNull(wave.minutes());
        var paper = new Paper(
                "Biên bản tiêu hủy số " + number,
                PageSize.A4,
                papers.fill(template(), values(wave, items)),
                null,
                "Lập tự động khi tiêu hủy xong, lưu vĩnh viễn.");
        var file = files.storeBytes(
                "bien-ban-tieu-huy-" + number.replace('/', '-') + ".pdf",
                papers.render(paper, now).pdf(),
                "application/pdf");
        records.waves().finish(wave.id(), file.id(), now);
        audit.record(
                Actor.system(),
                "retention.wave-finished",
                Waves.subject(wave.id()),
                Map.of(
                        "minutes",
                        number,
                        "destroyed",
                        String.valueOf(count(items, State.DESTROYED)),
                        "sha256",
                        file.sha256()));
    }

    private Map<String, Object> values(Wave wave, List<WaveItem> items) {
        var approved = Objects.requireNonNull(wave.approved());
        return Map.of(
                "number", Objects.requireNonNull(wave.minutes()),
                "made", Moments.spoken(clock.instant()),
                "decision", wave.decision(),
                "asOf", Moments.date(wave.asOf()),
                "proposed",
                        wave.proposed().name() + ", "
                                + Moments.spoken(wave.proposed().at()),
                "approved", approved.name() + ", " + Moments.spoken(approved.at()),
                "classes", classes(items),
                "destroyed",
                        lines(items.stream()
                                .filter(item -> item.state() == State.DESTROYED)
                                .toList()),
                "kept",
                        lines(items.stream()
                                .filter(item -> item.state() != State.DESTROYED)
                                .toList()));
    }

    private List<Map<String, String>> classes(List<WaveItem> items) {
        var rows = new ArrayList<Map<String, String>>();
        for (var source : classes.all()) {
            var about = source.about();
            var own = items.stream()
                    .filter(item -> item.recordClass().equals(about.key()))
                    .toList();
            if (!own.isEmpty()) {
                rows.add(row(about, own));
            }
        }
        return rows;
    }

    private static Map<String, String> row(RecordClass about, List<WaveItem> own) {
        return Map.of(
                "name", about.name(),
                "listed", String.valueOf(own.size()),
                "destroyed", String.valueOf(count(own, State.DESTROYED)),
                "files", String.valueOf(own.stream().mapToInt(WaveItem::files).sum()),
                "removes", about.removes(),
                "stays", about.stays());
    }

    private static List<Map<String, String>> lines(List<WaveItem> items) {
        return items.stream().map(MinutesWriter::line).toList();
    }

    private static Map<String, String> line(WaveItem item) {
        return Map.of(
                "place", String.valueOf(item.place()),
                "code", item.code(),
                "rule", String.valueOf(item.rule()),
                "due", Moments.date(item.due()),
                "files", String.valueOf(item.files()),
                "state", item.state().words() + (item.failure() == null ? "" : " (" + item.failure() + ")"));
    }

    private static long count(List<WaveItem> items, State state) {
        return items.stream().filter(item -> item.state() == state).count();
    }

    private static String template() {
        try {
            return new ClassPathResource("papers/retention/bien-ban.html").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
