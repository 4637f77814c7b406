package vn.tinhso.dossiers;

import java.util.List;
import vn.tinhso.dossiers.ClockEvent.DeadlineExtended;
import vn.tinhso.dossiers.ClockEvent.DeadlineRecomputed;
import vn.tinhso.dossiers.ClockEvent.PaymentConfirmed;
import vn.tinhso.dossiers.ClockEvent.PaymentRequested;
import vn.tinhso.dossiers.ClockEvent.ProcessingResumed;
import vn.tinhso.dossiers.ClockEvent.ProcessingStopped;
import vn.tinhso.dossiers.ClockEvent.ProcessingSuspended;
import vn.tinhso.dossiers.HouseEvent.AgencyConsulted;
import vn.tinhso.dossiers.HouseEvent.AnswersAmended;
import vn.tinhso.dossiers.HouseEvent.ConsultationAnswered;
import vn.tinhso.dossiers.HouseEvent.ConsultationDueRecomputed;
import vn.tinhso.dossiers.HouseEvent.ConsultationEnded;
import vn.tinhso.dossiers.HouseEvent.ConsultationRehomed;
import vn.tinhso.dossiers.HouseEvent.DossierDestroyed;
import vn.tinhso.dossiers.HouseEvent.DossierRehomed;
import vn.tinhso.dossiers.HouseEvent.HandlerAssigned;
import vn.tinhso.dossiers.HouseEvent.MotionDecided;
import vn.tinhso.dossiers.HouseEvent.MotionMade;
import vn.tinhso.dossiers.HouseEvent.ParticipantLeft;
import vn.tinhso.dossiers.HouseEvent.StepUndone;
import vn.tinhso.dossiers.HouseEvent.VersionChanged;
import vn.tinhso.dossiers.HouseEvent.ViewRestricted;

/**
 * What stays of an event when its dossier is destroyed: that it happened, dates, numbers, agencies and officials. Whatever
 * somebody typed may name people and goes. A new kind of event does not compile until it is decided about.
 */
final class Redaction {

    /** In the place of what is gone. */
    static final String GONE = "(đã tiêu hủy)";

    private Redaction() {}

    static DossierEvent of(DossierEvent event) {
        return switch (event) {
            case DossierEvent.DossierFiled filed -> filed;
            case DossierEvent.DossierAccepted accepted -> accepted;
            case DossierEvent.DossierRefused refused -> new DossierEvent.DossierRefused(GONE, refused.number());
            case DossierEvent.SupplementRequested request ->
                new DossierEvent.SupplementRequested(
                        List.of(GONE), "", request.answerUntil(), request.effect(), request.number());
            case DossierEvent.SupplementSubmitted answer ->
                new DossierEvent.SupplementSubmitted(GONE, answer.files(), answer.due(), answer.reasons());
            case DossierEvent.DossierHandedOver handed -> handed;
            case DossierEvent.ResultProposed proposed ->
                new DossierEvent.ResultProposed(proposed.approve(), GONE, proposed.resultCode());
            case DossierEvent.SentBack back -> new DossierEvent.SentBack(GONE);
            case DossierEvent.ResultSigned signed -> signed;
            case DossierEvent.ResultRecalled recalled -> new DossierEvent.ResultRecalled(recalled.number(), GONE);
            case DossierEvent.ResultCorrected corrected ->
                new DossierEvent.ResultCorrected(
                        corrected.name(), corrected.number(), corrected.replaces(), GONE, corrected.fileId());
            case DossierEvent.ResultReturned returned -> new DossierEvent.ResultReturned(returned.way(), GONE, null);
            case DossierEvent.DossierWithdrawn withdrawn ->
                new DossierEvent.DossierWithdrawn(typed(withdrawn.reason()));
            case DossierEvent.ServiceRated rated -> rated;
            case ClockEvent moved -> of(moved);
            case HouseEvent done -> of(done);
        };
    }

    private static ClockEvent of(ClockEvent event) {
        return switch (event) {
            case ProcessingSuspended suspended ->
                new ProcessingSuspended(suspended.kind(), GONE, typed(suspended.document()));
            case ProcessingResumed resumed ->
                new ProcessingResumed(typed(resumed.ending()), resumed.due(), resumed.reasons());
            case PaymentRequested asked -> new PaymentRequested(GONE, asked.amount(), typed(asked.document()));
            case PaymentConfirmed paid -> new PaymentConfirmed(GONE, paid.due(), paid.reasons());
            case DeadlineExtended extended ->
                new DeadlineExtended(
                        extended.days(),
                        GONE,
                        extended.letter(),
                        extended.oldDue(),
                        extended.due(),
                        extended.reasons());
            case DeadlineRecomputed recomputed -> recomputed;
            case ProcessingStopped stopped -> new ProcessingStopped(GONE, typed(stopped.basis()), stopped.notice());
        };
    }

    private static HouseEvent of(HouseEvent event) {
        return switch (event) {
            case HandlerAssigned assigned ->
                new HandlerAssigned(assigned.part(), assigned.name(), assigned.instead(), typed(assigned.reason()));
            case ParticipantLeft left -> left;
            case ViewRestricted viewed -> new ViewRestricted(viewed.restricted(), GONE);
            case StepUndone undone -> new StepUndone(undone.seq(), undone.undone(), GONE);
            case MotionMade made -> new MotionMade(made.kind(), GONE);
            case MotionDecided decided ->
                new MotionDecided(decided.kind(), decided.approved(), typed(decided.remark()));
            case AnswersAmended amended ->
                new AnswersAmended(
                        amended.amendments().stream()
                                .map(one -> new HouseEvent.Amendment(one.field(), one.label(), GONE, GONE))
                                .toList(),
                        GONE);
            case AgencyConsulted asked -> new AgencyConsulted(asked.agency(), GONE, asked.due(), asked.reasons());
            case ConsultationDueRecomputed recomputed -> recomputed;
            case DossierRehomed rehomed -> rehomed;
            case ConsultationRehomed rehomed -> rehomed;
            case VersionChanged changed -> changed;
            case ConsultationAnswered answered -> new ConsultationAnswered(answered.agency(), GONE, answered.late());
            case ConsultationEnded ended ->
                new ConsultationEnded(ended.agency(), ended.silent(), typed(ended.reason()));
            case DossierDestroyed destroyed -> destroyed;
        };
    }

    /** What was left empty stays empty. */
    private static String typed(String text) {
        return text.isBlank() ? text : GONE;
    }
}
