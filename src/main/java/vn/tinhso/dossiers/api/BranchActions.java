package vn.tinhso.dossiers.api;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhso.dossiers.Consultations;
import vn.tinhso.dossiers.Corrections;
import vn.tinhso.dossiers.Dossier;
import vn.tinhso.dossiers.Motion;
import vn.tinhso.dossiers.Motions;
import vn.tinhso.dossiers.Party;
import vn.tinhso.dossiers.Suspensions;

/** Leads each {@link BranchAction} to the service a person's press of a button reaches. */
@Component
class BranchActions {

    private final Suspensions suspensions;
    private final Consultations consultations;
    private final Corrections corrections;
    private final Motions motions;

    BranchActions(Suspensions suspensions, Consultations consultations, Corrections corrections, Motions motions) {
        this.suspensions = suspensions;
        this.consultations = consultations;
        this.corrections = corrections;
        this.motions = motions;
    }

    Dossier perform(Party.Machine machine, String code, BranchAction action) {
        return switch (action) {
            case BranchAction.Suspend(var kind, var reason, var document) ->
                suspensions.suspend(machine, code, kind, reason, document);
            case BranchAction.Resume(var ending) -> suspensions.resume(machine, code, ending);
            case BranchAction.RequestPayment(var obligation, var amount, var document) ->
                suspensions.requestPayment(machine, code, new Suspensions.Obligation(obligation, amount, document));
            case BranchAction.ConfirmPayment(var receipt) -> suspensions.confirmPayment(machine, code, receipt);
            case BranchAction.Consult(var agencies, var question, var days, var inTurn) ->
                consultations.consult(machine, code, new Consultations.Round(agencies, question, days(days), inTurn));
            case BranchAction.Answer(var answer, var file) ->
                consultations.answer(machine, code, answer, file == null ? null : file.upload());
            case BranchAction.Amend(var answers, var reason) -> corrections.amend(machine, code, answers, reason);
            case BranchAction.TakeBack(var reason) -> corrections.takeBack(machine, code, reason);
            case BranchAction.AskExtension(var days, var reason) ->
                motions.move(machine, code, new Motion.Extend(days, reason));
            case BranchAction.AskStop(var reason, var basis) ->
                motions.move(machine, code, new Motion.Stop(reason, basis));
            case BranchAction.AskSecondSupplement(var items, var days, var reason) ->
                motions.move(machine, code, new Motion.SecondSupplement(items, "", days(days), reason));
            case BranchAction.AskRecall(var reason) -> motions.move(machine, code, new Motion.Recall(reason));
            case BranchAction.AskCorrection(var answers, var reason) ->
                motions.move(machine, code, new Motion.Correct(answers, reason));
            case BranchAction.Take() -> throw Actions.onlyAPerson();
            case BranchAction.Assign() -> throw Actions.onlyAPerson();
            case BranchAction.Decide() -> throw Actions.onlyAPerson();
        };
    }

    private static int days(@Nullable Integer days) {
        return Objects.requireNonNullElse(days, 0);
    }
}
