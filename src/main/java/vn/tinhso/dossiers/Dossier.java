package vn.tinhso.dossiers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tinhso.procedures.Channel;

/**
 * Hồ sơ thủ tục hành chính as it stands now. What happened is in its {@link DossierEvent}s.
 *
 * @param code national form, {@code H18.101-261122-0001}
 * @param procedure the definition it is bound to since filing
 * @param channel how it was filed
 * @param assisted whether an official filed it for the person, counted apart
 * @param answers the electronic form, field id → value
 * @param handler official who took it, if any
 * @param awaitsApplicant whether the next thing is the applicant's to do
 * @param supplements how often a supplement was requested
 * @param version counts its events; guards against two writers
 */
public record Dossier(
        UUID id,
        String code,
        ProcedureRef procedure,
        Channel channel,
        boolean assisted,
        Delivery delivery,
        Applicant applicant,
        Parties parties,
        Map<String, String> answers,
        DossierStatus status,
        Stage stage,
        @Nullable UUID handler,
        boolean awaitsApplicant,
        Timing timing,
        int supplements,
        int version) {

    /** The version of the procedure in force when it was filed. */
    public record ProcedureRef(String code, UUID versionId, String name, String field) {}

    /**
     * Người nộp.
     *
     * @param accountId the citizen's account; none for a walk-in person
     * @param filedBy account or client that pressed the button
     */
    public record Applicant(
            @Nullable UUID accountId,
            String name,
            @Nullable String personalId,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address,
            String filedBy) {

        @Override
        public String toString() {
            return "Applicant";
        }
    }

    /**
     * Three organisations, which may be three places (Nghị định 118/2025/NĐ-CP).
     *
     * @param support where somebody helped to file
     * @param receiving one-stop centre that accepts and returns
     * @param competent agency that decides
     */
    public record Parties(@Nullable String support, String receiving, String competent) {}

    /**
     * The times of its life. The original due time stays beside the current one.
     *
     * @param reasons the sentences that explain {@code due}
     */
    public record Timing(
            Instant filed,
            @Nullable Instant received,
            @Nullable Instant due,
            @Nullable Instant originalDue,
            List<String> reasons,
            @Nullable Instant finished,
            @Nullable Instant returned) {

        Timing receivedAt(Instant at, Instant dueAt, List<String> why) {
            return new Timing(filed, at, dueAt, dueAt, why, finished, returned);
        }

        Timing movedTo(Instant dueAt, List<String> why) {
            return new Timing(filed, received, dueAt, originalDue, why, finished, returned);
        }

        Timing finishedAt(Instant at) {
            return new Timing(filed, received, due, originalDue, reasons, at, returned);
        }

        Timing returnedAt(Instant at) {
            return new Timing(filed, received, due, originalDue, reasons, finished, at);
        }
    }

    public boolean isAccepted() {
        return timing.received() != null;
    }

    Dossier at(Move move, Stage nextStage) {
        return copy(status.next(move), nextStage, false, timing, supplements);
    }

    Dossier with(Timing changed) {
        return copy(status, stage, awaitsApplicant, changed, supplements);
    }

    Dossier awaitingApplicant() {
        return copy(status, stage, true, timing, supplements + 1);
    }

    /** Everything else stays as it was filed. */
    private Dossier copy(
            DossierStatus nextStatus, Stage nextStage, boolean awaits, Timing nextTiming, int nextSupplements) {
        return new Dossier(
                id,
                code,
                procedure,
                channel,
                assisted,
                delivery,
                applicant,
                parties,
                answers,
                nextStatus,
                nextStage,
                handler,
                awaits,
                nextTiming,
                nextSupplements,
                version);
    }

    @Override
    public String toString() {
        return "Dossier[" + code + "]";
    }
}
