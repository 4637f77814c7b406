package vn.tinhso.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.audit.AuditLog;
import vn.tinhso.files.Files;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.ProvinceAdministrators;
import vn.tinhso.retention.Wave.Signed;
import vn.tinhso.retention.Wave.State;
import vn.tinhso.shared.Actor;
import vn.tinhso.shared.Moments;
import vn.tinhso.shared.Rejected;

/**
 * Đợt tiêu hủy: one administrator proposes, another approves, a worker carries it out. What is in a wave is a list of codes,
 * which is written once and not added to.
 */
@Service
public class Waves {

    /** What two people can still look through, and a PDF can hold. */
    static final int MOST = 2000;

    private static final int LONGEST = 500;
    private static final int SHOWN = 100;

    private final WaveRecords records;
    private final DueRecords due;
    private final Files files;
    private final ProvinceAdministrators administrators;
    private final AuditLog audit;
    private final Clock clock;

    Waves(
            WaveRecords records,
            DueRecords due,
            Files files,
            ProvinceAdministrators administrators,
            AuditLog audit,
            Clock clock) {
        this.records = records;
        this.due = due;
        this.files = files;
        this.administrators = administrators;
        this.audit = audit;
        this.clock = clock;
    }

    /** A wave with how many of its records are where. */
    public record Standing(Wave wave, Map<WaveItem.State, Integer> counts) {}

    @Transactional(readOnly = true)
    public List<Standing> latest(Account by) {
        administrators.require(by);
        return records.waves().latest(SHOWN).stream().map(this::standing).toList();
    }

    @Transactional(readOnly = true)
    public Standing find(Account by, UUID id) {
        administrators.require(by);
        return standing(records.waves().find(id).orElseThrow(Refused::noSuchWave));
    }

    /** Some of its records, by place. */
    @Transactional(readOnly = true)
    public List<WaveItem> items(Account by, UUID id, int after, int limit) {
        administrators.require(by);
        return records.items().page(id, after, limit);
    }

    /** When the record with this code is due for destruction and why, in sentences; empty when there is none that is closed. */
    @Transactional(readOnly = true)
    public List<String> explain(Account by, String code) {
        administrators.require(by);
        return due.explain(code, today());
    }

    /** Everything that is due and not held, up to {@value MOST}; {@link Rejected} {@code LG-021} to {@code LG-023}. */
    @Transactional
    public UUID propose(Account by, LocalDate asOf, String decision) {
        administrators.require(by);
        var today = today();
        if (asOf.isAfter(today)) {
            throw new Rejected("LG-021", "Ngày xét chưa đến.", "Chọn hôm nay hoặc một ngày đã qua.");
        }
        if (decision.isBlank() || decision.length() > LONGEST) {
            throw new Rejected(
                    "LG-022", "Chưa nêu văn bản quyết định.", "Viết số, tên văn bản quyết định, nhiều nhất 500 ký tự.");
        }
        var actor = by.actor();
        var wave = proposed(asOf, decision.strip(), actor);
        records.waves().add(wave);
        var count = fill(wave, today);
        if (count == 0) {
            throw new Rejected(
                    Rejected.Kind.CONFLICT,
                    "LG-023",
                    "Không có gì đến hạn tiêu hủy đến ngày " + Moments.date(asOf) + ".",
                    "Xem quy định nào chưa đối chiếu, lệnh tạm dừng nào đang có, đợt nào đang chờ.");
        }
        audit.record(
                actor,
                "retention.wave-proposed",
                subject(wave.id()),
                Map.of("asOf", asOf.toString(), "records", String.valueOf(count)));
        return wave.id();
    }

    /** By another person than the one who proposed it; {@link Rejected} {@code LG-024}, {@code LG-025}. */
    @Transactional
    public void approve(Account by, UUID id) {
        administrators.require(by);
        var wave = mustWait(id);
        var actor = by.actor();
        var proposer = new Actor(wave.proposed().by(), wave.proposed().name(), null, null, wave.proposedFor());
        if (actor.sharesAPersonWith(proposer)) {
            throw new Rejected(
                    Rejected.Kind.FORBIDDEN,
                    "LG-024",
                    "Người đề nghị không tự duyệt đợt tiêu hủy của mình.",
                    "Nhờ một quản trị viên khác của tỉnh duyệt.");
        }
        var now = clock.instant();
        var year = Moments.day(now).getYear();
        var minutes = records.waves().nextNumber(year) + "/" + year + "/BB-TH";
        records.waves().approve(id, new Signed(now, actor.accountId(), actor.name()), minutes);
        audit.record(actor, "retention.wave-approved", subject(id), Map.of("minutes", minutes));
    }

    /** Bỏ đợt: nothing of it is destroyed. */
    @Transactional
    public void drop(Account by, UUID id) {
        administrators.require(by);
        mustWait(id);
        records.waves().drop(id, clock.instant());
        records.items().dropAll(id, clock.instant());
        audit.record(by.actor(), "retention.wave-dropped", subject(id), Map.of());
    }

    /** Biên bản as PDF; {@link Rejected} {@code LG-026} while there is none. */
    @Transactional
    public byte[] minutes(Account by, UUID id) {
        administrators.require(by);
        var wave = records.waves().find(id).orElseThrow(Refused::noSuchWave);
        var file = wave.file();
        if (file == null) {
            throw new Rejected(
                    Rejected.Kind.NOT_FOUND,
                    "LG-026",
                    "Đợt này chưa có biên bản.",
                    "Biên bản được lập khi đã đi hết danh sách; tải lại trang để xem tiến độ.");
        }
        audit.record(by.actor(), "retention.minutes-read", subject(id), Map.of());
        return files.content(file);
    }

    static String subject(UUID wave) {
        return "destruction:" + wave;
    }

    private int fill(Wave wave, LocalDate today) {
        var taken = new int[1];
        due.offer(wave.asOf(), today, found -> {
            if (records.items().add(item(wave, taken[0] + 1, found))) {
                taken[0]++;
            }
            return taken[0] < MOST;
        });
        return taken[0];
    }

    private static WaveItem item(Wave wave, int place, DueRecords.Due found) {
        var date = found.date();
        var rule = date.rule();
        var on = date.on();
        if (rule == null || on == null) {
            throw new IllegalStateException("not due: " + found.record().key());
        }
        return new WaveItem(
                wave.id(),
                place,
                found.recordClass(),
                found.record().key(),
                found.record().code(),
                rule.id(),
                date.begins(),
                on,
                String.join(" ", date.reasons()),
                WaveItem.State.WAITING,
                0,
                null);
    }

    private Wave proposed(LocalDate asOf, String decision, Actor actor) {
        return new Wave(
                UUID.randomUUID(),
                State.PROPOSED,
                asOf,
                decision,
                new Signed(clock.instant(), actor.accountId(), actor.name()),
                actor.inPlaceOf(),
                null,
                null,
                null,
                null);
    }

    private Wave mustWait(UUID id) {
        var wave = records.waves().lock(id).orElseThrow(Refused::noSuchWave);
        if (wave.state() != State.PROPOSED) {
            throw new Rejected(
                    Rejected.Kind.CONFLICT,
                    "LG-025",
                    "Đợt này không còn chờ duyệt.",
                    "Tải lại trang để xem hiện trạng của đợt.");
        }
        return wave;
    }

    private Standing standing(Wave wave) {
        return new Standing(wave, records.items().counts(wave.id()));
    }

    private LocalDate today() {
        return Moments.day(clock.instant());
    }
}
