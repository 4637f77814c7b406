package vn.tinhso.dossiers;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.files.Files;
import vn.tinhso.files.Upload;
import vn.tinhso.identity.Account;
import vn.tinhso.procedures.Procedures;
import vn.tinhso.procedures.Requirements;
import vn.tinhso.shared.Rejected;

/** Hồ sơ đang soạn: started, saved as often as the line allows, left and resumed. Only its owner sees it. */
@Service
public class Drafts {

    private static final int MOST_FILES = 60;

    private static final int MOST_SHOWN = 50;

    private final DraftStore store;
    private final Procedures procedures;
    private final Competence competence;
    private final Representation representation;
    private final Files files;
    private final Clock clock;

    Drafts(
            DraftStore store,
            Procedures procedures,
            Competence competence,
            Representation representation,
            Files files,
            Clock clock) {
        this.store = store;
        this.procedures = procedures;
        this.competence = competence;
        this.representation = representation;
        this.files = files;
        this.clock = clock;
    }

    /** For oneself, or by an official for whom they serve. */
    @Transactional
    public Draft start(
            Account account, Draft.Mode mode, String procedureCode, String agencyId, Map<String, String> answers) {
        return start(account, new Beginning(mode, procedureCode, agencyId, answers, null));
    }

    /**
     * How a draft begins.
     *
     * @param mandate by which a citizen files for somebody else
     */
    public record Beginning(
            Draft.Mode mode,
            String procedureCode,
            String agencyId,
            Map<String, String> answers,
            @Nullable UUID mandate) {

        @Override
        public String toString() {
            return "Beginning[" + procedureCode + "]";
        }
    }

    @Transactional
    public Draft start(Account account, Beginning beginning) {
        var published = procedures.find(beginning.procedureCode());
        // Refused before anybody types anything, and again when it is filed.
        ServingDesk.of(account, beginning.mode(), published.definition());
        var agency = competence.check(published.definition(), beginning.agencyId());
        if (beginning.mandate() != null) {
            representation.mustFit(account, beginning.mandate(), published.definition());
        }
        var draft = new Draft(
                UUID.randomUUID(),
                account.id(),
                beginning.mode(),
                beginning.procedureCode(),
                published.versionId(),
                agency.id(),
                procedures.form(published).clean(beginning.answers()),
                List.of(),
                null,
                clock.instant(),
                beginning.mandate());
        store.add(draft);
        return draft;
    }

    @Transactional(readOnly = true)
    public Draft find(Account account, UUID id) {
        return store.find(id, account.id()).orElseThrow(Drafts::noSuchDraft);
    }

    /** Not yet filed, newest first. */
    @Transactional(readOnly = true)
    public List<Draft> openOf(Account account) {
        return store.openOf(account.id(), MOST_SHOWN);
    }

    /** Replaces the answers; a draft already filed stays as it was filed. */
    @Transactional
    public Draft save(Account account, UUID id, Map<String, String> answers) {
        var draft = open(account, id);
        store.save(id, answers, draft.agencyId(), clock.instant());
        return find(account, id);
    }

    @Transactional
    public Draft chooseAgency(Account account, UUID id, String agencyId) {
        var draft = open(account, id);
        competence.check(procedures.version(draft.versionId()).definition(), agencyId);
        store.save(id, draft.answers(), agencyId, clock.instant());
        return find(account, id);
    }

    @Transactional
    public void attach(Account account, UUID id, String evidenceId, Upload upload) {
        var draft = open(account, id);
        var procedure = procedures.version(draft.versionId()).definition();
        var known = Requirements.applicableEvidence(procedure, draft.answers()).stream()
                .anyMatch(evidence -> evidence.id().equals(evidenceId));
        if (!known) {
            throw new Rejected(
                    "HS-007",
                    "Giấy tờ này không thuộc thành phần hồ sơ trong trường hợp của bạn.",
                    "Xem lại câu trả lời ở bước đầu, rồi đính kèm đúng mục.");
        }
        if (draft.files().size() >= MOST_FILES) {
            throw new Rejected(
                    Rejected.Kind.TOO_LARGE,
                    "HS-008",
                    "Hồ sơ đã có " + MOST_FILES + " tệp, là số tệp nhiều nhất.",
                    "Gộp các trang của một giấy tờ vào một tệp PDF.");
        }
        var stored = files.store(upload);
        store.attach(id, new Draft.File(evidenceId, stored.id(), stored.name()), clock.instant());
    }

    @Transactional
    public void detach(Account account, UUID id, UUID fileId) {
        open(account, id);
        store.detach(id, fileId);
    }

    @Transactional
    public void discard(Account account, UUID id) {
        open(account, id);
        store.discard(id);
    }

    /** Deletes a draft somebody else prepared, unless the person has saved, attached or filed anything in it. */
    @Transactional
    public boolean discardUntouched(Account account, UUID id) {
        var draft = store.lock(id, account.id());
        if (draft.isEmpty() || !draft.get().files().isEmpty() || !store.isUntouched(id)) {
            return false;
        }
        store.discard(id);
        return true;
    }

    private Draft open(Account account, UUID id) {
        var draft = store.lock(id, account.id()).orElseThrow(Drafts::noSuchDraft);
        if (draft.dossierCode() != null) {
            throw new Rejected(
                    Rejected.Kind.CONFLICT,
                    "HS-009",
                    "Hồ sơ này đã nộp, mã " + draft.dossierCode() + ".",
                    "Mở hồ sơ theo mã; nếu cần sửa, chờ yêu cầu bổ sung hoặc rút hồ sơ và nộp lại.");
        }
        return draft;
    }

    static Rejected noSuchDraft() {
        return new Rejected(
                Rejected.Kind.NOT_FOUND,
                "HS-010",
                "Không tìm thấy bản nháp này.",
                "Mở lại từ trang Hồ sơ của tôi; bản nháp chỉ người soạn mới xem được.");
    }
}
