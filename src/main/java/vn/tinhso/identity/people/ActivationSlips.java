package vn.tinhso.identity.people;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.audit.AuditLog;
import vn.tinhso.files.PageSize;
import vn.tinhso.files.Paper;
import vn.tinhso.files.Papers;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.OfficialAccount;
import vn.tinhso.identity.OfficialAccounts;
import vn.tinhso.identity.signin.Activations;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.shared.Rejected;

/** Phiếu kích hoạt of the people an import has brought to one agency: printed once, cut and handed out. */
@Service
public class ActivationSlips {

    private static final String SLIPS = """
            <h1>Phiếu kích hoạt tài khoản</h1>
            <p class="subtitle">{{agency}}</p>
            {{#people}}
            <table class="grid">
            <tr><td>Họ và tên</td><td>{{name}}, {{title}}</td></tr>
            <tr><td>Tên đăng nhập</td><td>{{login}}</td></tr>
            <tr><td>Mã kích hoạt</td><td>{{code}}</td></tr>
            </table>
            <p class="note">Mở trang đăng nhập, chọn «Có mã của quản trị viên?», nhập tên đăng nhập, mã này và mật khẩu tự \
            chọn. Mã dùng một lần, trong {{days}} ngày. Không đưa mã cho ai khác; dùng xong thì hủy phiếu.</p>
            {{/people}}""";

    private final SlipStore store;
    private final OfficialAccounts officials;
    private final Activations activations;
    private final Papers papers;
    private final Organisations organisations;
    private final AuditLog audit;

    ActivationSlips(
            SlipStore store,
            OfficialAccounts officials,
            Activations activations,
            Papers papers,
            Organisations organisations,
            AuditLog audit) {
        this.store = store;
        this.officials = officials;
        this.activations = activations;
        this.papers = papers;
        this.organisations = organisations;
        this.audit = audit;
    }

    /** @param waiting how many slips were not printed yet */
    public record OfAgency(String agencyId, String name, int people, int waiting) {}

    @Transactional(readOnly = true)
    public List<OfAgency> of(PeopleImport one) {
        return store.byAgency(one.id()).stream()
                .map(row -> new OfAgency(
                        row.agencyId(), organisations.agency(row.agencyId()).name(), row.people(), row.waiting()))
                .sorted(Comparator.comparing(OfAgency::name))
                .toList();
    }

    /** The codes are on the paper and nowhere else: a paper that could not be made leaves none behind. */
    @Transactional
    public byte[] print(Account administrator, PeopleImport one, String agencyId) {
        var waiting = store.take(one.id(), agencyId);
        if (waiting.isEmpty()) {
            throw new Rejected(
                    Rejected.Kind.CONFLICT,
                    "DN-134",
                    "Phiếu kích hoạt của cơ quan này đã in.",
                    "Phiếu chỉ in một lần. Người mất phiếu: cấp mã mới ở trang của người ấy.");
        }
        var people = waiting.stream()
                .flatMap(id -> officials.find(id).stream())
                .filter(OfficialAccount::open)
                .sorted(Comparator.comparing(account -> account.facts().name()))
                .map(account -> slip(administrator, account))
                .toList();
        audit.record(
                administrator.actor(),
                "people-import.slips-printed",
                "people-import:" + one.id(),
                Map.of("agency", agencyId, "slips", String.valueOf(people.size())));
        var body = papers.fill(
                SLIPS, Map.of("agency", organisations.agency(agencyId).name(), "people", people));
        return papers.render(new Paper("Phiếu kích hoạt tài khoản", PageSize.A4, body, null, null))
                .pdf();
    }

    private Map<String, String> slip(Account administrator, OfficialAccount account) {
        var facts = account.facts();
        return Map.of(
                "name", facts.name(),
                "title", facts.post().title(),
                "login", facts.login(),
                "days", String.valueOf(activations.days()),
                "code", activations.issue(administrator, account.id()));
    }
}
