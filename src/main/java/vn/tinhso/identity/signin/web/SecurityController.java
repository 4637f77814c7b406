package vn.tinhso.identity.signin.web;

import static vn.tinhso.web.Words.t;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.signin.OwnFactors;
import vn.tinhso.identity.signin.Passkeys;
import vn.tinhso.identity.signin.RecentSignIn;
import vn.tinhso.identity.signin.RecoveryCodes;
import vn.tinhso.identity.signin.web.EnrolController.RecoveryPage;
import vn.tinhso.web.Flash;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

/** Bảo mật tài khoản của tôi: everything about how I sign in. */
@Controller
@OpenTo(Audience.SIGNED_IN)
class SecurityController {

    private static final String HOME = "redirect:/tai-khoan/bao-mat";

    private final SecurityPages pages;
    private final OwnFactors factors;
    private final Passkeys passkeys;
    private final RecoveryCodes recovery;

    SecurityController(SecurityPages pages, OwnFactors factors, Passkeys passkeys, RecoveryCodes recovery) {
        this.pages = pages;
        this.factors = factors;
        this.passkeys = passkeys;
        this.recovery = recovery;
    }

    @GetMapping("/tai-khoan/bao-mat")
    String security(Account account, Model model) {
        model.addAttribute("page", pages.page(account));
        return "identity/signin/web/security";
    }

    @RecentSignIn
    @PostMapping("/tai-khoan/ung-dung/go")
    String removeApp(Account account, RedirectAttributes redirect) {
        factors.removeApp(account);
        Flash.done(redirect, t("Đã gỡ ứng dụng xác thực."));
        return HOME;
    }

    @RecentSignIn
    @PostMapping("/tai-khoan/ma-du-phong")
    ModelAndView renewCodes(Account account) {
        var page = new RecoveryPage(recovery.renew(account.id()), "/tai-khoan/bao-mat");
        return new ModelAndView("identity/signin/web/recoveryCodes", Map.of("page", page));
    }

    @RecentSignIn
    @PostMapping("/tai-khoan/khoa/{id}/doi-ten")
    String rename(
            Account account, @PathVariable UUID id, @RequestParam("ten") String label, RedirectAttributes redirect) {
        passkeys.rename(account.id(), id, label);
        Flash.done(redirect, t("Đã đổi tên khóa truy cập."));
        return HOME;
    }

    @RecentSignIn
    @PostMapping("/tai-khoan/khoa/{id}/go")
    String removePasskey(Account account, @PathVariable UUID id, RedirectAttributes redirect) {
        passkeys.remove(account.id(), id);
        Flash.done(redirect, t("Đã gỡ khóa truy cập."));
        return HOME;
    }
}
