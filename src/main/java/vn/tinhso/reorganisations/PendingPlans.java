package vn.tinhso.reorganisations;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.audit.AuditLog;
import vn.tinhso.identity.Account;
import vn.tinhso.organisations.Agency;
import vn.tinhso.organisations.AgencyChanges;
import vn.tinhso.organisations.AgencySuccession;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.reorganisations.Reorganisation.State;
import vn.tinhso.shared.Rejected;

/** What becomes of a plan, under its lock: of two administrators the second finds what the first one did. */
@Service
class PendingPlans {

    /** Twice the time for which a node trusts what it read of an agency. */
    private static final Duration SETTLING = Duration.ofSeconds(2);

    private final PlanRecords records;
    private final ProvinceMandate mandate;
    private final Organisations organisations;
    private final AgencyChanges agencies;
    private final AuditLog audit;
    private final Clock clock;

    PendingPlans(
            PlanRecords records,
            ProvinceMandate mandate,
            Organisations organisations,
            AgencyChanges agencies,
            AuditLog audit,
            Clock clock) {
        this.records = records;
        this.mandate = mandate;
        this.organisations = organisations;
        this.agencies = agencies;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void add(Account account, Reorganisation plan) {
        mandate.require(account);
        records.plans().add(plan, account.actor(), clock.instant());
    }

    /** A preview of other lines is none: it is made again before the confirmation. */
    @Transactional
    public void edit(Account account, UUID id, Consumer<Reorganisation> change) {
        var plan = open(account, id);
        change.accept(plan);
        if (plan.state() != State.INCOMPLETE) {
            records.rehomings().forget(id);
            records.plans().set(id, State.DRAFT);
        }
    }

    void check(Reorganisation plan, Line line) {
        var from = organisations.agency(line.from());
        if (!from.existsOn(plan.effective().minusDays(1)) || line.from().equals(line.to())) {
            throw new Rejected(
                    "SX-005",
                    from.name() + " không phải cơ quan đang hoạt động trước ngày hiệu lực, hoặc trùng nơi đến.",
                    "Chọn cơ quan khác, hoặc xem lại ngày hiệu lực.");
        }
        if (!line.kind().ends() && line.isForAll()) {
            throw new Rejected(
                    "SX-013",
                    "Chuyển thẩm quyền mà cơ quan cũ vẫn hoạt động thì phải nêu lĩnh vực hoặc loại.",
                    "Chọn lĩnh vực, loại được chuyển; hoặc chọn hình thức sáp nhập.");
        }
        requireDestination(plan, line);
    }

    @Transactional
    public void preview(Account account, UUID id) {
        var plan = open(account, id);
        if (plan.lines().isEmpty()) {
            throw new Rejected(
                    "SX-006", "Phương án chưa có dòng nào.", "Thêm ít nhất một dòng: việc của cơ quan nào đến đâu.");
        }
        records.rehomings().forget(id);
        records.plans().begin(id, State.PREVIEWING, Duration.ZERO);
    }

    @Transactional
    public void confirm(Account account, UUID id) {
        var plan = open(account, id);
        requirePreviewed(plan);
        requireHomes(plan);
        plan.lines().forEach(line -> requireDestination(plan, line));
        setDates(plan);
        records.plans().confirm(id, account.actor(), clock.instant());
        records.plans().begin(id, State.APPLYING, SETTLING);
        audit.record(
                account.actor(),
                "reorganisation.confirmed",
                "reorganisation:" + id,
                Map.of(
                        "ending", String.valueOf(plan.ending().size()),
                        "beginning", String.valueOf(plan.beginnings().size())));
    }

    @Transactional
    public void resume(Account account, UUID id) {
        var plan = open(account, id);
        if (plan.state() != State.INCOMPLETE) {
            throw changed();
        }
        plan.lines().forEach(line -> requireDestination(plan, line));
        setDates(plan);
        records.rehomings().forget(id);
        records.plans().begin(id, State.APPLYING, SETTLING);
        audit.record(account.actor(), "reorganisation.resumed", "reorganisation:" + id, Map.of());
    }

    @Transactional
    public void withdraw(Account account, UUID id) {
        var plan = open(account, id);
        if (plan.state().isConfirmed()) {
            throw changed();
        }
        records.plans().set(id, State.WITHDRAWN);
        audit.record(account.actor(), "reorganisation.withdrawn", "reorganisation:" + id, Map.of());
    }

    private void setDates(Reorganisation plan) {
        begin(plan.beginnings());
        plan.ending().forEach(agency -> agencies.end(agency, plan.effective()));
        plan.lines()
                .forEach(line -> agencies.succeed(new AgencySuccession(
                        line.from(),
                        line.to(),
                        line.kind(),
                        plan.effective(),
                        readsRecords(plan, line),
                        plan.decision())));
    }

    /** The agency above before the agencies below it. */
    private void begin(List<Agency> beginnings) {
        var waiting = new ArrayList<>(beginnings);
        while (!waiting.isEmpty()) {
            var ready = waiting.stream()
                    .filter(agency ->
                            waiting.stream().noneMatch(above -> above.id().equals(agency.parentId())))
                    .toList();
            if (ready.isEmpty()) {
                throw new Rejected(
                        "SX-015",
                        "Các cơ quan mới khai cơ quan cấp trên vòng quanh nhau.",
                        "Sửa cơ quan cấp trên của ít nhất một cơ quan mới.");
            }
            ready.forEach(agencies::begin);
            waiting.removeAll(ready);
        }
    }

    /** What was finished may be read by whoever takes all the rest; where nobody does, by all of them. */
    private static boolean readsRecords(Reorganisation plan, Line line) {
        return line.kind().ends()
                && (line.isForAll()
                        || plan.lines().stream()
                                .noneMatch(other -> other.from().equals(line.from()) && other.isForAll()));
    }

    private Reorganisation open(Account account, UUID id) {
        mandate.require(account);
        var plan = records.plans().lock(id).orElseThrow(PendingPlans::unknown);
        if (!plan.state().isOpen()) {
            throw changed();
        }
        return plan;
    }

    private void requirePreviewed(Reorganisation plan) {
        if (plan.state() != State.PREVIEWED) {
            throw new Rejected(
                    Rejected.Kind.CONFLICT,
                    "SX-007",
                    "Phương án chưa có bản xem trước đầy đủ.",
                    "Xem trước, chờ xem hết rồi xác nhận.");
        }
        if (records.plans().isTaken(plan.id(), plan.givers())) {
            throw new Rejected(
                    Rejected.Kind.CONFLICT,
                    "SX-008",
                    "Một phương án khác đã xác nhận và chưa xong lấy việc của cùng cơ quan.",
                    "Chờ phương án ấy xong, xem trước lại rồi xác nhận.");
        }
    }

    private void requireHomes(Reorganisation plan) {
        var unsettled = records.rehomings().byKind(plan.id()).stream()
                .mapToLong(RehomingStore.OfKind::unsettled)
                .sum();
        if (unsettled > 0) {
            throw new Rejected(
                    "SX-009",
                    "Còn " + unsettled + " mục chưa có nơi đến.",
                    "Thêm dòng cho từng mục nêu trong bản xem trước, xem trước lại rồi xác nhận.");
        }
    }

    /** Things go where somebody will be: an agency in force on the effective day that does not end with the plan. */
    private void requireDestination(Reorganisation plan, Line line) {
        var begins = plan.beginnings().stream().map(Agency::id).anyMatch(line.to()::equals);
        var ending = new HashSet<>(plan.ending());
        if (line.kind().ends()) {
            ending.add(line.from());
        }
        if (ending.contains(line.to())
                || !begins && !organisations.agency(line.to()).existsOn(plan.effective())) {
            throw new Rejected(
                    "SX-010",
                    "Nơi đến «" + line.to() + "» không hoạt động vào ngày hiệu lực.",
                    "Chọn cơ quan còn hoạt động, hoặc khai cơ quan mới trước.");
        }
    }

    static Rejected unknown() {
        return new Rejected(
                Rejected.Kind.NOT_FOUND,
                "SX-011",
                "Không có phương án sắp xếp này.",
                "Mở lại trang Sắp xếp cơ quan và chọn trong danh sách.");
    }

    private static Rejected changed() {
        return new Rejected(
                Rejected.Kind.CONFLICT,
                "SX-012",
                "Phương án đã được xác nhận, đã bỏ, hoặc đang chuyển.",
                "Tải lại trang để xem hiện trạng.");
    }
}
