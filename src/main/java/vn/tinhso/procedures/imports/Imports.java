package vn.tinhso.procedures.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.audit.AuditLog;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.Role;
import vn.tinhso.procedures.design.DesignMandate;
import vn.tinhso.shared.Rejected;

/** Nhập danh mục quốc gia: the file is kept record by record, a worker makes drafts of them; nothing is published. */
@Service
public class Imports {

    private static final int LARGEST = 100 << 20;

    private final ImportStore store;
    private final DesignMandate mandate;
    private final AuditLog audit;
    private final Clock clock;

    Imports(ImportStore store, DesignMandate mandate, AuditLog audit, Clock clock) {
        this.store = store;
        this.mandate = mandate;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps the records of a file; {@link Rejected} {@code TT-040} for one that is none.
     *
     * @param day first day in force of the drafts to be made
     */
    @Transactional
    public UUID begin(Account account, String fileName, byte[] content, LocalDate day) {
        if (!account.holds(Role.ADMINISTRATOR)) {
            mandate.requireAny(account);
            throw new Rejected(
                    Rejected.Kind.FORBIDDEN,
                    "TT-042",
                    "Chỉ quản trị viên nhập được danh mục.",
                    "Nhờ quản trị viên của sở hoặc của Ủy ban nhân dân tỉnh.");
        }
        mandate.requireAny(account);
        if (content.length > LARGEST) {
            throw new Rejected(Rejected.Kind.TOO_LARGE, "TT-043", "Tệp danh mục lớn hơn 100 MB.", "Chia tệp rồi nhập.");
        }
        var id = UUID.randomUUID();
        store.begin(id, day, account, clock.instant());
        var source = NationalFile.read(
                content,
                (record, number) -> store.add(
                        id,
                        number,
                        record.path("code").asString("").strip(),
                        record.path("name").asString("").strip(),
                        record.toString()));
        store.name(id, source.isEmpty() ? fileName : fileName + " – " + source);
        audit.record(account.actor(), "procedures.imported", "import:" + id, Map.of("file", fileName));
        return id;
    }

    public ImportState state(Account account, UUID id) {
        mandate.requireAny(account);
        return store.state(id)
                .orElseThrow(() -> new Rejected(
                        Rejected.Kind.NOT_FOUND,
                        "TT-044",
                        "Không có lần nhập này.",
                        "Chọn trong danh sách các lần nhập."));
    }

    public List<ImportState> latest(Account account) {
        mandate.requireAny(account);
        return store.latest(20);
    }

    public List<ImportRow> rows(Account account, UUID id, boolean onlyProblems, int limit, int offset) {
        mandate.requireAny(account);
        return store.rows(id, onlyProblems, limit, offset);
    }
}
