package vn.tinhso.dossiers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.tinhso.calendar.Deadline;
import vn.tinhso.calendar.DueSoon;
import vn.tinhso.calendar.Pause;
import vn.tinhso.calendar.Phase;
import vn.tinhso.calendar.Reason;
import vn.tinhso.calendar.Schedule;
import vn.tinhso.calendar.Term;
import vn.tinhso.calendar.TermUnit;
import vn.tinhso.calendar.WorkingCalendar;
import vn.tinhso.dossiers.Dossier.Promise;
import vn.tinhso.procedures.Procedure;
import vn.tinhso.procedures.Procedure.StepRole;
import vn.tinhso.procedures.Procedures;
import vn.tinhso.procedures.Requirements;
import vn.tinhso.shared.Moments;
import vn.tinhso.shared.Rejected;

/** Asks the one clock when a dossier is due, from what the record holds. */
@Service
class DossierClock {

    /** A dossier found wanting is given back within three working days of receipt. */
    private static final Term GIVE_BACK = Term.workingDays(3);

    /** The desk looks at what came online within eight working hours (Nghị định 107/2021/NĐ-CP, Điều 1, khoản 10). */
    private static final Term EXAMINED_AT_DESK = Term.hours(8);

    private final WorkingCalendar calendar;
    private final Procedures procedures;
    private final SupplementStore supplements;
    private final SuspensionStore suspensions;
    private final Clock clock;

    DossierClock(
            WorkingCalendar calendar,
            Procedures procedures,
            SupplementStore supplements,
            SuspensionStore suspensions,
            Clock clock) {
        this.calendar = calendar;
        this.procedures = procedures;
        this.supplements = supplements;
        this.suspensions = suspensions;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** The times of a dossier accepted at this moment. */
    Dossier.Timing accepted(Dossier dossier, Instant at) {
        return dossier.timing().receivedAt(at, promise(dossier, at, List.of(), List.of(), calendar::scheduleOf));
    }

    /** The times as the record and the calendar have them now, counted from receipt with all that happened since. */
    Dossier.Timing recomputed(Dossier dossier) {
        return recomputed(dossier, calendar::scheduleOf);
    }

    /**
     * The same by other schedules, to see what they would change.
     *
     * @param schedules from an agency's id
     */
    Dossier.Timing recomputed(Dossier dossier, Function<String, Schedule> schedules) {
        var received = dossier.timing().received();
        if (received == null) {
            return dossier.timing();
        }
        var start = supplements.of(dossier.id()).stream()
                .filter(request -> request.effect() == SupplementEffect.RESTART)
                .map(SupplementRequest::answeredAt)
                .filter(Objects::nonNull)
                .reduce(received, (one, other) -> other);
        // What was waited before the limit began anew has no part in it.
        var pauses = suspensions.of(dossier.id()).stream()
                .filter(stop -> stop.to() == null || stop.to().isAfter(start))
                .map(Suspension::pause)
                .toList();
        var extension = suspensions.extensionOf(dossier.id()).stream()
                .map(DossierClock::phase)
                .toList();
        return dossier.timing().movedTo(promise(dossier, start, pauses, extension, schedules));
    }

    private static Phase phase(Extension extension) {
        return new Phase("Gia hạn theo văn bản số " + extension.letter(), Term.workingDays(extension.days()));
    }

    /** What a request made now will do to the limit (Nghị định 61/2018/NĐ-CP, Điều 19, khoản 4). */
    SupplementEffect effectOf(Dossier dossier, Instant now) {
        var received = dossier.timing().received();
        if (received == null) {
            return SupplementEffect.NONE;
        }
        var givenBackBy = Deadline.due(schedule(dossier), GIVE_BACK, received, List.of());
        return now.isAfter(givenBackBy) ? SupplementEffect.PAUSE : SupplementEffect.RESTART;
    }

    /** The end of so many working days from now, at this agency. */
    Instant workingDaysFrom(String agencyId, Instant now, int days) {
        return Deadline.due(calendar.scheduleOf(agencyId), Term.workingDays(days), now, List.of());
    }

    /** The same with its reasons, for an agency that is asked something. */
    Promise workingDaysOf(String agencyId, Instant from, int days) {
        return workingDaysBy(calendar.scheduleOf(agencyId), from, days);
    }

    /** The same by another schedule, to see what it would change. */
    static Promise workingDaysBy(Schedule schedule, Instant from, int days) {
        return promise(Deadline.of(schedule, Term.workingDays(days), from), from, schedule);
    }

    /** Last day for a letter of apology: one working day before the due date (Nghị định 61/2018/NĐ-CP, Điều 19, khoản 9). */
    LocalDate lastDayToExtend(Dossier dossier) {
        var due = Objects.requireNonNull(dossier.timing().due(), "no limit before acceptance");
        return schedule(dossier).workingDay(Moments.day(due), -1);
    }

    /** Until when the step it enters now should be done; {@code null} where nobody set a time. */
    @Nullable
    Instant stepDue(Dossier dossier, Instant at) {
        return switch (dossier.stage()) {
            case RECEIVE -> {
                var schedule = calendar.scheduleOf(dossier.parties().receiving());
                yield Deadline.due(schedule, EXAMINED_AT_DESK, at, List.of());
            }
            case HAND_OVER -> handOverBy(calendar.scheduleOf(dossier.parties().receiving()), at);
            case EXAMINE -> stepDue(dossier, StepRole.EXAMINE, at);
            case SIGN -> stepDue(dossier, StepRole.SIGN, at);
            case RETURN, CLOSED -> null;
        };
    }

    /**
     * Until when the step should be done once the waiting is over: what was left when the clock stopped is left again; the
     * whole time again when nothing ran yet or the limit began anew. A step that was late before the wait stays late.
     */
    Optional<Instant> stepDueAgain(Dossier before, Dossier after, Instant stepDue) {
        var stopped = before.timing().pausedSince();
        if (stopped == null || beganAnew(after, stopped)) {
            return Optional.ofNullable(stepDue(after, now()));
        }
        var schedule = schedule(after);
        var left = schedule.workingMinutes(stopped, stepDue);
        return left <= 0 ? Optional.empty() : Optional.of(schedule.plusWorkingMinutes(now(), left));
    }

    private boolean beganAnew(Dossier dossier, Instant stopped) {
        return supplements.of(dossier.id()).stream()
                .anyMatch(request -> request.effect() == SupplementEffect.RESTART
                        && request.askedAt().equals(stopped));
    }

    // Nghị định 61/2018/NĐ-CP, Điều 18, khoản 1: the same day, from 15 o'clock on the next morning. What comes on a day
    // off counts as received on the next working day.
    private static Instant handOverBy(Schedule schedule, Instant at) {
        var sameDay = Deadline.due(schedule, Term.sameDay(), at, List.of());
        var late =
                schedule.isWorkingDay(Moments.day(at)) && !Moments.day(sameDay).equals(Moments.day(at));
        return late ? schedule.firstClosing(Moments.day(sameDay)) : sameDay;
    }

    private @Nullable Instant stepDue(Dossier dossier, StepRole role, Instant at) {
        var hours = procedures.version(dossier.procedure().versionId()).definition().steps().stream()
                .filter(step -> step.role() == role)
                .mapToInt(Procedure.Step::hours)
                .sum();
        return hours == 0 ? null : Deadline.due(schedule(dossier), Term.hours(hours), at, List.of());
    }

    boolean isExtended(Dossier dossier) {
        return suspensions.extensionOf(dossier.id()).isPresent();
    }

    private Schedule schedule(Dossier dossier) {
        return calendar.scheduleOf(dossier.parties().competent());
    }

    private Promise promise(
            Dossier dossier,
            Instant start,
            List<Pause> pauses,
            List<Phase> later,
            Function<String, Schedule> schedules) {
        var procedure = procedures.version(dossier.procedure().versionId()).definition();
        var limit = Requirements.limit(procedure, dossier.channel(), dossier.answers())
                .orElseThrow(() -> new Rejected(
                        "HS-012",
                        "Thủ tục " + procedure.code() + " chưa có thời hạn giải quyết cho trường hợp này.",
                        "Báo quản trị viên công bố thời hạn cho thủ tục rồi tiếp nhận lại."));
        var term = new Term(limit.amount(), TermUnit.valueOf(limit.unit().name()), null);
        var phases = new ArrayList<Phase>();
        phases.add(new Phase(null, term));
        phases.addAll(later);
        var schedule = schedules.apply(dossier.parties().competent());
        return promise(Deadline.of(schedule, phases, start, pauses), start, schedule);
    }

    private static Promise promise(Deadline deadline, Instant start, Schedule schedule) {
        var due = deadline.due();
        var soon = DueSoon.usual(schedule, start, due).begins(schedule, due);
        return new Promise(
                due, soon, deadline.reasons().stream().map(Reason::sentence).toList());
    }
}
