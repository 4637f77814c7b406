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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.signin.PasswordChange;
import vn.tinhso.identity.signin.Passwords;
import vn.tinhso.identity.signin.SignInDoors;
import vn.tinhso.identity.signin.Visit;
import vn.tinhso.web.FieldError;
import vn.tinhso.web.Flash;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

/** Đổi mật khẩu. */
@Controller
@OpenTo(Audience.SIGNED_IN)
class PasswordController {

    private final Passwords passwords;
    private final PasswordChange change;
    private final SignInDoors doors;

    PasswordController(Passwords passwords, PasswordChange change, SignInDoors doors) {
        this.passwords = passwords;
        this.change = change;
        this.doors = doors;
    }

    record PasswordPage(String login, String rule, List<FieldError> errors) {

        @Override
        public String toString() {
            return "PasswordPage";
        }
    }

    @GetMapping("/tai-khoan/mat-khau")
    ModelAndView ask(Account account) {
        return page(account, HttpStatus.OK, List.of());
    }

    @PostMapping("/tai-khoan/mat-khau")
    ModelAndView change(
            Account account,
            @RequestParam Map<String, String> posted,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var wish =
                new PasswordChange.Wish(posted.getOrDefault("mat-khau", ""), posted.getOrDefault("mat-khau-moi", ""));
        var unfit = passwords.problem(account.id(), wish.wanted()).orElse(null);
        if (unfit != null) {
            return refused(account, "mat-khau-moi", unfit);
        }
        var person = Enroller.signedIn().orElseThrow();
        return switch (change.change(person, wish, Visit.of(request), sessionOf(request))) {
            case DONE -> {
                doors.proved(person, request, response);
                Flash.done(redirect, t("Đã đổi mật khẩu. Mọi nơi khác đang đăng nhập đã bị đăng xuất."));
                yield new ModelAndView("redirect:/tai-khoan/bao-mat");
            }
            case WRONG -> refused(account, "mat-khau", t("Mật khẩu hiện tại không đúng."));
            case WAITS ->
                page(
                        account,
                        HttpStatus.TOO_MANY_REQUESTS,
                        List.of(new FieldError(
                                "mat-khau", t("Đã nhập sai nhiều lần nên phải chờ. Đợi vài phút rồi thử lại."))));
        };
    }

    static String sessionOf(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? "" : session.getId();
    }

    private ModelAndView refused(Account account, String field, String message) {
        return page(account, HttpStatus.UNPROCESSABLE_CONTENT, List.of(new FieldError(field, message)));
    }

    private ModelAndView page(Account account, HttpStatus status, List<FieldError> errors) {
        var page = new PasswordPage(account.login(), ResetController.rule(passwords), errors);
        return new ModelAndView("identity/signin/web/password", Map.of("page", page), status);
    }
}
