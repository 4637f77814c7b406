package vn.tinhso.dossiers;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.dossiers.HouseEvent.ViewRestricted;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.Accounts;
import vn.tinhso.identity.Role;
import vn.tinhso.shared.Rejected;

/**
 * Hồ sơ hạn chế: a leader of the deciding agency says of single dossiers that only those see them who take part or whose
 * role is cleared for such (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15; secrets of the person who files, of who reports an
 * offence, of adoption). Nothing is restricted that nobody could then receive, examine and sign.
 */
@Service
public class Confidentiality {

    private final Dossiers dossiers;
    private final Accounts accounts;
    private final Chronicle chronicle;

    Confidentiality(Dossiers dossiers, Accounts accounts, Chronicle chronicle) {
        this.dossiers = dossiers;
        this.accounts = accounts;
        this.chronicle = chronicle;
    }

    /** Whether this party decides about it at all. */
    public boolean decides(Party party, Dossier dossier) {
        return party.capacities().stream().anyMatch(capacity -> capacity.holds(Role.LEADER, dossier));
    }

    @Transactional
    public Dossier restrict(Party party, String code, String reason) {
        var before = change(party, code, true);
        var parties = before.parties();
        refuseWithoutEyes(before, Role.DESK_OFFICER, parties.receiving());
        refuseWithoutEyes(before, Role.LEADER, parties.competent());
        return chronicle.advance(
                before, before.restricted(true), new ViewRestricted(true, Grounds.of(reason)), party.actor());
    }

    /** Everybody of its agencies sees it again. */
    @Transactional
    public Dossier open(Party party, String code, String reason) {
        var before = change(party, code, false);
        return chronicle.advance(
                before, before.restricted(false), new ViewRestricted(false, Grounds.of(reason)), party.actor());
    }

    private Dossier change(Party party, String code, boolean to) {
        var dossier = dossiers.lockVisible(party, code);
        if (!decides(party, dossier)) {
            throw new Rejected(
                    Rejected.Kind.FORBIDDEN,
                    "HS-151",
                    "Chỉ lãnh đạo cơ quan giải quyết hạn chế người xem hồ sơ.",
                    "Đề nghị lãnh đạo của cơ quan đang giải quyết hồ sơ.");
        }
        if (dossier.restricted() == to) {
            throw Permission.conflict(
                    "HS-152",
                    to ? "Hồ sơ này đã được hạn chế người xem." : "Hồ sơ này không hạn chế người xem.",
                    "Tải lại trang để xem hiện trạng của hồ sơ.");
        }
        return dossier;
    }

    private void refuseWithoutEyes(Dossier dossier, Role role, String agency) {
        var procedure = dossier.procedure();
        var anybody = accounts.holding(role, agency).stream()
                .anyMatch(account -> isCleared(account, role, agency, procedure));
        if (!anybody) {
            throw new Rejected(
                    "HS-153",
                    "Chưa có ai giữ vai trò " + role.label() + " được xem hồ sơ hạn chế ở cơ quan cần thấy hồ sơ này.",
                    "Nhờ quản trị viên giao vai trò «xem cả hồ sơ hạn chế» cho ít nhất một người rồi làm lại.");
        }
    }

    private static boolean isCleared(Account account, Role role, String agency, Dossier.ProcedureRef procedure) {
        return account.grants().stream()
                .anyMatch(grant -> grant.role() == role
                        && grant.agencyId().equals(agency)
                        && grant.reach().restricted()
                        && grant.scope().covers(procedure.field(), procedure.code()));
    }
}
