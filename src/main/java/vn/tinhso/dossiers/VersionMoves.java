package vn.tinhso.dossiers;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import vn.tinhso.dossiers.HouseEvent.VersionChanged;
import vn.tinhso.identity.Account;
import vn.tinhso.procedures.Procedures;
import vn.tinhso.procedures.PublishedProcedure;
import vn.tinhso.procedures.Requirements;
import vn.tinhso.procedures.design.DesignMandate;
import vn.tinhso.shared.Moments;
import vn.tinhso.shared.Rejected;

/**
 * Chuyển hồ sơ đang giải quyết sang phiên bản mới of its procedure. A dossier keeps the version it was received under unless
 * somebody decides otherwise, having seen what it means for each. The promised due time stays; a promise is not taken back.
 */
@Service
public class VersionMoves {

    /** As many as one act takes; what is left is taken by the next. */
    static final int MOST = 500;

    private final DossierStore store;
    private final DossierParts parts;
    private final Procedures procedures;
    private final DesignMandate mandate;
    private final Chronicle chronicle;
    private final TransactionOperations transactions;

    VersionMoves(
            DossierStore store,
            DossierParts parts,
            Procedures procedures,
            DesignMandate mandate,
            Chronicle chronicle,
            TransactionOperations transactions) {
        this.store = store;
        this.parts = parts;
        this.procedures = procedures;
        this.mandate = mandate;
        this.chronicle = chronicle;
        this.transactions = transactions;
    }

    /**
     * What the move would mean for one dossier.
     *
     * @param obstacles why it cannot be moved; empty when it can
     * @param remarks what to do after it: papers the new version asks for besides
     */
    public record Outlook(String code, String from, List<String> obstacles, List<String> remarks) {

        public boolean mayMove() {
            return obstacles.isEmpty();
        }
    }

    /** @param moved how many, {@code left} how many stay because something is in the way */
    public record Moved(int moved, int left) {}

    /** Open dossiers under other versions than the one in force, at most 500. */
    public List<Outlook> preview(Account account, String procedure) {
        var target = target(account, procedure);
        return store.behind(procedure, target.versionId(), MOST).stream()
                .map(dossier -> outlook(dossier, target))
                .toList();
    }

    /**
     * Moves every dossier nothing stands in the way of, each in a transaction of its own: what was cut off goes on when it is
     * asked for again, and nobody is moved twice.
     *
     * @param reason the decision it rests on
     */
    public Moved move(Account account, String procedure, String reason) {
        var target = target(account, procedure);
        var ground = Grounds.of(reason);
        var behind = store.behind(procedure, target.versionId(), MOST);
        var moved = 0;
        for (var dossier : behind) {
            if (Boolean.TRUE.equals(transactions.execute(status -> move(account, dossier.id(), target, ground)))) {
                moved++;
            }
        }
        return new Moved(moved, behind.size() - moved);
    }

    private boolean move(Account account, UUID id, PublishedProcedure target, String reason) {
        var before = store.lock(id).orElseThrow();
        if (before.procedure().versionId().equals(target.versionId())
                || !outlook(before, target).mayMove()) {
            return false;
        }
        var procedure = target.definition();
        var version = new Dossier.ProcedureRef(
                procedure.code(),
                target.versionId(),
                procedure.name(),
                procedure.field().name());
        var event = new VersionChanged(words(before.procedure().versionId()), words(target.versionId()), reason);
        chronicle.advance(before, before.under(version), event, account.actor());
        return true;
    }

    private Outlook outlook(Dossier dossier, PublishedProcedure target) {
        var procedure = target.definition();
        var obstacles = new ArrayList<String>();
        switch (dossier.stage()) {
            case RETURN, CLOSED -> obstacles.add("Đã có kết quả.");
            case SIGN -> obstacles.add("Đang chờ ký; trả lại chuyên viên trước.");
            case RECEIVE, HAND_OVER, EXAMINE ->
                procedures.form(procedure).validateAll(dossier.answers()).stream()
                        .map(error -> "Tờ khai: " + error.message())
                        .forEach(obstacles::add);
        }
        if (Requirements.limit(procedure, dossier.channel(), dossier.answers()).isEmpty()) {
            obstacles.add("Phiên bản mới không có thời hạn cho trường hợp này.");
        }
        var held = parts.components(dossier.id()).stream()
                .map(DossierComponent::evidenceId)
                .toList();
        var remarks = Requirements.applicableEvidence(procedure, dossier.answers()).stream()
                .filter(evidence -> evidence.required() && !held.contains(evidence.id()))
                .map(evidence -> "Phiên bản mới cần thêm: " + evidence.name() + ".")
                .toList();
        return new Outlook(dossier.code(), words(dossier.procedure().versionId()), List.copyOf(obstacles), remarks);
    }

    private String words(UUID version) {
        var published = procedures.version(version);
        return published.definition().decision() + " (từ " + Moments.date(published.effectiveFrom()) + ")";
    }

    /** The version in force, for those who may publish it. */
    private PublishedProcedure target(Account account, String procedure) {
        var target = procedures.find(procedure);
        if (!mandate.mayPublish(account, target.definition().field().code())) {
            throw new Rejected(
                    Rejected.Kind.FORBIDDEN,
                    "HS-130",
                    "Bạn không được chuyển hồ sơ của thủ tục này sang phiên bản khác.",
                    "Nhờ người được công bố thủ tục của sở phụ trách, hoặc của Ủy ban nhân dân tỉnh.");
        }
        return target;
    }
}
