package vn.tinhso.identity.signin.web;

import static vn.tinhso.web.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tinhso.identity.signin.PasswordResets;
import vn.tinhso.identity.signin.Passwords;
import vn.tinhso.identity.signin.Visit;
import vn.tinhso.web.FieldError;
import vn.tinhso.web.Flash;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

/** Đặt lại mật khẩu bằng mã của quản trị viên. */
@Controller
@OpenTo(Audience.EVERYBODY)
class ResetController {

    private final PasswordResets resets;
    private final Passwords passwords;

    ResetController(PasswordResets resets, Passwords passwords) {
        this.resets = resets;
        this.passwords = passwords;
    }

    record ResetPage(String login, String rule, List<FieldError> errors) {

        @Override
        public String toString() {
            return "ResetPage";
        }
    }

    @GetMapping("/dang-nhap/dat-lai")
    ModelAndView ask() {
        return page("", HttpStatus.OK, List.of());
    }

    @PostMapping("/dang-nhap/dat-lai")
    ModelAndView reset(
            @RequestParam("ten-dang-nhap") String login,
            @RequestParam("ma") String code,
            @RequestParam("mat-khau-moi") String wanted,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var unfit = passwords.problem(login, wanted).orElse(null);
        if (unfit != null) {
            return refused(login, "mat-khau-moi", unfit);
        }
        return switch (resets.redeem(login, code, wanted, Visit.of(request))) {
            case DONE -> {
                Flash.done(redirect, t("Đã đặt mật khẩu mới. Đăng nhập bằng mật khẩu ấy."));
                yield new ModelAndView("redirect:/dang-nhap");
            }
            case WRONG ->
                refused(
                        login,
                        "ma",
                        t("Tên đăng nhập hoặc mã không đúng, hoặc mã đã hết hạn. Kiểm tra lại, hoặc xin mã mới."));
            case UNFIT ->
                refused(
                        login,
                        "mat-khau-moi",
                        t("Mật khẩu không được chứa tên đăng nhập hoặc họ tên. Chọn mật khẩu khác."));
            case WAITS ->
                page(
                        login,
                        HttpStatus.TOO_MANY_REQUESTS,
                        List.of(new FieldError(
                                "ma", t("Đã nhập sai nhiều lần nên phải chờ. Đợi vài phút rồi thử lại."))));
        };
    }

    private ModelAndView refused(String login, String field, String message) {
        return page(login, HttpStatus.UNPROCESSABLE_CONTENT, List.of(new FieldError(field, message)));
    }

    private ModelAndView page(String login, HttpStatus status, List<FieldError> errors) {
        return new ModelAndView(
                "identity/signin/web/reset", Map.of("page", new ResetPage(login, rule(passwords), errors)), status);
    }

    static String rule(Passwords passwords) {
        return t(
                "Ít nhất {} ký tự, chữ gì cũng được. Vài từ ghép lại dễ nhớ hơn ký tự lạ. Dán từ trình quản lý mật khẩu được.",
                passwords.shortest());
    }
}
