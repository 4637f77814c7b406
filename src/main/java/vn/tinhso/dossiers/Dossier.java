package vn.tinhso.dossiers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tinhso.identity.MandateKind;
import vn.tinhso.procedures.Channel;

/**
 * Hồ sơ thủ tục hành chính as it stands now. What happened is in its {@link DossierEvent}s.
 *
 * @param code national form, {@code H18.101-261122-0001}
 * @param procedure the definition it is bound to since filing
 * @param channel how it was filed
 * @param assisted whether an official filed it for the person, counted apart
 * @param answers the electronic form, field id → value
 * @param handler official who has it in hand (thụ lý chính), if anybody
 * @param awaitsApplicant whether the next thing is the applicant's to do
 * @param supplements how often a supplement was requested
 * @param restricted whether only those see it who take part or are cleared for restricted ones (hồ sơ hạn chế)
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
        boolean restricted,
        int version) {

    /** The version of the procedure in force when it was filed. */
    public record ProcedureRef(String code, UUID versionId, String name, String field) {}

    /**
     * Người nộp: whose matter it is.
     *
     * @param accountId the citizen's account; none for a walk-in person, a child or an organisation
     * @param filedBy account or client that pressed the button
     * @param behalf how that account came to file for this applicant; {@code null} for one's own, and at a desk
     */
    public record Applicant(
            @Nullable UUID accountId,
            String name,
            @Nullable String personalId,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address,
            String filedBy,
            @Nullable Behalf behalf) {

        /** As papers name the applicant: «… (do … thay mặt nộp)». */
        public String inWords() {
            return behalf == null ? name : name + " (do " + behalf.agent() + " thay mặt nộp)";
        }

        /** Who signs what is handed in. */
        public String signer() {
            return behalf == null ? name : behalf.agent();
        }

        @Override
        public String toString() {
            return "Applicant";
        }
    }

    /**
     * Thay mặt.
     *
     * @param agent name of who filed
     * @param organisation the applicant, when it is an organisation
     */
    public record Behalf(
            UUID mandate,
            MandateKind kind,
            String agent,
            @Nullable UUID organisation,
            @Nullable String taxCode) {}

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
     * @param soon from here on it is due soon
     * @param pausedSince its clock stands still since then
     * @param waitsUntil the applicant may answer until then
     * @param finished when the agency was done with it: decided, stopped, or withdrawn after receipt
     */
    public record Timing(
            Instant filed,
            @Nullable Instant received,
            @Nullable Instant due,
            @Nullable Instant originalDue,
            List<String> reasons,
            @Nullable Instant soon,
            @Nullable Instant pausedSince,
            @Nullable Instant waitsUntil,
            @Nullable Instant finished,
            @Nullable Instant returned) {

        static Timing filedAt(Instant at) {
            return new Timing(at, null, null, null, List.of(), null, null, null, null, null);
        }

        Timing receivedAt(Instant at, Promise promise) {
            return new Timing(
                    filed,
                    at,
                    promise.due(),
                    promise.due(),
                    promise.reasons(),
                    promise.soon(),
                    null,
                    null,
                    finished,
                    returned);
        }

        Timing movedTo(Promise promise) {
            return new Timing(
                    filed,
                    received,
                    promise.due(),
                    originalDue,
                    promise.reasons(),
                    promise.soon(),
                    pausedSince,
                    waitsUntil,
                    finished,
                    returned);
        }

        Timing pausedAt(Instant at) {
            return standing(at, waitsUntil, finished, returned);
        }

        /** The clock runs and nobody waits for the applicant. */
        Timing running() {
            return standing(null, null, finished, returned);
        }

        /** Before acceptance no clock runs that could stand still. */
        Timing waitingUntil(Instant until, Instant since) {
            return standing(received == null ? null : since, until, finished, returned);
        }

        Timing finishedAt(Instant at) {
            return standing(null, null, at, returned);
        }

        Timing reopened() {
            return standing(null, null, null, returned);
        }

        Timing returnedAt(Instant at) {
            return standing(pausedSince, waitsUntil, finished, at);
        }

        private Timing standing(
                @Nullable Instant paused, @Nullable Instant waits, @Nullable Instant done, @Nullable Instant back) {
            return new Timing(filed, received, due, originalDue, reasons, soon, paused, waits, done, back);
        }
    }

    /** What the clock answers: due when, due soon from when, and why. */
    record Promise(Instant due, Instant soon, List<String> reasons) {}

    public boolean isAccepted() {
        return timing.received() != null;
    }

    /** Nothing more will happen to its limit. */
    public boolean isClosed() {
        return stage == Stage.CLOSED;
    }

    /** Tạm dừng xử lý: stopped for a while, not for good. */
    public boolean isSuspended() {
        return status == DossierStatus.STOPPED && !isClosed();
    }

    Dossier at(Move move, Stage nextStage) {
        return copy(status.next(move), nextStage, handler, false, answers, timing, supplements);
    }

    Dossier with(Timing changed) {
        return copy(status, stage, handler, awaitsApplicant, answers, changed, supplements);
    }

    /** The same dossier at other agencies. */
    Dossier at(Parties home) {
        return bound(procedure, home, restricted);
    }

    Dossier withHandler(@Nullable UUID account) {
        return copy(status, stage, account, awaitsApplicant, answers, timing, supplements);
    }

    Dossier withAnswers(Map<String, String> amended) {
        return copy(status, stage, handler, awaitsApplicant, amended, timing, supplements);
    }

    /** Bound to another version of its procedure. */
    Dossier under(ProcedureRef other) {
        return bound(other, parties, restricted);
    }

    /** Seen by few, or by everybody of its agencies again. */
    Dossier restricted(boolean by) {
        return bound(procedure, parties, by);
    }

    /** Where it belongs, and who sees it there; how far it has come stays. */
    private Dossier bound(ProcedureRef version, Parties home, boolean few) {
        return new Dossier(
                id,
                code,
                version,
                channel,
                assisted,
                delivery,
                applicant,
                home,
                answers,
                status,
                stage,
                handler,
                awaitsApplicant,
                timing,
                supplements,
                few,
                this.version);
    }

    Dossier awaitingApplicant() {
        return copy(status, stage, handler, true, answers, timing, supplements + 1);
    }

    /** Everything else stays as it was filed. */
    private Dossier copy(
            DossierStatus nextStatus,
            Stage nextStage,
            @Nullable UUID nextHandler,
            boolean awaits,
            Map<String, String> nextAnswers,
            Timing nextTiming,
            int nextSupplements) {
        return new Dossier(
                id,
                code,
                procedure,
                channel,
                assisted,
                delivery,
                applicant,
                parties,
                nextAnswers,
                nextStatus,
                nextStage,
                nextHandler,
                awaits,
                nextTiming,
                nextSupplements,
                restricted,
                version);
    }

    @Override
    public String toString() {
        return "Dossier[" + code + "]";
    }
}
