package vn.tinhso.dossiers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.tinhso.dossiers.DossierEvent.ResultProposed;
import vn.tinhso.shared.Actor;

/** What {@link Permission} looks at: the dossier now, and what else the record holds, read when it is asked for. */
final class Situation {

    private final Dossier dossier;
    private final Instant now;
    private final Lazy<List<HistoryEntry>> history;
    private final Lazy<Boolean> rated;
    private final Lazy<Optional<OpenMotion>> motion;
    private final Lazy<List<Consultation>> consultations;
    private final Lazy<List<Participant>> participants;
    private final Lazy<Boolean> extended;
    private final Lazy<LocalDate> lastDayToExtend;
    private final Lazy<Boolean> oneMaySign;

    /** Where each piece is read. */
    record Sources(
            Supplier<List<HistoryEntry>> history,
            Supplier<Boolean> rated,
            Supplier<Optional<OpenMotion>> motion,
            Supplier<List<Consultation>> consultations,
            Supplier<List<Participant>> participants,
            Supplier<Boolean> extended,
            Supplier<LocalDate> lastDayToExtend,
            Supplier<Boolean> oneMaySign) {}

    Situation(Dossier dossier, Instant now, Sources sources) {
        this.dossier = dossier;
        this.now = now;
        history = new Lazy<>(sources.history());
        rated = new Lazy<>(sources.rated());
        motion = new Lazy<>(sources.motion());
        consultations = new Lazy<>(sources.consultations());
        participants = new Lazy<>(sources.participants());
        extended = new Lazy<>(sources.extended());
        lastDayToExtend = new Lazy<>(sources.lastDayToExtend());
        oneMaySign = new Lazy<>(sources.oneMaySign());
    }

    Dossier dossier() {
        return dossier;
    }

    Instant now() {
        return now;
    }

    HistoryEntry latest() {
        return history.get().getLast();
    }

    /** Who made the latest proposal. */
    @Nullable
    Actor proposer() {
        return history.get().reversed().stream()
                .filter(entry -> entry.event() instanceof ResultProposed)
                .findFirst()
                .map(HistoryEntry::actor)
                .orElse(null);
    }

    boolean isRated() {
        return rated.get();
    }

    Optional<OpenMotion> motion() {
        return motion.get();
    }

    List<Consultation> consultations() {
        return consultations.get();
    }

    boolean assists(Party party) {
        return party instanceof Party.Person(var account)
                && participants.get().stream()
                        .anyMatch(one -> one.part() == Participant.Part.ASSIST && account.actsFor(one.accountId()));
    }

    boolean isExtended() {
        return extended.get();
    }

    LocalDate lastDayToExtend() {
        return lastDayToExtend.get();
    }

    /** Whether the process lets the one who proposed sign as well. */
    boolean oneMaySign() {
        return oneMaySign.get();
    }

    private static final class Lazy<T> {

        private final Supplier<T> source;
        private @Nullable T value;

        Lazy(Supplier<T> source) {
            this.source = source;
        }

        T get() {
            var read = value;
            if (read == null) {
                read = source.get();
                value = read;
            }
            return read;
        }
    }
}
