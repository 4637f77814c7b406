package vn.tinhso.identity.signin.web;

import static vn.tinhso.web.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.tinhso.identity.Way;
import vn.tinhso.identity.signin.SignIn;
import vn.tinhso.identity.signin.SignInDoors;
import vn.tinhso.identity.signin.Visit;
import vn.tinhso.web.FieldError;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

/** Thiết lập lớp xác thực thứ hai: on one's own wish, or because an official must before coming in. */
@Controller
@OpenTo(Audience.EVERYBODY)
class EnrolController {

    private final Enroller enroller;
    private final AppEnrolment apps;
    private final SignIn signIn;
    private final SignInDoors doors;

    EnrolController(Enroller enroller, AppEnrolment apps, SignIn signIn, SignInDoors doors) {
        this.enroller = enroller;
        this.apps = apps;
        this.signIn = signIn;
        this.doors = doors;
    }

    /** @param obliged whether the person comes in only with one */
    record EnrolPage(boolean obliged) {}

    /** @param next where the person goes on once the codes are kept */
    record RecoveryPage(List<String> codes, String next) {

        @Override
        public String toString() {
            return "RecoveryPage";
        }
    }

    @GetMapping("/dang-nhap/thiet-lap")
    String choose(HttpServletRequest request, Model model) {
        var person = enroller.of(request).orElse(null);
        if (person == null) {
            return Enroller.elsewhere();
        }
        model.addAttribute("page", new EnrolPage(person.pending() != null));
        return "identity/signin/web/enrol";
    }

    @PostMapping("/dang-nhap/thiet-lap/ung-dung/bat-dau")
    String begin(HttpServletRequest request) {
        return enroller.of(request).map(person -> apps.begin(person.account())).orElseGet(Enroller::elsewhere);
    }

    @GetMapping("/dang-nhap/thiet-lap/ung-dung")
    ModelAndView app(HttpServletRequest request) {
        return enroller.of(request)
                .map(person -> apps.page(person.account(), HttpStatus.OK, List.of()))
                .orElseGet(() -> new ModelAndView(Enroller.elsewhere()));
    }

    @PostMapping("/dang-nhap/thiet-lap/ung-dung")
    ModelAndView confirm(@RequestParam("ma") String code, HttpServletRequest request, HttpServletResponse response) {
        var person = enroller.of(request).orElse(null);
        if (person == null) {
            return new ModelAndView(Enroller.elsewhere());
        }
        var codes = apps.confirm(person.account(), code);
        if (codes.isEmpty()) {
            var wrong = new FieldError("ma", t("Mã không đúng. Kiểm tra giờ trên điện thoại rồi nhập mã mới hiện ra."));
            return apps.page(person.account(), HttpStatus.UNPROCESSABLE_CONTENT, List.of(wrong));
        }
        var pending = person.pending();
        if (pending != null) {
            doors.open(signIn.completed(pending, Way.CODE, Visit.of(request)), request, response);
        }
        // Shown by the answer itself: what would carry them over a redirect would keep them.
        var next = pending == null ? "/tai-khoan/bao-mat" : "/dang-nhap/tiep";
        return new ModelAndView("identity/signin/web/recoveryCodes", Map.of("page", new RecoveryPage(codes, next)));
    }
}
