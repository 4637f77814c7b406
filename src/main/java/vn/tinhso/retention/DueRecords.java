package vn.tinhso.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tinhso.privacy.Vault;
import vn.tinhso.privacy.spi.RetainedRecords;
import vn.tinhso.privacy.spi.RetainedRecords.Retained;
import vn.tinhso.shared.Moments;

/** What may be destroyed: due by the rules of today, and held by nobody. */
@Component
class DueRecords {

    private static final int STEP = 500;
    /** A month less is not always a month more: 31 January and a month make 28 February. */
    private static final int SLACK = 4;

    private final RecordClasses classes;
    private final Schedule schedule;
    private final HoldStore holds;
    private final Vault vault;

    DueRecords(RecordClasses classes, Schedule schedule, HoldStore holds, Vault vault) {
        this.classes = classes;
        this.schedule = schedule;
        this.holds = holds;
        this.vault = vault;
    }

    /** One record with the date and its explanation. */
    record Due(String recordClass, Retained record, DueDate date) {}

    /** What stands in the way of destroying a record, or nothing. */
    sealed interface Verdict {

        record Free(DueDate date) implements Verdict {}

        record Held(Hold hold) implements Verdict {}

        record NotDue(DueDate date) implements Verdict {}
    }

    /**
     * Gives one after the other away until the taker has enough.
     *
     * @param today decides which rules and which holds count
     */
    void offer(LocalDate asOf, LocalDate today, Predicate<Due> wantsMore) {
        var book = schedule.book(today);
        var held = HeldRecords.on(today, holds.standing(), vault);
        for (var source : classes.all()) {
            var before = begunBefore(book.of(source.about().key()), asOf);
            if (before.isPresent()
                    && !offer(source, before.get(), due -> {
                        var date = DueDate.of(
                                source.about(), due, book.ruleFor(source.about().key(), due));
                        return !date.isDue(asOf)
                                || held.over(due).isPresent()
                                || wantsMore.test(new Due(source.about().key(), due, date));
                    })) {
                return;
            }
        }
    }

    /** Asked again in the transaction that destroys, in which no hold can be set any more. */
    Verdict judge(RetainedRecords source, Retained record, LocalDate today) {
        var date = schedule.due(source, record, today);
        if (!date.isDue(today)) {
            return new Verdict.NotDue(date);
        }
        return HeldRecords.on(today, holds.standing(), vault)
                .over(record)
                .<Verdict>map(Verdict.Held::new)
                .orElseGet(() -> new Verdict.Free(date));
    }

    /** Sentences about the record with this code: when it is due, why, and what holds it; empty for what is none. */
    List<String> explain(String code, LocalDate today) {
        return classes.all().stream()
                .flatMap(source -> source.byCode(code).stream().map(record -> explain(source, record, today)))
                .findFirst()
                .orElse(List.of());
    }

    private List<String> explain(RetainedRecords source, Retained record, LocalDate today) {
        var sentences = new ArrayList<>(schedule.due(source, record, today).reasons());
        HeldRecords.on(today, holds.standing(), vault)
                .over(record)
                .ifPresent(hold -> sentences.add("Đang tạm dừng tiêu hủy. Căn cứ: " + hold.ground() + "."));
        return List.copyOf(sentences);
    }

    private static boolean offer(RetainedRecords source, Instant before, Predicate<Retained> wantsMore) {
        var after = Optional.of("");
        while (after.isPresent()) {
            var slice = source.begun(before, after.get(), STEP);
            if (!slice.records().stream().allMatch(wantsMore)) {
                return false;
            }
            after = Optional.ofNullable(slice.end());
        }
        return true;
    }

    /** By the shortest period that anybody verified; whether it is the one that counts is asked of every record. */
    private static Optional<Instant> begunBefore(List<Rule> rules, LocalDate asOf) {
        return rules.stream()
                .filter(Rule::verified)
                .flatMap(rule ->
                        rule.keep() instanceof Keep.For(var period) ? Stream.of(asOf.minus(period)) : Stream.of())
                .max(Comparator.naturalOrder())
                .map(day -> day.plusDays(SLACK).atStartOfDay(Moments.VIETNAM).toInstant());
    }
}
