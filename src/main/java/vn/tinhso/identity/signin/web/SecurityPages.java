package vn.tinhso.identity.signin.web;

import static vn.tinhso.web.Words.t;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.AccountMandate;
import vn.tinhso.identity.SignedIn;
import vn.tinhso.identity.signin.Passkeys;
import vn.tinhso.identity.signin.SecondFactors;
import vn.tinhso.identity.vneid.IdentityProviders;
import vn.tinhso.identity.vneid.ProviderLinks;
import vn.tinhso.shared.Moments;
import vn.tinhso.web.Tag;

/** The page of one account's security. */
@Component
class SecurityPages {

    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final AccountMandate mandate;
    private final ProviderLinks links;
    private final IdentityProviders providers;

    SecurityPages(
            SecondFactors factors,
            Passkeys passkeys,
            AccountMandate mandate,
            ProviderLinks links,
            IdentityProviders providers) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.mandate = mandate;
        this.links = links;
        this.providers = providers;
    }

    /**
     * @param recovery how many codes are left, in words
     * @param proof who vouched for the person in this session, in words
     */
    record SecurityPage(
            String login,
            Tag second,
            boolean app,
            List<Key> keys,
            String recovery,
            boolean any,
            boolean administers,
            @Nullable String proof,
            List<Linked> links) {

        @Override
        public String toString() {
            return "SecurityPage";
        }
    }

    /** @param path address of what is done with the key */
    record Key(String label, String when, String path) {}

    /** @param path address of taking the link away */
    record Linked(String label, String line, String path) {}

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
                proof(),
                links.of(account.id()).stream().map(this::linked).toList());
    }

    private @Nullable String proof() {
        return Enroller.signedIn()
                .map(SignedIn::proof)
                .map(proof -> proof.level() == null
                        ? t("Lần này bạn đăng nhập bằng {}.", providers.label(proof.provider()))
                        : t(
                                "Lần này bạn đăng nhập bằng {}, {}.",
                                providers.label(proof.provider()),
                                t(proof.level().label())))
                .orElse(null);
    }

    private Linked linked(ProviderLinks.Link link) {
        var label = providers.label(link.provider());
        return new Linked(
                label,
                t("{}, dùng gần nhất {}", label, Moments.dateTime(link.lastUsed())),
                "/tai-khoan/lien-ket/" + link.provider() + "/go");
    }

    private static Key key(Passkeys.Passkey key) {
        var when = t("Tạo {}, dùng gần nhất {}", Moments.dateTime(key.createdAt()), Moments.dateTime(key.lastUsedAt()));
        return new Key(key.label(), when, "/tai-khoan/khoa/" + key.id());
    }
}
