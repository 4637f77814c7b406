package vn.tinhso.identity.vneid.web;

import static vn.tinhso.web.Words.t;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.signin.RecentSignIn;
import vn.tinhso.identity.vneid.ProviderLinks;
import vn.tinhso.web.Flash;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

/** Gỡ liên kết: an account no longer belongs to somebody at a provider. */
@Controller
@OpenTo(Audience.SIGNED_IN)
class ProviderLinkController {

    private final ProviderLinks links;

    ProviderLinkController(ProviderLinks links) {
        this.links = links;
    }

    @RecentSignIn
    @PostMapping("/tai-khoan/lien-ket/{provider}/go")
    String remove(Account account, @PathVariable String provider, RedirectAttributes redirect) {
        links.remove(account, provider);
        Flash.done(redirect, t("Đã gỡ liên kết."));
        return "redirect:/tai-khoan/bao-mat";
    }
}
