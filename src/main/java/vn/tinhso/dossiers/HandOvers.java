package vn.tinhso.dossiers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinhso.calendar.Punctuality;
import vn.tinhso.dossiers.HouseEvent.HandlerAssigned;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.shared.Actor;
import vn.tinhso.shared.Moments;

/** Giao, nhận hồ sơ as the control sheet lists it. */
@Component
class HandOvers {

    private final EventStore store;
    private final Organisations organisations;

    HandOvers(EventStore store, Organisations organisations) {
        this.store = store;
        this.organisations = organisations;
    }

    /** In order, the first from whoever applied, the last back to them. */
    List<Map<String, String>> of(Dossier dossier, List<HistoryEntry> history) {
        var steps = store.steps(dossier.id());
        var rows = new ArrayList<Map<String, String>>();
        for (var i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            var from = i == 0 ? "Người nộp hồ sơ" : place(steps.get(i - 1));
            var next = i + 1 < steps.size() ? steps.get(i + 1).seq() : Integer.MAX_VALUE;
            var row = new Row(from, entry(history, step.seq()), place(step));
            rows.add(row.printed(i + 1, receiver(dossier, history, step, next), due(step), result(step)));
        }
        closing(dossier, history, steps).ifPresent(row -> rows.add(row.printed(rows.size() + 1, "", "", "")));
        return rows;
    }

    /** The last hand-over, to whoever applied: no step follows it. */
    private Optional<Row> closing(Dossier dossier, List<HistoryEntry> history, List<Step> steps) {
        var last = steps.getLast();
        return history.stream()
                .filter(entry -> entry.seq() > last.seq() && closes(entry.statusAfter()))
                .filter(entry -> entry.at().equals(last.left()))
                .findFirst()
                .map(entry -> new Row(place(last), entry, dossier.applicant().inWords()));
    }

    private static boolean closes(DossierStatus status) {
        return status.isFinal() || status == DossierStatus.STOPPED;
    }

    private static HistoryEntry entry(List<HistoryEntry> history, int seq) {
        return history.stream().filter(entry -> entry.seq() == seq).findFirst().orElseThrow();
    }

    /** One line: who gave it to whom, and what for. */
    private record Row(String from, HistoryEntry entry, String to) {

        Map<String, String> printed(int number, String receiver, String due, String result) {
            return Map.of(
                    "number", String.valueOf(number),
                    "from", from,
                    "giver", entry.actor().name(),
                    "to", to,
                    "receiver", receiver,
                    "at", Moments.dateTime(entry.at()),
                    "due", due,
                    "result", result,
                    "note", entry.event().title());
        }
    }

    private String place(Step step) {
        return organisations.agency(step.agencyId()).name() + " ("
                + step.stage().label() + ")";
    }

    /** Who took it: the one it was given to by name, else whoever of the house did the next thing with it. */
    private static String receiver(Dossier dossier, List<HistoryEntry> history, Step step, int next) {
        if (entry(history, step.seq()).event() instanceof HandlerAssigned assigned) {
            return assigned.name();
        }
        return history.stream()
                .filter(entry -> entry.seq() > step.seq() && entry.seq() <= next)
                .map(HistoryEntry::actor)
                .filter(actor -> !isApplicant(actor, dossier.applicant()))
                .map(actor -> actor.name())
                .findFirst()
                .orElse("");
    }

    /** The applicant in person, or who filed in the applicant's name. */
    private static boolean isApplicant(Actor actor, Dossier.Applicant applicant) {
        return actor.accountId().equals(String.valueOf(applicant.accountId()))
                || applicant.behalf() != null && actor.accountId().equals(applicant.filedBy());
    }

    private static String due(Step step) {
        return step.due() == null ? "" : Moments.dateTime(step.due());
    }

    private static String result(Step step) {
        var due = step.due();
        var left = step.left();
        return due == null || left == null ? "" : words(Punctuality.closed(due, left));
    }

    /** The three words of the form. */
    private static String words(Punctuality punctuality) {
        return switch (punctuality) {
            case EARLY -> "Trước hạn";
            case ON_TIME, IN_TIME, DUE_SOON, PAUSED -> "Đúng hạn";
            case LATE, OVERDUE -> "Quá hạn";
        };
    }
}
