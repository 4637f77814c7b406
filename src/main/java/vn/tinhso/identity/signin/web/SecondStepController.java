package vn.tinhso.identity.signin.web;

import static vn.tinhso.web.Words.t;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.tinhso.identity.signin.PendingSignIn;
import vn.tinhso.identity.signin.PendingSignIn.Step;
import vn.tinhso.identity.signin.SecondFactors;
import vn.tinhso.identity.signin.SignIn;
import vn.tinhso.identity.signin.SignIn.Outcome;
import vn.tinhso.identity.signin.SignInDoors;
import vn.tinhso.identity.signin.Visit;
import vn.tinhso.web.FieldError;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

/** Bước hai: the code after the password. */
@Controller
@OpenTo(Audience.EVERYBODY)
class SecondStepController {

    private final SignIn signIn;
    private final SignInDoors doors;
    private final SecondFactors factors;

    SecondStepController(SignIn signIn, SignInDoors doors, SecondFactors factors) {
        this.signIn = signIn;
        this.doors = doors;
        this.factors = factors;
    }

    /** @param passkey whether one may be used instead of a code */
    record SecondStepPage(boolean app, boolean passkey, List<FieldError> errors) {}

    @GetMapping("/dang-nhap/buoc-hai")
    ModelAndView ask(HttpServletRequest request) {
        var pending = doors.pending(request).orElse(null);
        if (pending == null) {
            return new ModelAndView("redirect:/dang-nhap");
        }
        return pending.step() == Step.ENROL
                ? new ModelAndView("redirect:/dang-nhap/thiet-lap")
                : page(pending, HttpStatus.OK, List.of());
    }

    @PostMapping("/dang-nhap/buoc-hai")
    @Nullable
    ModelAndView code(@RequestParam("ma") String code, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var pending =
                doors.pending(request).filter(note -> note.step() == Step.PROVE).orElse(null);
        if (pending == null) {
            return new ModelAndView("redirect:/dang-nhap");
        }
        return switch (signIn.code(pending, code, Visit.of(request))) {
            case Outcome.Opened opened -> {
                doors.open(opened, request, response);
                doors.lead(request, response);
                yield null;
            }
            case Outcome.Waits waits ->
                refused(
                        pending,
                        HttpStatus.TOO_MANY_REQUESTS,
                        t("Đã nhập sai nhiều lần nên phải chờ. Đợi vài phút rồi đăng nhập lại."));
            case Outcome.Wrong wrong -> refused(pending, HttpStatus.UNPROCESSABLE_CONTENT, wrongCode());
            case Outcome.Pending again -> refused(pending, HttpStatus.UNPROCESSABLE_CONTENT, wrongCode());
        };
    }

    /** On to where the person wanted, after a page that had to be read first. */
    @GetMapping("/dang-nhap/tiep")
    @Nullable
    String onward(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        if (Enroller.signedIn().isEmpty()) {
            return "redirect:/dang-nhap";
        }
        doors.lead(request, response);
        return null;
    }

    private ModelAndView refused(PendingSignIn pending, HttpStatus status, String message) {
        return page(pending, status, List.of(new FieldError("ma", message)));
    }

    private ModelAndView page(PendingSignIn pending, HttpStatus status, List<FieldError> errors) {
        var held = factors.of(pending.account());
        var page = new SecondStepPage(held.app(), held.passkeys() > 0, errors);
        return new ModelAndView("identity/signin/web/secondStep", Map.of("page", page), status);
    }

    private static String wrongCode() {
        return t("Mã không đúng hoặc đã dùng rồi. Đợi mã mới hiện ra rồi nhập lại.");
    }
}
