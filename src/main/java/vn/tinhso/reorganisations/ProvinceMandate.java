package vn.tinhso.reorganisations;

import org.springframework.stereotype.Component;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.ProvinceAdministrators;
import vn.tinhso.shared.Rejected;

/** Agencies of the whole province are the business of the administrators of its People's Committee. */
@Component
public class ProvinceMandate {

    private final ProvinceAdministrators administrators;

    ProvinceMandate(ProvinceAdministrators administrators) {
        this.administrators = administrators;
    }

    public boolean holds(Account account) {
        return administrators.include(account);
    }

    public void require(Account account) {
        if (!holds(account)) {
            throw new Rejected(
                    Rejected.Kind.FORBIDDEN,
                    "SX-001",
                    "Chỉ quản trị viên của Ủy ban nhân dân tỉnh sắp xếp cơ quan.",
                    "Nhờ quản trị viên của tỉnh mở giúp.");
        }
    }
}
