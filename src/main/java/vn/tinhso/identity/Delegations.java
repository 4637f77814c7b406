package vn.tinhso.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.audit.AuditLog;
import vn.tinhso.shared.Moments;
import vn.tinhso.shared.Rejected;

/** Ủy quyền: made by the one who will be absent, or by a leader of the agency for its staff; ended by either or the delegate. */
@Service
public class Delegations {

    private static final int LONGEST_DAYS = 366;
    private static final int LONGEST_REASON = 500;

    private final DelegationStore store;
    private final Accounts accounts;
    private final AuditLog audit;
    private final Clock clock;

    Delegations(DelegationStore store, Accounts accounts, AuditLog audit, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Delegation> givenBy(Account account) {
        return store.givenBy(account.id());
    }

    @Transactional(readOnly = true)
    public List<Delegation> receivedBy(Account account) {
        return store.receivedBy(account.id());
    }

    /** Open ones of the staff this account leads. */
    @Transactional(readOnly = true)
    public List<Delegation> ledBy(Account account) {
        return store.openAt(List.copyOf(leads(account)), today());
    }

    /** For whom this account may delegate: itself first, then the staff it leads. */
    @Transactional(readOnly = true)
    public List<Account> delegators(Account account) {
        var staff = leads(account).stream()
                .flatMap(agency -> accounts.officialsOf(agency).stream())
                .filter(official -> !official.id().equals(account.id()));
        return Stream.concat(Stream.of(account), staff).toList();
    }

    /** Colleagues who may stand in: officials of the agencies of those who may be absent. */
    @Transactional(readOnly = true)
    public List<Account> colleagues(Account account) {
        return delegators(account).stream()
                .map(Delegations::agencyOf)
                .distinct()
                .flatMap(agency -> accounts.officialsOf(agency).stream())
                .toList();
    }

    /**
     * Ủy quyền.
     *
     * @param besideAnother knows that another colleague stands in at the same time, and wants both
     */
    @Transactional
    public Delegation delegate(Account by, Delegation.Wish asked, boolean besideAnother) {
        var delegator = accounts.find(asked.delegator()).orElseThrow(Delegations::unknown);
        var delegate = accounts.find(asked.delegate()).orElseThrow(Delegations::unknown);
        var wish = new Delegation.Wish(
                delegator.id(),
                delegate.id(),
                asked.from(),
                asked.to(),
                asked.reason().strip());
        mayDelegateFor(by, delegator);
        mustFit(delegator, delegate);
        mustBeAPeriod(wish);
        store.hold(delegator.id());
        refuseTwice(wish, besideAnother);
        var id = UUID.randomUUID();
        store.add(id, wish, agencyOf(delegator), by.id(), clock.instant());
        audit.record(
                by.actor(),
                "delegation.made",
                "account:" + delegator.id(),
                Map.of(
                        "delegation", id.toString(),
                        "delegate", delegate.id().toString(),
                        "from", wish.from().toString(),
                        "to", wish.to().toString()));
        return store.find(id).orElseThrow();
    }

    /** Kết thúc sớm: from this moment on. */
    @Transactional
    public void end(Account by, UUID id) {
        var delegation = store.find(id).filter(found -> mayEnd(by, found)).orElseThrow(Delegations::unknown);
        if (!delegation.isOpen(today()) || !store.end(id, by.id(), clock.instant())) {
            throw new Rejected(
                    Rejected.Kind.CONFLICT,
                    "DN-027",
                    "Ủy quyền này đã hết hiệu lực.",
                    "Tải lại trang; không cần làm gì thêm.");
        }
        audit.record(
                by.actor(),
                "delegation.ended",
                "account:" + delegation.delegator().account(),
                Map.of("delegation", id.toString()));
    }

    public boolean mayEnd(Account by, Delegation delegation) {
        return by.id().equals(delegation.delegator().account())
                || by.id().equals(delegation.delegate().account())
                || leads(by).contains(delegation.agencyId());
    }

    private static void mayDelegateFor(Account by, Account delegator) {
        if (!by.id().equals(delegator.id()) && !leads(by).contains(agencyOf(delegator))) {
            throw new Rejected(
                    Rejected.Kind.FORBIDDEN,
                    "DN-026",
                    "Bạn không được ủy quyền thay người này.",
                    "Người vắng mặt tự ủy quyền, hoặc lãnh đạo cơ quan của người đó ủy quyền.");
        }
    }

    private static void mustFit(Account delegator, Account delegate) {
        if (delegator.id().equals(delegate.id())) {
            throw new Rejected("DN-020", "Không thể ủy quyền cho chính mình.", "Chọn một đồng nghiệp khác.");
        }
        if (agencyOf(delegator).isEmpty() || !agencyOf(delegator).equals(agencyOf(delegate))) {
            throw new Rejected(
                    "DN-021",
                    "Chỉ ủy quyền được cho đồng nghiệp cùng cơ quan.",
                    "Chọn người trong danh sách của cơ quan.");
        }
    }

    private void mustBeAPeriod(Delegation.Wish wish) {
        if (wish.from().isBefore(today())
                || wish.to().isBefore(wish.from())
                || wish.to().isAfter(wish.from().plusDays(LONGEST_DAYS - 1))) {
            throw new Rejected(
                    "DN-022",
                    "Thời gian ủy quyền không hợp lệ.",
                    "Bắt đầu từ hôm nay trở đi, kết thúc không trước ngày bắt đầu và không quá một năm.");
        }
        if (wish.reason().isEmpty() || wish.reason().length() > LONGEST_REASON) {
            throw new Rejected(
                    "DN-023", "Chưa ghi lý do ủy quyền, hoặc lý do quá dài.", "Ghi ngắn gọn: đi công tác, nghỉ phép…");
        }
    }

    private void refuseTwice(Delegation.Wish wish, boolean besideAnother) {
        for (var other : store.givenBy(wish.delegator())) {
            if (!other.meets(wish)) {
                continue;
            }
            var words = other.delegate().name() + " từ " + Moments.date(other.from()) + " đến hết "
                    + Moments.date(other.to());
            if (other.delegate().account().equals(wish.delegate())) {
                throw new Rejected(
                        Rejected.Kind.CONFLICT,
                        "DN-024",
                        "Đã ủy quyền cho " + words + ".",
                        "Kết thúc ủy quyền đó trước, hoặc chọn thời gian khác.");
            }
            if (!besideAnother) {
                throw new Rejected(
                        Rejected.Kind.CONFLICT,
                        "DN-025",
                        "Cùng thời gian này đã có " + words + " được ủy quyền.",
                        "Đánh dấu «Ủy quyền cho cả hai người» nếu đúng ý, hoặc kết thúc ủy quyền kia trước.");
            }
        }
    }

    // In person only: a stand-in who could arrange absences would pass on what was delegated to him.
    private static Set<String> leads(Account account) {
        return account.capacities().getFirst().agenciesAs(Role.LEADER);
    }

    private static String agencyOf(Account account) {
        var official = account.official();
        return official == null ? "" : official.agencyId();
    }

    private LocalDate today() {
        return Moments.day(clock.instant());
    }

    private static Rejected unknown() {
        return new Rejected(
                Rejected.Kind.NOT_FOUND,
                "DN-028",
                "Không tìm thấy tài khoản hoặc ủy quyền này.",
                "Tải lại trang rồi chọn lại trong danh sách.");
    }
}
