package vn.tinhso.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.audit.AuditLog;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.ProvinceAdministrators;
import vn.tinhso.privacy.spi.RetainedRecords;
import vn.tinhso.privacy.spi.RetainedRecords.RecordClass;
import vn.tinhso.retention.Rule.Wanted;
import vn.tinhso.retention.Rule.Written;
import vn.tinhso.shared.Moments;
import vn.tinhso.shared.Rejected;

/** Bảng thời hạn lưu giữ: data with days of validity. A change is a new row, and the rows before it stay to be read. */
@Service
public class Schedule {

    private static final int LONGEST = 500;

    private final RetentionRuleStore store;
    private final RecordClasses classes;
    private final Scopes scopes;
    private final ProvinceAdministrators administrators;
    private final AuditLog audit;
    private final Clock clock;

    Schedule(
            RetentionRuleStore store,
            RecordClasses classes,
            Scopes scopes,
            ProvinceAdministrators administrators,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.classes = classes;
        this.scopes = scopes;
        this.administrators = administrators;
        this.audit = audit;
        this.clock = clock;
    }

    /** One class with the rules of today, the wider ones first. */
    public record Line(RecordClass about, List<Rule> rules) {}

    @Transactional(readOnly = true)
    public List<Line> today(Account by) {
        administrators.require(by);
        var book = RuleBook.on(Moments.day(clock.instant()), store.all());
        return classes.all().stream()
                .map(RetainedRecords::about)
                .map(about -> new Line(about, book.of(about.key())))
                .toList();
    }

    /** Every row of a class that was ever written, the newest first. */
    @Transactional(readOnly = true)
    public List<Rule> history(Account by, String recordClass) {
        administrators.require(by);
        if (classes.find(recordClass).isEmpty()) {
            throw Refused.unknownClass();
        }
        return store.all().stream()
                .filter(rule -> rule.reaching().recordClass().equals(recordClass))
                .toList();
    }

    /** Adds a row that counts from its day on; {@link Rejected} {@code LG-001} to {@code LG-005}. */
    @Transactional
    public long write(Account by, Wanted wanted) {
        administrators.require(by);
        check(wanted);
        var actor = by.actor();
        var id = store.add(wanted, new Written(clock.instant(), actor.accountId(), actor.name()));
        audit.record(
                actor,
                "retention.rule-written",
                "retention:" + wanted.reaching().recordClass(),
                Map.of(
                        "rule", String.valueOf(id),
                        "keep", wanted.keep().words(),
                        "procedure",
                                String.valueOf(
                                        Optional.ofNullable(wanted.reaching().procedure())
                                                .orElse("")),
                        "field",
                                String.valueOf(
                                        Optional.ofNullable(wanted.reaching().field())
                                                .orElse("")),
                        "verified", String.valueOf(wanted.verified()),
                        "from", wanted.from().toString()));
        return id;
    }

    /** When this record may be destroyed by the rules of a day, and why. */
    DueDate due(RetainedRecords source, RetainedRecords.Retained record, LocalDate on) {
        var about = source.about();
        return DueDate.of(about, record, RuleBook.on(on, store.all()).ruleFor(about.key(), record));
    }

    RuleBook book(LocalDate day) {
        return RuleBook.on(day, store.all());
    }

    private void check(Wanted wanted) {
        var reaching = wanted.reaching();
        var about = classes.about(reaching.recordClass()).orElseThrow(Refused::unknownClass);
        if (!about.byProcedure() && reaching.narrowness() > 0) {
            throw Refused.unknownProcedure();
        }
        scopes.mustKnow(reaching.procedure(), reaching.field());
        if (wanted.keep() instanceof Keep.For(var period) && !isSensible(period)) {
            throw new Rejected(
                    "LG-003",
                    "Thời hạn lưu giữ trống hoặc quá dài.",
                    "Nhập số năm (đến 200), tháng hoặc ngày, hoặc chọn vĩnh viễn.");
        }
        if (wanted.ground().isBlank() || wanted.ground().length() > LONGEST) {
            throw Refused.noGround();
        }
        // What was decided in the past was decided by the rule of then.
        if (wanted.from().isBefore(Moments.day(clock.instant()))) {
            throw new Rejected(
                    "LG-005",
                    "Ngày hiệu lực đã qua.",
                    "Chọn hôm nay hoặc một ngày sau; quy định cũ vẫn giữ cho những ngày đã qua.");
        }
        if (wanted.keep() instanceof Keep.Ended && reaching.narrowness() == 0) {
            throw new Rejected(
                    "LG-006",
                    "Quy định chung của một loại không thôi áp dụng được.",
                    "Viết dòng mới với thời hạn khác, hoặc vĩnh viễn.");
        }
    }

    private static boolean isSensible(Period period) {
        return !period.isZero()
                && period.getYears() >= 0
                && period.getYears() <= 200
                && period.getMonths() >= 0
                && period.getMonths() <= 1200
                && period.getDays() >= 0
                && period.getDays() <= 36_500;
    }
}
