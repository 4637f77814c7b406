package vn.tinhso.identity.provider.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;
import vn.tinhso.identity.provider.SignOuts;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

/** Đăng xuất từ hệ thống khác: at once for who shows our ID token, else the person is asked. */
@Controller
@OpenTo(Audience.EVERYBODY)
class EndSessionController {

    private final SignOuts signOuts;

    EndSessionController(SignOuts signOuts) {
        this.signOuts = signOuts;
    }

    @RequestMapping(
            path = "/connect/logout",
            method = {RequestMethod.GET, RequestMethod.POST})
    ModelAndView end(
            @RequestParam Map<String, String> asked, HttpServletRequest request, HttpServletResponse response) {
        var farewell = signOuts.asked(
                        asked.get("id_token_hint"), asked.get("client_id"), asked.get("post_logout_redirect_uri"))
                .orElse(null);
        if (farewell == null) {
            return new ModelAndView("identity/provider/web/signOut");
        }
        var session = request.getSession(false);
        if (session != null && session.getId().equals(farewell.session())) {
            var person = SecurityContextHolder.getContext().getAuthentication();
            new SecurityContextLogoutHandler().logout(request, response, person);
        } else if (farewell.session() != null) {
            signOuts.end(farewell.session());
        }
        return onward(farewell.onward(), asked.get("state"));
    }

    private static ModelAndView onward(@Nullable String address, @Nullable String state) {
        if (address == null) {
            return new ModelAndView("redirect:/");
        }
        var uri = UriComponentsBuilder.fromUriString(address);
        if (state != null) {
            uri.queryParam("state", "{state}");
        }
        var target =
                state == null ? address : uri.encode().buildAndExpand(state).toUriString();
        var view = new RedirectView(target);
        view.setExpandUriTemplateVariables(false);
        return new ModelAndView(view);
    }
}
