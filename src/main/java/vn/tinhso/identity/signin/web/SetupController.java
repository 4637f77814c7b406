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
import vn.tinhso.identity.signin.FirstAdministrator;
import vn.tinhso.identity.signin.Passwords;
import vn.tinhso.identity.signin.SignIn;
import vn.tinhso.identity.signin.SignIn.Outcome;
import vn.tinhso.identity.signin.SignInDoors;
import vn.tinhso.identity.signin.Visit;
import vn.tinhso.shared.Rejected;
import vn.tinhso.web.FieldError;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

/** Thiết lập: the first administrator, before anybody can sign in. */
@Controller
@OpenTo(Audience.EVERYBODY)
class SetupController {

    /** Which field of the form a refusal is about. */
    private static final Map<String, String> FIELDS = Map.of(
            "DN-121", "ten-dang-nhap",
            "DN-122", "ho-ten",
            "DN-124", "ten-dang-nhap",
            "DN-130", "ma-don-vi",
            "CQ-001", "ma-dinh-danh");

    private final FirstAdministrator first;
    private final Passwords passwords;
    private final SignIn signIn;
    private final SignInDoors doors;

    SetupController(FirstAdministrator first, Passwords passwords, SignIn signIn, SignInDoors doors) {
        this.first = first;
        this.passwords = passwords;
        this.signIn = signIn;
        this.doors = doors;
    }

    /** @param founding whether the province's People's Committee is made too */
    record SetupPage(FirstAdministrator.Wish wish, boolean founding, String rule, List<FieldError> errors) {}

    @GetMapping("/thiet-lap")
    ModelAndView ask() {
        first.requireOpen();
        return page(new FirstAdministrator.Wish("", "", "", "", ""), HttpStatus.OK, List.of());
    }

    @PostMapping("/thiet-lap")
    @Nullable
    ModelAndView make(
            @RequestParam Map<String, String> posted, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        first.requireOpen();
        var wish = wish(posted);
        var unfit =
                passwords.problem(wish.login(), wish.name(), wish.password()).orElse(null);
        if (unfit != null) {
            return refused(wish, HttpStatus.UNPROCESSABLE_CONTENT, new FieldError("mat-khau", unfit));
        }
        try {
            return switch (first.make(posted.getOrDefault("ma", ""), wish, Visit.of(request))) {
                case DONE -> enter(wish, request, response);
                case WRONG ->
                    refused(
                            wish,
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            new FieldError("ma", t("Mã không đúng. Chép lại mã trong tệp ghi trên màn hình máy chủ.")));
                case WAITS ->
                    refused(
                            wish,
                            HttpStatus.TOO_MANY_REQUESTS,
                            new FieldError("ma", t("Đã nhập sai nhiều lần nên phải chờ. Đợi vài phút rồi thử lại.")));
            };
        } catch (Rejected refusal) {
            var field = FIELDS.get(refusal.code());
            if (field == null) {
                throw refusal;
            }
            var told = new FieldError(field, t(refusal.getMessage()) + " " + t(refusal.remedy()));
            return refused(wish, HttpStatus.UNPROCESSABLE_CONTENT, told);
        }
    }

    /** As anybody who signs in with a password: on to the second factor where one is required. */
    private @Nullable ModelAndView enter(
            FirstAdministrator.Wish wish, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        switch (signIn.password(wish.login(), wish.password(), Visit.of(request))) {
            case Outcome.Opened opened -> {
                doors.open(opened, request, response);
                doors.lead(request, response);
                return null;
            }
            case Outcome.Pending pending -> doors.note(pending.note(), request, response);
            case Outcome.Wrong wrong -> {
                return new ModelAndView("redirect:/dang-nhap");
            }
            case Outcome.Waits waits -> {
                return new ModelAndView("redirect:/dang-nhap");
            }
        }
        return new ModelAndView("redirect:/dang-nhap/buoc-hai");
    }

    private static FirstAdministrator.Wish wish(Map<String, String> posted) {
        return new FirstAdministrator.Wish(
                posted.getOrDefault("ten-dang-nhap", "").strip(),
                posted.getOrDefault("ho-ten", "").strip(),
                posted.getOrDefault("mat-khau", ""),
                posted.getOrDefault("ma-dinh-danh", "").strip(),
                posted.getOrDefault("ma-don-vi", "").strip());
    }

    private ModelAndView refused(FirstAdministrator.Wish wish, HttpStatus status, FieldError error) {
        return page(wish, status, List.of(error));
    }

    private ModelAndView page(FirstAdministrator.Wish wish, HttpStatus status, List<FieldError> errors) {
        var page = new SetupPage(wish, first.founds(), ResetController.rule(passwords), errors);
        return new ModelAndView("identity/signin/web/setup", Map.of("page", page), status);
    }
}
