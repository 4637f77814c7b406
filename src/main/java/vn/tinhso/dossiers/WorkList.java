package vn.tinhso.dossiers;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.calendar.Punctuality;
import vn.tinhso.identity.Account;
import vn.tinhso.inbox.spi.WorkSource;
import vn.tinhso.shared.Moments;

/** Brings dossiers into «Việc của tôi», and citizens to their own. */
@Component
@Transactional(readOnly = true)
public class WorkList implements WorkSource {

    private static final int OWN_SHOWN = 200;

    private final WorkStore store;
    private final FigureStore figures;
    private final Timeliness timeliness;
    private final Clock clock;

    WorkList(WorkStore store, FigureStore figures, Timeliness timeliness, Clock clock) {
        this.store = store;
        this.figures = figures;
        this.timeliness = timeliness;
        this.clock = clock;
    }

    @Override
    public List<Queue> queues(Account account) {
        if (!account.isOfficial()) {
            return List.of();
        }
        var counts = store.counts(account);
        return Arrays.stream(WorkQueue.values())
                .filter(queue -> queue.concerns(account))
                .map(queue -> queue(queue, counts.getOrDefault(queue, 0)))
                .toList();
    }

    private static Queue queue(WorkQueue queue, int count) {
        var shown = queue == WorkQueue.CLOSED ? Math.min(count, ClosedWorkStore.SHOWN) : count;
        return new Queue(queue.key(), queue.label(), shown, shown < count, 100 + queue.ordinal(), queue.toAct());
    }

    @Override
    public List<Item> items(Account account, Request request) {
        return Arrays.stream(WorkQueue.values())
                .filter(queue -> queue.key().equals(request.queue()) && queue.concerns(account))
                .findFirst()
                .map(queue -> store.page(account, queue, request.search(), request.offset(), request.size()).stream()
                        .map(this::item)
                        .toList())
                .orElse(List.of());
    }

    /** Hồ sơ của tôi: what a citizen filed, newest first. */
    public List<Dossier> own(Account account) {
        return store.own(account, OWN_SHOWN);
    }

    /** The public line of the home page. */
    public PublicFigures publicFigures() {
        return figures.of(Moments.day(clock.instant()));
    }

    private Item item(Dossier dossier) {
        var due = dossier.timing().due();
        var punctuality = timeliness.of(dossier);
        var running = dossier.timing().finished() == null && !dossier.isClosed();
        return new Item(
                dossier.code(),
                dossier.procedure().name(),
                dossier.applicant().name(),
                dossier.awaitsApplicant() || dossier.timing().pausedSince() != null
                        ? dossier.status().label()
                        : dossier.stage().label(),
                "/ho-so/" + dossier.code(),
                due == null || punctuality == null
                        ? "Nộp " + Moments.dateTime(dossier.timing().filed())
                        : punctuality.label() + " · " + Moments.dateTime(due),
                running && punctuality != null ? urgency(punctuality) : Urgency.NONE,
                running ? timeliness.percentLeft(dossier) : 0);
    }

    private static Urgency urgency(Punctuality punctuality) {
        return switch (punctuality) {
            case IN_TIME, EARLY, ON_TIME -> Urgency.IN_TIME;
            case DUE_SOON -> Urgency.DUE_SOON;
            case OVERDUE, LATE -> Urgency.OVERDUE;
            case PAUSED -> Urgency.PAUSED;
        };
    }
}
