package vn.tinhso.procedures.design;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.Role;
import vn.tinhso.organisations.Agency;
import vn.tinhso.organisations.AgencyKind;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.shared.Rejected;

/**
 * Who may prepare and publish which procedures: administrators of the provincial People's Committee all of them, those of a
 * department the fields it is in charge of. Leaders of either may publish what an administrator prepared (Nghị định
 * 63/2010/NĐ-CP, Điều 15: Chủ tịch Ủy ban nhân dân cấp tỉnh công bố).
 */
@Component
public class DesignMandate {

    private final Organisations organisations;

    DesignMandate(Organisations organisations) {
        this.organisations = organisations;
    }

    /** Whether the account prepares or publishes anything at all. */
    public boolean holds(Account account) {
        return agencies(account, Role.ADMINISTRATOR, Role.LEADER)
                .anyMatch(agency -> agency.kind() == AgencyKind.PROVINCE || agency.kind() == AgencyKind.DEPARTMENT);
    }

    /** {@link Rejected} {@code TT-010} for everybody else. */
    public void requireAny(Account account) {
        if (!holds(account)) {
            throw new Rejected(
                    Rejected.Kind.FORBIDDEN,
                    "TT-010",
                    "Trang này dành cho người soạn và người công bố thủ tục của tỉnh và các sở.",
                    "Nhờ quản trị viên của sở phụ trách lĩnh vực.");
        }
    }

    public boolean mayPrepare(Account account, String fieldCode) {
        return covers(account, fieldCode, Role.ADMINISTRATOR);
    }

    public boolean mayPublish(Account account, String fieldCode) {
        return covers(account, fieldCode, Role.ADMINISTRATOR, Role.LEADER);
    }

    void requirePrepare(Account account, String fieldCode) {
        require(mayPrepare(account, fieldCode), fieldCode, "soạn");
    }

    void requirePublish(Account account, String fieldCode) {
        require(mayPublish(account, fieldCode), fieldCode, "công bố");
    }

    private static void require(boolean may, String fieldCode, String deed) {
        if (!may) {
            throw new Rejected(
                    Rejected.Kind.FORBIDDEN,
                    "TT-011",
                    "Bạn không được " + deed + " thủ tục thuộc lĩnh vực “" + fieldCode + "”.",
                    "Nhờ quản trị viên của sở phụ trách lĩnh vực, hoặc của Ủy ban nhân dân tỉnh.");
        }
    }

    private boolean covers(Account account, String fieldCode, Role... roles) {
        var inCharge = organisations.competentFor(fieldCode).map(Agency::id);
        return agencies(account, roles)
                .anyMatch(agency -> agency.kind() == AgencyKind.PROVINCE
                        || inCharge.filter(agency.id()::equals).isPresent());
    }

    private Stream<Agency> agencies(Account account, Role... roles) {
        Set<String> ids = Stream.of(roles)
                .flatMap(role -> account.agenciesAs(role).stream())
                .collect(Collectors.toSet());
        return ids.stream().flatMap(id -> organisations.find(id).stream());
    }
}
