package vn.tinhso.dossiers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.audit.AuditLog;
import vn.tinhso.dossiers.Allowed.Deed;
import vn.tinhso.shared.Rejected;

/** Hồ sơ: filed, found and read, each only by those who may see it. */
@Service
public class Dossiers {

    private final DossierStore store;
    private final DossierParts parts;
    private final Situations situations;
    private final DraftFiling drafts;
    private final Destructions destructions;
    private final AuditLog audit;

    Dossiers(
            DossierStore store,
            DossierParts parts,
            Situations situations,
            DraftFiling drafts,
            Destructions destructions,
            AuditLog audit) {
        this.store = store;
        this.parts = parts;
        this.situations = situations;
        this.drafts = drafts;
        this.destructions = destructions;
        this.audit = audit;
    }

    /** Nộp hồ sơ: files a draft; filed before, it is the same dossier again. {@link FilingIncomplete} tells what lacks. */
    @Transactional
    public Dossier file(Party.Person party, UUID draftId, Delivery delivery, Map<String, String> answers) {
        return drafts.file(party, draftId, delivery, answers);
    }

    /** What keeps a draft from being filed. */
    @Transactional(readOnly = true)
    public List<FilingProblem> problems(Draft draft) {
        return drafts.problems(draft);
    }

    /** Files what another system sends. */
    @Transactional
    public Dossier file(Party.Machine party, MachineFiling filing) {
        return drafts.file(party, filing);
    }

    /** The dossier, if this party may see it; a look by somebody other than its applicant is logged. */
    @Transactional
    public Dossier find(Party party, String code) {
        var dossier = store.visible(code, Visibility.of(party), false).orElseThrow(() -> noSuchDossier(code));
        if (!party.isApplicantOf(dossier)) {
            audit.record(party.actor(), "dossier.viewed", "dossier:" + dossier.code(), Map.of());
        }
        return dossier;
    }

    /** The dossier, locked until this transaction ends, if this party may do this with it now. */
    @Transactional(propagation = Propagation.MANDATORY)
    Dossier forUpdate(Party party, String code, Deed deed) {
        var dossier = lockVisible(party, code);
        InPlaceOf.remember(
                dossier, Permission.check(deed, party, situations.of(dossier)).actor());
        return dossier;
    }

    /** The dossier with all it held, locked until this transaction ends, if this party may see it. */
    @Transactional(propagation = Propagation.MANDATORY)
    Dossier lockVisible(Party party, String code) {
        var dossier = store.visible(code, Visibility.of(party), true).orElseThrow(() -> noSuchDossier(code));
        destructions.mustBeWhole(dossier);
        return dossier;
    }

    /** The specialist's latest proposal, with who made it. */
    Optional<HistoryEntry> proposal(Dossier dossier) {
        return parts.proposal(dossier.id());
    }

    /** The version it is at, which stays until this transaction ends: what a precondition is compared with. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int holdVersion(Party party, String code) {
        return lockVisible(party, code).version();
    }

    /** All that happened, oldest first. */
    @Transactional(readOnly = true)
    public List<HistoryEntry> events(Dossier dossier) {
        return parts.events(dossier.id());
    }

    @Transactional(readOnly = true)
    public List<DossierComponent> components(Dossier dossier) {
        return parts.components(dossier.id());
    }

    @Transactional(readOnly = true)
    public List<SupplementRequest> supplements(Dossier dossier) {
        return parts.supplements(dossier.id());
    }

    @Transactional(readOnly = true)
    public Optional<SignedResult> result(Dossier dossier) {
        return parts.result(dossier.id());
    }

    /** Every paper a leader signed for it, revoked ones too, in the order of signing. */
    @Transactional(readOnly = true)
    public List<SignedResult> papers(Dossier dossier) {
        return parts.papers(dossier.id());
    }

    /** What waits for a leader's decision. */
    @Transactional(readOnly = true)
    public Optional<OpenMotion> motion(Dossier dossier) {
        return situations.of(dossier).motion();
    }

    /** The signed result as PDF; whoever asks was let in by {@link #find}. */
    @Transactional(readOnly = true)
    public byte[] resultPaper(Dossier dossier) {
        destructions.mustBeWhole(dossier);
        var result = parts.result(dossier.id())
                .orElseThrow(() -> new Rejected(
                        Rejected.Kind.NOT_FOUND,
                        "HS-033",
                        "Hồ sơ chưa có kết quả.",
                        "Theo dõi tiến độ của hồ sơ rồi tải lại khi đã có kết quả."));
        return file(dossier, result.fileId());
    }

    /** How the applicant rated the service, 1–5. */
    @Transactional(readOnly = true)
    public Optional<Integer> rating(Dossier dossier) {
        return parts.rating(dossier.id());
    }

    /** What this party may do with it now. */
    @Transactional(readOnly = true)
    public Allowed allowed(Party party, Dossier dossier) {
        return isDestroyed(dossier) ? Allowed.NOTHING : Allowed.of(party, situations.of(dossier));
    }

    /** The same where its history was read already. */
    @Transactional(readOnly = true)
    public Allowed allowed(Party party, Dossier dossier, List<HistoryEntry> history) {
        return isDestroyed(dossier) ? Allowed.NOTHING : Allowed.of(party, situations.of(dossier, () -> history));
    }

    /** The file, if it is part of this dossier, its result included; whoever asks was let in by {@link #find}. */
    @Transactional(readOnly = true)
    public byte[] file(Dossier dossier, UUID fileId) {
        destructions.mustBeWhole(dossier);
        return parts.file(dossier, fileId).orElseThrow(() -> noSuchDossier(dossier.code()));
    }

    /** What anybody may know who has the code: no names, only how far it is (Thông tư 01/2018, Điều 16). */
    @Transactional(readOnly = true)
    public Optional<PublicStatus> publicStatus(String code) {
        return store.byCode(code)
                .map(dossier ->
                        PublicStatus.of(dossier, destructions.of(dossier).orElse(null)));
    }

    /** The signed paper behind the code on its QR. */
    @Transactional(readOnly = true)
    public Optional<VerifiablePaper> paper(String verificationCode) {
        return parts.signedPaper(verificationCode).map(result -> {
            destructions.mustBeWhole(store.find(result.dossierId()).orElseThrow());
            return parts.paper(result);
        });
    }

    /** What became of its content, when that was destroyed. */
    @Transactional(readOnly = true)
    public Optional<Destruction> destruction(Dossier dossier) {
        return destructions.of(dossier);
    }

    /** Passes, or is {@link Rejected} with {@code LG-030}. */
    void mustBeWhole(Dossier dossier) {
        destructions.mustBeWhole(dossier);
    }

    private boolean isDestroyed(Dossier dossier) {
        return destructions.of(dossier).isPresent();
    }

    private static Rejected noSuchDossier(String code) {
        return new Rejected(
                Rejected.Kind.NOT_FOUND,
                "HS-031",
                "Không tìm thấy hồ sơ " + code + ", hoặc hồ sơ không thuộc quyền xem của bạn.",
                "Kiểm tra lại mã trên giấy hẹn, hoặc đăng nhập bằng tài khoản đã nộp hồ sơ.");
    }
}
