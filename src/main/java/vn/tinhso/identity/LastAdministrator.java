package vn.tinhso.identity;

import java.util.Collection;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.identity.Roles.Held;
import vn.tinhso.shared.Rejected;

/** The province always keeps somebody who administers it; else the one-time code of the first start would come back. */
@Component
class LastAdministrator {

    private final ProvinceAdministrators administrators;
    private final RoleStore roles;

    LastAdministrator(ProvinceAdministrators administrators, RoleStore roles) {
        this.administrators = administrators;
        this.roles = roles;
    }

    /**
     * Asked when these roles were ended, before it is committed: refuses with {@code DN-138} what leaves nobody. Of two
     * administrators who end each other at the same moment the second one is refused.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void mustRemain(Collection<Held> ended) {
        if (ended.stream().noneMatch(administrators::isOne)) {
            return;
        }
        roles.lockLastAdministrator();
        if (!administrators.exist()) {
            throw new Rejected(
                    Rejected.Kind.CONFLICT,
                    "DN-138",
                    "Đây là quản trị viên cuối cùng của tỉnh.",
                    "Giao vai trò quản trị của Ủy ban nhân dân tỉnh cho một người khác trước.");
        }
    }
}
