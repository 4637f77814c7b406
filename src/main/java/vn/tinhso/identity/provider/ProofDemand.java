package vn.tinhso.identity.provider;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.tinhso.identity.Accounts;
import vn.tinhso.identity.SignedIn;

/**
 * Another system may want a fresh proof: {@code prompt=login} and {@code max_age} (OpenID Connect Core 1.0, section
 * 3.1.2.1). The person gives it on our page and comes back.
 */
final class ProofDemand extends OncePerRequestFilter {

    private final Accounts accounts;
    private final Clock clock;

    ProofDemand(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var person = signedIn().orElse(null);
        var wantsLogin = prompts(request).contains("login");
        if (person == null) {
            // Nobody is in, or the account no longer counts: the sign-in that now comes is the proof.
            SecurityContextHolder.clearContext();
            if (wantsLogin) {
                request.getSession().setAttribute(mark(request), Instant.EPOCH);
            }
        } else if ((wantsLogin || isTooOld(person, request.getParameter("max_age"))) && !hasProved(person, request)) {
            if (!prompts(request).contains("none")) {
                request.getSession().setAttribute(mark(request), person.at());
                response.sendRedirect(
                        "/dang-nhap/xac-nhan?ve=" + URLEncoder.encode(Onward.path(request), StandardCharsets.UTF_8));
                return;
            }
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    private Optional<SignedIn> signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return Optional.ofNullable(authentication == null ? null : authentication.getPrincipal())
                .filter(SignedIn.class::isInstance)
                .map(SignedIn.class::cast)
                .filter(person -> accounts.find(person.id()).isPresent());
    }

    private static boolean hasProved(SignedIn person, HttpServletRequest request) {
        var session = request.getSession();
        var noted = (Instant) session.getAttribute(mark(request));
        if (noted == null || !person.at().isAfter(noted)) {
            return false;
        }
        session.removeAttribute(mark(request));
        return true;
    }

    private boolean isTooOld(SignedIn person, @Nullable String maxAge) {
        return maxAge != null
                && maxAge.matches("\\d{1,9}")
                && person.at().plusSeconds(Long.parseLong(maxAge)).isBefore(clock.instant());
    }

    /** One request of one system: what was proved for it counts for no other. */
    private static String mark(HttpServletRequest request) {
        return "proof " + Mark.presented(Onward.path(request));
    }

    static List<String> prompts(HttpServletRequest request) {
        var prompt = request.getParameter("prompt");
        return prompt == null ? List.of() : List.of(prompt.split(" "));
    }
}
