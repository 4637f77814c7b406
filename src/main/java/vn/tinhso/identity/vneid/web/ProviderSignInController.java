package vn.tinhso.identity.vneid.web;

import static vn.tinhso.web.Words.t;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tinhso.identity.signin.SignIn.Outcome;
import vn.tinhso.identity.signin.SignInDoors;
import vn.tinhso.identity.signin.Visit;
import vn.tinhso.identity.vneid.IdentityProviders;
import vn.tinhso.identity.vneid.ProviderSignIn;
import vn.tinhso.identity.vneid.ProviderSignIn.Return;
import vn.tinhso.shared.Rejected;
import vn.tinhso.web.Flash;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

/** Đăng nhập qua bên xác thực: to the provider and back. */
@Controller
@OpenTo(Audience.EVERYBODY)
class ProviderSignInController {

    private final ProviderSignIn provider;
    private final IdentityProviders providers;
    private final SignInDoors doors;

    ProviderSignInController(ProviderSignIn provider, IdentityProviders providers, SignInDoors doors) {
        this.provider = provider;
        this.providers = providers;
        this.doors = doors;
    }

    /** @param address where the browser goes on to */
    record OnwardPage(String label, String address) {

        @Override
        public String toString() {
            return "OnwardPage";
        }
    }

    record RefusedPage(String code, String sentence, String remedy) {}

    /**
     * A page that leads on, not a redirect: after a form, browsers follow redirects only to where our content policy lets
     * forms go, and a provider's address is not known before it is asked.
     */
    @PostMapping("/dang-nhap/nha-cung-cap/{key}")
    ModelAndView depart(
            @PathVariable String key,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            var departure = provider.depart(key);
            AwaitedAnswers.keep(departure.awaited(), request);
            var address = departure.address().toString();
            response.setHeader("Refresh", "0;url=" + address);
            response.setHeader("Cache-Control", "no-store");
            var page = new OnwardPage(providers.label(key), address);
            return new ModelAndView("identity/vneid/web/onward", Map.of("page", page));
        } catch (Rejected refusal) {
            Flash.warn(
                    redirect,
                    "%s: %s %s (%s)"
                            .formatted(
                                    providers.label(key),
                                    t(refusal.getMessage()),
                                    t(refusal.remedy()),
                                    refusal.code()));
            return new ModelAndView("redirect:/dang-nhap");
        }
    }

    @GetMapping("/dang-nhap/nha-cung-cap/{key}/xong")
    @Nullable
    ModelAndView arrive(
            @PathVariable String key,
            @RequestParam Map<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        var back = new Return(Map.copyOf(parameters));
        var awaited = AwaitedAnswers.take(back.state(), request);
        return switch (provider.arrive(key, awaited, back, Visit.of(request))) {
            case Outcome.Opened opened -> {
                doors.open(opened, request, response);
                doors.lead(request, response);
                yield null;
            }
            case Outcome.Pending pending -> {
                doors.note(pending.note(), request, response);
                yield new ModelAndView("redirect:/dang-nhap/buoc-hai");
            }
            case Outcome.Wrong never -> throw new IllegalStateException();
            case Outcome.Waits never -> throw new IllegalStateException();
        };
    }

    /** After signing out here: the provider may still hold the person signed in, on a machine that others use. */
    @GetMapping("/dang-nhap/nha-cung-cap/{key}/da-ra")
    ModelAndView left(@PathVariable String key) {
        return providers
                .logout(key)
                .map(address -> new ModelAndView(
                        "identity/vneid/web/left", Map.of("page", new OnwardPage(providers.label(key), address))))
                .orElseGet(() -> new ModelAndView("redirect:/"));
    }

    @ExceptionHandler
    ModelAndView refused(Rejected refusal, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        var page = new RefusedPage(refusal.code(), t(refusal.getMessage()), t(refusal.remedy()));
        return new ModelAndView(
                "identity/vneid/web/refused",
                Map.of("page", page),
                HttpStatusCode.valueOf(refusal.kind().httpStatus()));
    }
}
