package vn.tinhso.dossiers.api;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.tinhso.dossiers.Applicants;
import vn.tinhso.dossiers.Decisions;
import vn.tinhso.dossiers.Desk;
import vn.tinhso.dossiers.Dossier;
import vn.tinhso.dossiers.DossierComponent;
import vn.tinhso.dossiers.Dossiers;
import vn.tinhso.dossiers.Party;
import vn.tinhso.dossiers.Supplements;
import vn.tinhso.shared.Rejected;

/** Leads each {@link Action} to the same service a person's press of a button reaches. */
@Component
class Actions {

    private final Dossiers dossiers;
    private final Desk desk;
    private final Supplements supplements;
    private final Decisions decisions;
    private final Applicants applicants;
    private final BranchActions branches;

    Actions(
            Dossiers dossiers,
            Desk desk,
            Supplements supplements,
            Decisions decisions,
            Applicants applicants,
            BranchActions branches) {
        this.dossiers = dossiers;
        this.desk = desk;
        this.supplements = supplements;
        this.decisions = decisions;
        this.applicants = applicants;
        this.branches = branches;
    }

    Dossier perform(Party.Machine machine, String code, Action action) {
        return switch (action) {
            case Action.Accept(var found) -> accept(machine, code, found);
            case Action.HandOver() -> desk.handOver(machine, code);
            case Action.Refuse(var grounds) -> desk.refuse(machine, code, grounds);
            case Action.RequestSupplement(var items, var note, var days) ->
                supplements.request(machine, code, new Supplements.Ask(items, note, days == null ? 0 : days));
            case Action.Supply(var answer, var files) -> supply(machine, code, answer, files);
            case Action.Propose(var approve, var opinion) -> decisions.propose(machine, code, approve, opinion);
            case Action.GiveResult(var receiver, var tracking) ->
                tracking.isBlank()
                        ? desk.giveResult(machine, code, receiver)
                        : desk.postResult(machine, code, receiver, tracking);
            case Action.TakeResult() -> applicants.takeResult(machine, code);
            case Action.Withdraw(var reason) -> applicants.withdraw(machine, code, reason);
            case Action.Rate(var score, var comment) -> applicants.rate(machine, code, score, comment);
            case BranchAction branch -> branches.perform(machine, code, branch);
            case Action.Sign() -> throw onlyAPerson();
            case Action.SendBack() -> throw onlyAPerson();
        };
    }

    private Dossier accept(Party.Machine machine, String code, List<Action.Found> found) {
        known(machine, code, found.stream().map(Action.Found::evidenceId).toList());
        return desk.accept(
                machine, code, found.stream().map(Action.Found::check).toList());
    }

    private Dossier supply(Party.Machine machine, String code, String answer, List<FilePart> files) {
        known(machine, code, files.stream().map(FilePart::evidenceId).toList());
        var pieces = files.stream()
                .map(file -> new Supplements.Piece(file.evidenceId(), file.upload()))
                .toList();
        return supplements.answer(machine, code, answer, pieces);
    }

    /** A component the dossier does not have would be lost without a word. */
    private void known(Party.Machine machine, String code, List<String> named) {
        if (!named.isEmpty()) {
            var components = dossiers.components(dossiers.find(machine, code)).stream()
                    .map(DossierComponent::evidenceId)
                    .collect(Collectors.toSet());
            UnknownEvidence.refuse(named, components);
        }
    }

    static Rejected onlyAPerson() {
        return new Rejected(
                Rejected.Kind.FORBIDDEN,
                "HS-040",
                "Chỉ người có thẩm quyền được ký, trả lại, phân công, nhận thụ lý, quyết định đề xuất; hệ thống khác không làm thay được.",
                "Cán bộ của cơ quan giải quyết đăng nhập và làm việc này trên trang hồ sơ.");
    }
}
