package vn.tinhso.dossiers.proactive;

import org.springframework.stereotype.Component;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.Role;
import vn.tinhso.procedures.Procedures;
import vn.tinhso.procedures.design.DesignMandate;
import vn.tinhso.shared.Rejected;

/**
 * Who writes which rules: who may prepare the proposed procedure, and the one whose results are looked at as well, for the
 * preview shows dossiers of it.
 */
@Component
public class ProactiveMandate {

    private final DesignMandate design;
    private final Procedures procedures;

    ProactiveMandate(DesignMandate design, Procedures procedures) {
        this.design = design;
        this.procedures = procedures;
    }

    public boolean holds(Account account) {
        return account.isOfficial() && account.holds(Role.ADMINISTRATOR) && design.holds(account);
    }

    void requireAny(Account account) {
        if (!holds(account)) {
            throw new Rejected(
                    Rejected.Kind.FORBIDDEN,
                    "NV-001",
                    "Trang này dành cho quản trị viên của tỉnh và các sở.",
                    "Nhờ quản trị viên của sở phụ trách lĩnh vực.");
        }
    }

    boolean may(Account account, ProactiveRule.Content content) {
        return holds(account)
                && mayPrepare(account, content.proposed())
                && mayPrepare(account, content.trigger().procedure());
    }

    void require(Account account, ProactiveRule.Content content) {
        requireAny(account);
        if (!may(account, content)) {
            throw new Rejected(
                    Rejected.Kind.FORBIDDEN,
                    "NV-002",
                    "Bạn không phụ trách lĩnh vực của thủ tục gốc hoặc thủ tục đề xuất.",
                    "Nhờ quản trị viên của sở phụ trách lĩnh vực, hoặc của Ủy ban nhân dân tỉnh.");
        }
    }

    /** By the newest version: a rule outlives a procedure that has ended. */
    private boolean mayPrepare(Account account, String code) {
        return procedures.history(code).stream()
                .findFirst()
                .map(version ->
                        procedures.version(version.id()).definition().field().code())
                .filter(field -> design.mayPrepare(account, field))
                .isPresent();
    }
}
