package vn.tinhso.identity.signin.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.tinhso.files.QrCode;
import vn.tinhso.identity.Accounts;
import vn.tinhso.identity.signin.AuthenticatorApps;
import vn.tinhso.identity.signin.RecoveryCodes;
import vn.tinhso.web.FieldError;
import vn.tinhso.web.PlatformSettings;

/** The page on which an authenticator app learns its secret. */
@Component
class AppEnrolment {

    private final AuthenticatorApps apps;
    private final RecoveryCodes recovery;
    private final Accounts accounts;
    private final PlatformSettings settings;

    AppEnrolment(AuthenticatorApps apps, RecoveryCodes recovery, Accounts accounts, PlatformSettings settings) {
        this.apps = apps;
        this.recovery = recovery;
        this.accounts = accounts;
        this.settings = settings;
    }

    /** @param qr the same as the key, for the camera of the telephone */
    record AppPage(String qr, String key, String account, List<FieldError> errors) {

        @Override
        public String toString() {
            return "AppPage";
        }
    }

    String begin(UUID account) {
        apps.offer(account);
        return "redirect:/dang-nhap/thiet-lap/ung-dung";
    }

    ModelAndView page(UUID account, HttpStatus status, List<FieldError> errors) {
        var login = accounts.find(account).orElseThrow().login();
        return apps.offered(account, settings.province(), login)
                .map(offer -> new AppPage(QrCode.address(offer.address()), offer.key(), login, errors))
                .map(page -> new ModelAndView("identity/signin/web/authenticatorApp", Map.of("page", page), status))
                .orElseGet(() -> new ModelAndView("redirect:/dang-nhap/thiet-lap"));
    }

    /** The recovery codes that come with it, or none when the code was wrong. */
    List<String> confirm(UUID account, String code) {
        return apps.confirm(account, code.replaceAll("\\s", "")) ? recovery.renew(account) : List.of();
    }
}
