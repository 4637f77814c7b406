package vn.tinhso.dossiers;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import vn.tinhso.calendar.Deadline;
import vn.tinhso.calendar.Pause;
import vn.tinhso.calendar.Reason;
import vn.tinhso.calendar.Term;
import vn.tinhso.calendar.TermUnit;
import vn.tinhso.calendar.WorkingCalendar;
import vn.tinhso.procedures.Procedures;
import vn.tinhso.procedures.Requirements;
import vn.tinhso.shared.Rejected;

/** Asks the one clock when a dossier is due, from what the record holds. */
@Service
class DossierClock {

    /** A dossier found wanting is given back within three working days of receipt. */
    private static final Term GIVE_BACK = Term.workingDays(3);

    private final WorkingCalendar calendar;
    private final Procedures procedures;
    private final Clock clock;

    DossierClock(WorkingCalendar calendar, Procedures procedures, Clock clock) {
        this.calendar = calendar;
        this.procedures = procedures;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** The times of a dossier accepted at this moment. */
    Dossier.Timing accepted(Dossier dossier, Instant at) {
        var deadline = deadline(dossier, at, List.of());
        return dossier.timing().receivedAt(at, deadline.due(), sentences(deadline));
    }

    /** The times after a supplement was handed in, recomputed from receipt with all that happened since. */
    Dossier.Timing recomputed(Dossier dossier, List<SupplementRequest> requests) {
        var start = dossier.timing().received();
        if (start == null) {
            return dossier.timing();
        }
        var pauses = new ArrayList<Pause>();
        for (var request : requests) {
            var answered = request.answeredAt();
            switch (request.effect()) {
                case NONE -> {}
                case RESTART -> {
                    if (answered != null) {
                        start = answered;
                        pauses.clear();
                    }
                }
                case PAUSE -> pauses.add(new Pause(request.askedAt(), answered, "chờ bổ sung hồ sơ"));
            }
        }
        var deadline = deadline(dossier, start, pauses);
        return dossier.timing().movedTo(deadline.due(), sentences(deadline));
    }

    /** What a request made now will do to the limit (Nghị định 61/2018/NĐ-CP, Điều 19, khoản 4). */
    SupplementEffect effectOf(Dossier dossier, Instant now) {
        var received = dossier.timing().received();
        if (received == null) {
            return SupplementEffect.NONE;
        }
        var schedule = calendar.scheduleOf(dossier.parties().competent());
        var givenBackBy = Deadline.due(schedule, GIVE_BACK, received, List.of());
        return now.isAfter(givenBackBy) ? SupplementEffect.PAUSE : SupplementEffect.RESTART;
    }

    /** The end of so many working days from now, at this dossier's agency. */
    Instant workingDaysFrom(Dossier dossier, Instant now, int days) {
        var schedule = calendar.scheduleOf(dossier.parties().receiving());
        return Deadline.due(schedule, Term.workingDays(days), now, List.of());
    }

    private Deadline deadline(Dossier dossier, Instant start, List<Pause> pauses) {
        var procedure = procedures.version(dossier.procedure().versionId()).definition();
        var limit = Requirements.limit(procedure, dossier.channel(), dossier.answers())
                .orElseThrow(() -> new Rejected(
                        "HS-012",
                        "Thủ tục " + procedure.code() + " chưa có thời hạn giải quyết cho trường hợp này.",
                        "Báo quản trị viên công bố thời hạn cho thủ tục rồi tiếp nhận lại."));
        var term = new Term(limit.amount(), TermUnit.valueOf(limit.unit().name()), null);
        return Deadline.of(calendar.scheduleOf(dossier.parties().competent()), term, start, pauses);
    }

    private static List<String> sentences(Deadline deadline) {
        return deadline.reasons().stream().map(Reason::sentence).toList();
    }
}
