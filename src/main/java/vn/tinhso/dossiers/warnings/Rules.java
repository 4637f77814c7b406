package vn.tinhso.dossiers.warnings;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.audit.AuditLog;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.Role;
import vn.tinhso.organisations.Agency;
import vn.tinhso.organisations.AgencyKind;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.shared.Rejected;

/** Quy tắc nhắc việc, set by administrators: those of the province everywhere, those of an agency at home. */
@Service
public class Rules {

    private static final int HIGHEST = 1000;

    private final RuleStore store;
    private final Organisations organisations;
    private final AuditLog audit;
    private final Clock clock;

    Rules(RuleStore store, Organisations organisations, AuditLog audit, Clock clock) {
        this.store = store;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<EscalationRule> all() {
        return store.all();
    }

    /** Agencies this account may set rules for; the province first, when it may for all. */
    @Transactional(readOnly = true)
    public List<Agency> agenciesOf(Account account) {
        var kinds = List.of(AgencyKind.PROVINCE, AgencyKind.DEPARTMENT, AgencyKind.COMMUNE);
        return organisations.agencies(kinds).stream()
                .filter(agency -> maySet(account, agency.id()))
                .toList();
    }

    public boolean maySet(Account account, @Nullable String agencyId) {
        return account.holds(Role.ADMINISTRATOR, province().id())
                || agencyId != null && account.holds(Role.ADMINISTRATOR, agencyId);
    }

    /** @param agencyId {@code null} for the whole province */
    @Transactional
    public void add(Account by, @Nullable String agencyId, int percent, Audience audience) {
        mustBeAllowed(by, agencyId);
        if (agencyId != null) {
            organisations.agency(agencyId);
        }
        if (percent < 1 || percent > HIGHEST) {
            throw new Rejected(
                    "HS-121", "Tỷ lệ phải từ 1 đến " + HIGHEST + " phần trăm.", "Nhập lại, ví dụ 80 hoặc 120.");
        }
        if (audience == Audience.PROVINCE && percent < 100) {
            throw new Rejected(
                    "HS-122",
                    "Chỉ báo lãnh đạo UBND tỉnh về hồ sơ đã hết thời hạn.",
                    "Nhập từ 100 phần trăm trở lên, hoặc chọn nhắc lãnh đạo cơ quan.");
        }
        var rule = new EscalationRule(UUID.randomUUID(), agencyId, percent, audience);
        if (!store.add(rule, by.id().toString(), clock.instant())) {
            throw new Rejected(Rejected.Kind.CONFLICT, "HS-123", "Đã có quy tắc giống hệt.", "Không cần thêm lần nữa.");
        }
        audit.record(by.actor(), "escalation.ruleAdded", "escalationRule:" + rule.id(), told(rule));
    }

    @Transactional
    public void end(Account by, UUID id) {
        var rule = store.all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(Rules::gone);
        mustBeAllowed(by, rule.agencyId());
        if (!store.end(id, by.id().toString(), clock.instant())) {
            throw gone();
        }
        audit.record(by.actor(), "escalation.ruleEnded", "escalationRule:" + id, told(rule));
    }

    Agency province() {
        return organisations.agencies(List.of(AgencyKind.PROVINCE)).getFirst();
    }

    private void mustBeAllowed(Account by, @Nullable String agencyId) {
        if (!maySet(by, agencyId)) {
            throw new Rejected(
                    Rejected.Kind.FORBIDDEN,
                    "HS-120",
                    "Bạn không có quyền đặt quy tắc nhắc việc ở đây.",
                    "Việc này thuộc quản trị viên của cơ quan hoặc của tỉnh.");
        }
    }

    private static Map<String, String> told(EscalationRule rule) {
        return Map.of(
                "agency",
                Objects.requireNonNullElse(rule.agencyId(), ""),
                "percent",
                String.valueOf(rule.percent()),
                "audience",
                rule.audience().name());
    }

    private static Rejected gone() {
        return new Rejected(
                Rejected.Kind.NOT_FOUND,
                "HS-124",
                "Quy tắc này không còn.",
                "Tải lại trang để xem các quy tắc hiện có.");
    }
}
