package vn.tinhso.identity.signin.web;

import static vn.tinhso.web.Words.t;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.signin.AccountMandate;
import vn.tinhso.identity.signin.Passkeys;
import vn.tinhso.identity.signin.SecondFactors;
import vn.tinhso.shared.Moments;
import vn.tinhso.web.Tag;

/** The page of one account's security. */
@Component
class SecurityPages {

    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final AccountMandate mandate;

    SecurityPages(SecondFactors factors, Passkeys passkeys, AccountMandate mandate) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.mandate = mandate;
    }

    /** @param recovery how many codes are left, in words */
    record SecurityPage(
            String login,
            Tag second,
            boolean app,
            List<Key> keys,
            String recovery,
            boolean any,
            boolean administers,
            boolean province) {

        @Override
        public String toString() {
            return "SecurityPage";
        }
    }

    /** @param path address of what is done with the key */
    record Key(String label, String when, String path) {}

    SecurityPage page(Account account) {
        var held = factors.of(account.id());
        var second = held.any()
                ? Tag.ok(t("Đang bật"))
                : factors.required(account.isOfficial()) ? Tag.late(t("Cần bật")) : Tag.wait(t("Chưa bật"));
        return new SecurityPage(
                account.login(),
                second,
                held.app(),
                passkeys.of(account.id()).stream().map(SecurityPages::key).toList(),
                t("Còn {} mã chưa dùng.", held.recoveryCodes()),
                held.any(),
                mandate.holds(account),
                mandate.holdsProvince(account));
    }

    private static Key key(Passkeys.Passkey key) {
        var when = t("Tạo {}, dùng gần nhất {}", Moments.dateTime(key.createdAt()), Moments.dateTime(key.lastUsedAt()));
        return new Key(key.label(), when, "/tai-khoan/khoa/" + key.id());
    }
}
