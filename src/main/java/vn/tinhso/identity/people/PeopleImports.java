package vn.tinhso.identity.people;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.audit.AuditLog;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.AccountMandate;
import vn.tinhso.shared.Rejected;

/**
 * Nhập cán bộ từ tệp: looked at whole, shown, confirmed by who sent it, carried out by {@link PeopleImportWorker}. It opens and
 * changes accounts and gives roles; it closes nobody and takes no role away that the file does not name.
 */
@Service
public class PeopleImports {

    private final PeopleImportStore store;
    private final PeopleLineStore lines;
    private final PeopleCheck check;
    private final AccountMandate mandate;
    private final AuditLog audit;

    PeopleImports(
            PeopleImportStore store, PeopleLineStore lines, PeopleCheck check, AccountMandate mandate, AuditLog audit) {
        this.store = store;
        this.lines = lines;
        this.check = check;
        this.mandate = mandate;
        this.audit = audit;
    }

    @Transactional
    public UUID check(Account administrator, byte[] file) {
        var found = check.check(PeopleTable.read(file), mandate.appointer(administrator));
        var id = UUID.randomUUID();
        store.add(id, administrator.id(), found);
        if (found.problems().isEmpty()) {
            lines.add(id, found.people());
        } else {
            lines.addProblems(id, found.problems());
        }
        audit.record(
                administrator.actor(),
                "people-import.checked",
                "people-import:" + id,
                Map.of(
                        "lines", String.valueOf(found.people().size()),
                        "problems", String.valueOf(found.problems().size())));
        return id;
    }

    /** One's own; {@code DN-131} when there is none such. */
    @Transactional(readOnly = true)
    public PeopleImport find(Account administrator, UUID id) {
        mandate.requireAny(administrator);
        return store.find(id)
                .filter(one -> one.account().equals(administrator.id()))
                .orElseThrow(() -> new Rejected(
                        Rejected.Kind.NOT_FOUND,
                        "DN-131",
                        "Không có lần nhập này.",
                        "Chọn trong danh sách các lần nhập của bạn, hoặc tải tệp lên lại."));
    }

    /** The same for somebody who still administers this agency. */
    @Transactional(readOnly = true)
    public PeopleImport find(Account administrator, UUID id, String agencyId) {
        AccountMandate.requireAgency(mandate.appointer(administrator), agencyId);
        return find(administrator, id);
    }

    @Transactional(readOnly = true)
    public List<PeopleImport> latest(Account administrator) {
        mandate.requireAny(administrator);
        return store.latest(administrator.id());
    }

    @Transactional(readOnly = true)
    public List<Problem> problems(PeopleImport one, int most) {
        return lines.problems(one.id(), most);
    }

    @Transactional(readOnly = true)
    public int problemCount(PeopleImport one) {
        return lines.problemCount(one.id());
    }

    @Transactional
    public void confirm(Account administrator, UUID id) {
        find(administrator, id);
        if (!store.start(id)) {
            throw gone();
        }
        audit.record(administrator.actor(), "people-import.confirmed", "people-import:" + id, Map.of());
    }

    @Transactional
    public void drop(Account administrator, UUID id) {
        find(administrator, id);
        if (!store.drop(id)) {
            throw gone();
        }
        audit.record(administrator.actor(), "people-import.dropped", "people-import:" + id, Map.of());
    }

    private static Rejected gone() {
        return new Rejected(
                Rejected.Kind.CONFLICT,
                "DN-132",
                "Lần nhập này không còn chờ xác nhận.",
                "Tải lại trang để xem hiện trạng.");
    }
}
