package vn.tinhso.identity.provider.web;

import static vn.tinhso.web.Words.t;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.provider.ConsentRequests;
import vn.tinhso.identity.provider.PersonScope;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

/** Đồng ý: which system asks what. */
@Controller
@OpenTo(Audience.SIGNED_IN)
class ConsentController {

    private final ConsentRequests requests;

    ConsentController(ConsentRequests requests) {
        this.requests = requests;
    }

    /** @param asked the values that go back with the form */
    record ConsentPage(String system, String site, String client, String state, List<Asked> asked) {

        @Override
        public String toString() {
            return "ConsentPage";
        }
    }

    record Asked(String scope, String words) {}

    @GetMapping("/dong-y")
    String ask(Account account, @RequestParam("state") String state, HttpServletResponse response, Model model) {
        var request = requests.find(account, state);
        // The answer leads on to the other system, and browsers follow a form only where its page says.
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self' "
                        + request.site() + "; frame-ancestors 'none'");
        var asked = request.scopes().stream()
                .map(scope -> new Asked(scope.value(), words(scope)))
                .toList();
        model.addAttribute("page", new ConsentPage(request.system(), request.site(), request.client(), state, asked));
        return "identity/provider/web/consent";
    }

    static String words(PersonScope scope) {
        return switch (scope) {
            case OPENID -> t("Mã tài khoản, thời điểm và cách bạn đăng nhập");
            case PROFILE -> t("Họ và tên");
            case OFFICIAL -> t("Cơ quan, chức vụ và vai trò của cán bộ");
            case PHONE -> t("Số điện thoại");
            case EMAIL -> t("Thư điện tử");
            case PERSONAL_NUMBER -> t("Số định danh cá nhân");
        };
    }
}
