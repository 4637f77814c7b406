package vn.tinhso.identity.signin;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.identity.signin.SignInSettings.SecondFactor;
import vn.tinhso.shared.Rejected;
import vn.tinhso.web.PlatformSettings;

/** Lớp xác thực thứ hai: what an account has of it, and who must have one. */
@Component
public class SecondFactors {

    private final AuthenticatorApps apps;
    private final PasskeyStore passkeys;
    private final RecoveryCodeStore recovery;
    private final SecondFactor policy;

    SecondFactors(
            AuthenticatorApps apps,
            PasskeyStore passkeys,
            RecoveryCodeStore recovery,
            SignInSettings settings,
            PlatformSettings platform) {
        this.apps = apps;
        this.passkeys = passkeys;
        this.recovery = recovery;
        var word = settings.secondFactor();
        policy = word != null ? word : platform.demonstration() ? SecondFactor.OFFERED : SecondFactor.REQUIRED;
    }

    /** @param recoveryCodes how many are left */
    public record Held(boolean app, int passkeys, int recoveryCodes) {

        public boolean any() {
            return app || passkeys > 0;
        }

        int count() {
            return passkeys + (app ? 1 : 0);
        }
    }

    public Held of(UUID account) {
        return new Held(apps.isOn(account), passkeys.count(account), recovery.left(account));
    }

    public boolean required(boolean official) {
        return official && policy == SecondFactor.REQUIRED;
    }

    /** Before one is removed: who must have one keeps the last. */
    void requireAnother(UUID account, boolean official) {
        if (required(official) && of(account).count() < 2) {
            throw new Rejected(
                    Rejected.Kind.CONFLICT,
                    "DN-031",
                    "Tài khoản cán bộ phải có ít nhất một lớp xác thực thứ hai.",
                    "Thêm cách khác trước, rồi gỡ cách này.");
        }
    }

    /** All of them, as an administrator may order when they are lost. */
    @Transactional
    Map<String, String> removeAll(UUID account) {
        var held = of(account);
        apps.remove(account);
        passkeys.removeAll(account);
        recovery.remove(account);
        return Map.of("app", String.valueOf(held.app()), "passkeys", String.valueOf(held.passkeys()));
    }
}
