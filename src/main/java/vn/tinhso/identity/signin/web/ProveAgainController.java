package vn.tinhso.identity.signin.web;

import static vn.tinhso.web.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.SignedIn;
import vn.tinhso.identity.signin.SignIn;
import vn.tinhso.identity.signin.SignIn.Outcome;
import vn.tinhso.identity.signin.SignInDoors;
import vn.tinhso.identity.signin.Visit;
import vn.tinhso.identity.vneid.IdentityProviders;
import vn.tinhso.identity.vneid.IdentityProviders.Offer;
import vn.tinhso.web.FieldError;
import vn.tinhso.web.LocalPath;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

/** Xác nhận lại: whether it is still the person who signed in. */
@Controller
@OpenTo(Audience.EVERYBODY)
class ProveAgainController {

    private final SignIn signIn;
    private final SignInDoors doors;
    private final IdentityProviders providers;

    ProveAgainController(SignIn signIn, SignInDoors doors, IdentityProviders providers) {
        this.signIn = signIn;
        this.doors = doors;
        this.providers = providers;
    }

    /** @param offers the provider the person came through, who may have no password here */
    record ProveAgainPage(String login, String back, List<Offer> offers, List<FieldError> errors) {

        @Override
        public String toString() {
            return "ProveAgainPage";
        }
    }

    @GetMapping("/dang-nhap/xac-nhan")
    ModelAndView ask(Account account, @RequestParam(defaultValue = "/tai-khoan/bao-mat") String ve) {
        return page(account, ve, HttpStatus.OK, List.of());
    }

    @PostMapping("/dang-nhap/xac-nhan")
    ModelAndView prove(
            Account account,
            @RequestParam Map<String, String> posted,
            HttpServletRequest request,
            HttpServletResponse response) {
        var person = Enroller.signedIn().orElseThrow();
        var back = posted.getOrDefault("ve", "/tai-khoan/bao-mat");
        return switch (signIn.again(person, posted.getOrDefault("mat-khau", ""), Visit.of(request))) {
            case Outcome.Opened proved -> {
                doors.proved(person, request, response);
                yield new ModelAndView("redirect:" + LocalPath.orHome(back));
            }
            case Outcome.Waits waits ->
                page(
                        account,
                        back,
                        HttpStatus.TOO_MANY_REQUESTS,
                        errors(t("Đã nhập sai nhiều lần nên phải chờ. Đợi vài phút rồi thử lại.")));
            case Outcome.Wrong wrong ->
                page(account, back, HttpStatus.UNPROCESSABLE_CONTENT, errors(t("Mật khẩu không đúng.")));
            case Outcome.Pending never ->
                page(account, back, HttpStatus.UNPROCESSABLE_CONTENT, errors(t("Mật khẩu không đúng.")));
        };
    }

    private static List<FieldError> errors(String message) {
        return List.of(new FieldError("mat-khau", message));
    }

    private ModelAndView page(Account account, String back, HttpStatus status, List<FieldError> errors) {
        var page = new ProveAgainPage(account.login(), LocalPath.orHome(back), offers(), errors);
        return new ModelAndView("identity/signin/web/proveAgain", Map.of("page", page), status);
    }

    private List<Offer> offers() {
        var proof = Enroller.signedIn().map(SignedIn::proof).orElse(null);
        return proof == null
                ? List.of()
                : providers.offers().stream()
                        .filter(offer -> offer.key().equals(proof.provider()))
                        .toList();
    }
}
