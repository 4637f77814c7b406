package vn.tinhso.identity.people;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.audit.AuditLog;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.ProvinceAdministrators;
import vn.tinhso.organisations.Agency;
import vn.tinhso.organisations.AgencyChanges;
import vn.tinhso.organisations.AgencyKind;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.shared.AgencyCode;
import vn.tinhso.shared.Moments;
import vn.tinhso.shared.Rejected;

/** Khai cơ quan that takes nobody's place, as in an installation that begins; successors come by a reorganisation. */
@Service
public class NewAgencies {

    /** The two-level local government has no districts. */
    public static final List<AgencyKind> KINDS =
            List.of(AgencyKind.DEPARTMENT, AgencyKind.COMMUNE, AgencyKind.PROVINCE_CENTRE, AgencyKind.COMMUNE_CENTRE);

    private final Organisations organisations;
    private final AgencyChanges changes;
    private final ProvinceAdministrators administrators;
    private final AuditLog audit;
    private final Clock clock;

    NewAgencies(
            Organisations organisations,
            AgencyChanges changes,
            ProvinceAdministrators administrators,
            AuditLog audit,
            Clock clock) {
        this.organisations = organisations;
        this.changes = changes;
        this.administrators = administrators;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param fields codes of what a department decides at provincial level */
    public record Wish(
            String code, AgencyKind kind, String name, String parentId, String unitCode, Set<String> fields) {}

    /** Those of today, by name. */
    public List<Agency> all(Account administrator) {
        administrators.require(administrator);
        return organisations.agencies(List.of(AgencyKind.values()));
    }

    @Transactional
    public Agency begin(Account administrator, Wish wish) {
        administrators.require(administrator);
        refuseOdd(wish);
        var name = wish.name().strip();
        var code = new AgencyCode(wish.code());
        var agency = new Agency(
                code.value().toLowerCase(Locale.ROOT).replace('.', '-'),
                code,
                wish.kind(),
                name,
                name.replace("Ủy ban nhân dân", "UBND").replace("Phục vụ hành chính công", "PVHCC"),
                wish.parentId(),
                wish.unitCode(),
                "",
                "",
                Moments.day(clock.instant()),
                null);
        changes.begin(agency);
        wish.fields().forEach(field -> changes.giveField(field, agency.id()));
        audit.record(
                administrator.actor(),
                "agency.begun",
                "agency:" + agency.id(),
                Map.of("code", code.value(), "kind", wish.kind().name()));
        return agency;
    }

    private static void refuseOdd(Wish wish) {
        if (wish.name().isBlank() || wish.name().length() > 200) {
            throw new Rejected("DN-135", "Thiếu tên cơ quan, hoặc tên quá dài.", "Ghi tên đầy đủ, ví dụ Sở Nội vụ.");
        }
        if (!wish.unitCode().matches("\\d{2}|\\d{5}")) {
            throw new Rejected(
                    "DN-136",
                    "Mã đơn vị hành chính gồm 2 chữ số (tỉnh) hoặc 5 chữ số (xã, phường).",
                    "Ghi mã của nơi cơ quan phục vụ, ví dụ 11 hoặc 03325.");
        }
        if (!wish.fields().isEmpty() && wish.kind() != AgencyKind.DEPARTMENT) {
            throw new Rejected(
                    "DN-137",
                    "Chỉ sở, ban, ngành nhận lĩnh vực ở cấp tỉnh.",
                    "Xóa các mã lĩnh vực, hoặc chọn loại sở.");
        }
    }
}
