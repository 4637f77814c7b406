package vn.tinhso.identity.provider.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

/** Sang hệ thống khác: goes on by itself. */
@Controller
@OpenTo(Audience.SIGNED_IN)
class OnwardController {

    record OnwardPage(String path) {

        @Override
        public String toString() {
            return "OnwardPage";
        }
    }

    @GetMapping("/sang-he-thong")
    String onward(HttpServletRequest request, HttpServletResponse response, Model model) {
        var path = "/oauth2/authorize?" + request.getQueryString();
        response.setHeader("Refresh", "0; url=" + path);
        model.addAttribute("page", new OnwardPage(path));
        return "identity/provider/web/onward";
    }
}
