package vn.tinhso.dossiers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhso.files.Files;
import vn.tinhso.identity.Account;
import vn.tinhso.procedures.Channel;
import vn.tinhso.procedures.Procedures;
import vn.tinhso.shared.Rejected;

/** Brings drafts and machine filings into the one form {@link Filing} takes. */
@Component
class DraftFiling {

    private final DraftStore drafts;
    private final Filing filing;
    private final Procedures procedures;
    private final Representation representation;
    private final Files files;
    private final DossierStore dossiers;

    DraftFiling(
            DraftStore drafts,
            Filing filing,
            Procedures procedures,
            Representation representation,
            Files files,
            DossierStore dossiers) {
        this.drafts = drafts;
        this.filing = filing;
        this.procedures = procedures;
        this.representation = representation;
        this.files = files;
        this.dossiers = dossiers;
    }

    /**
     * The draft's row is locked first: a second press, a retry or the back button waits here and then finds the code of
     * the first.
     */
    Dossier file(Party.Person party, UUID draftId, Delivery delivery, Map<String, String> more) {
        var account = party.account();
        var draft = drafts.lock(draftId, account.id()).orElseThrow(Drafts::noSuchDraft);
        if (draft.dossierCode() != null) {
            return dossiers.byCode(draft.dossierCode()).orElseThrow();
        }
        var answers = new HashMap<>(draft.answers());
        answers.putAll(more);
        var procedure = procedures.version(draft.versionId()).definition();
        var submission = submission(draft, account, delivery, answers)
                .by(representation.held(account, draft, procedure), representation);
        var dossier = filing.file(submission, party);
        drafts.markFiled(draftId, dossier.code(), dossier.timing().filed());
        return dossier;
    }

    List<FilingProblem> problems(Draft draft) {
        return filing.problems(submission(draft, null, Delivery.ONLINE, draft.answers()));
    }

    Dossier file(Party.Machine party, MachineFiling request) {
        if (!party.reach().covers(request.agencyId())) {
            throw new Rejected(
                    Rejected.Kind.FORBIDDEN,
                    "HS-154",
                    "Hệ thống này không được nộp hồ sơ tới cơ quan «" + request.agencyId() + "».",
                    "Gửi tới cơ quan trong phạm vi đã đăng ký, hoặc nhờ quản trị viên của tỉnh mở rộng phạm vi.");
        }
        var published = procedures.find(request.procedureCode());
        var attached = request.files().stream()
                .map(piece -> {
                    var stored = files.store(piece.upload());
                    return new Draft.File(piece.evidenceId(), stored.id(), stored.name());
                })
                .toList();
        var answers = procedures.form(published).clean(request.answers());
        return filing.file(
                new Filing.Submission(
                        published,
                        request.agencyId(),
                        Channel.ONLINE,
                        false,
                        request.delivery(),
                        representation.citizenNamedIn(answers),
                        null,
                        null,
                        answers,
                        attached,
                        null),
                party);
    }

    private Filing.Submission submission(
            Draft draft, @Nullable Account account, Delivery delivery, Map<String, String> answers) {
        var procedure = procedures.version(draft.versionId());
        var desk = account == null ? null : ServingDesk.of(account, draft.mode(), procedure.definition());
        return switch (draft.mode()) {
            case OWN ->
                new Filing.Submission(
                        procedure,
                        draft.agencyId(),
                        Channel.ONLINE,
                        false,
                        delivery,
                        draft.accountId(),
                        null,
                        null,
                        answers,
                        draft.files(),
                        null);
            case ASSISTED ->
                new Filing.Submission(
                        procedure,
                        draft.agencyId(),
                        Channel.ONLINE,
                        true,
                        delivery,
                        representation.citizenNamedIn(answers),
                        desk,
                        null,
                        answers,
                        draft.files(),
                        null);
            case DESK ->
                new Filing.Submission(
                        procedure,
                        draft.agencyId(),
                        Channel.DIRECT,
                        false,
                        delivery,
                        representation.citizenNamedIn(answers),
                        desk,
                        desk,
                        answers,
                        draft.files(),
                        null);
        };
    }
}
