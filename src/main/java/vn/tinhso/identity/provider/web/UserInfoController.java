package vn.tinhso.identity.provider.web;

import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

/** What another system may know of who signed in; its door asks for an access token. */
@RestController
@OpenTo(Audience.EVERYBODY)
class UserInfoController {

    @RequestMapping(
            path = "/userinfo",
            method = {RequestMethod.GET, RequestMethod.POST})
    Map<String, Object> person(@AuthenticationPrincipal OAuth2AuthenticatedPrincipal person) {
        return person.getAttributes();
    }
}
