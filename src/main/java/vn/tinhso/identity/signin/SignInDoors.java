package vn.tinhso.identity.signin;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import vn.tinhso.identity.SignedIn;

/**
 * Where people are led at the door, whichever way they come: in, to the second step, to the sign-in page, or to the page
 * that says their draft is safe. Nothing else opens a session.
 */
@Component
public class SignInDoors {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String PENDING = PendingSignIn.class.getName();

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final SavedRequestAwareAuthenticationSuccessHandler onward =
            new SavedRequestAwareAuthenticationSuccessHandler();
    private final FormTokens tokens;
    private final KnownDevices devices;
    private final SignInSettings.Sessions settings;
    private final Clock clock;

    SignInDoors(FormTokens tokens, KnownDevices devices, SignInSettings settings, Clock clock) {
        this.tokens = tokens;
        this.devices = devices;
        this.settings = settings.sessions();
        this.clock = clock;
    }

    /** Lets the person in: a new id for the session, a new token for forms, and the device is known from now on. */
    public void open(SignIn.Outcome.Opened opened, HttpServletRequest request, HttpServletResponse response) {
        var now = clock.instant();
        var authentication = authentication(new SignedIn(opened.account(), opened.ways(), now, now, opened.proof()));
        renew(authentication, request, response);
        var session = request.getSession();
        session.removeAttribute(PENDING);
        session.setMaxInactiveInterval(Math.toIntExact(settings.idle().toSeconds()));
        var visit = Visit.of(request);
        session.setAttribute(Sessions.PLACE, new SessionPlace(visit.device(), visit.shortAddress()));
        keep(authentication, request, response);
        devices.remember(opened.account(), request, response);
    }

    /** Notes that a second step follows; until then nobody is signed in. */
    public void note(PendingSignIn pending, HttpServletRequest request, HttpServletResponse response) {
        renew(
                authentication(new SignedIn(pending.account(), pending.ways(), pending.at(), pending.at())),
                request,
                response);
        var session = request.getSession();
        // Whoever was signed in here before no longer is.
        session.removeAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        SecurityContextHolder.clearContext();
        session.setAttribute(PENDING, pending);
    }

    /** Who is between the password and the second step. */
    public Optional<PendingSignIn> pending(HttpServletRequest request) {
        var session = request.getSession(false);
        return Optional.ofNullable(session == null ? null : (PendingSignIn) session.getAttribute(PENDING))
                .filter(pending -> pending.at().plus(settings.recent()).isAfter(clock.instant()));
    }

    /** Who is signed in has proved it once more. */
    public void proved(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        var authentication = authentication(person.again(clock.instant()));
        renew(authentication, request, response);
        keep(authentication, request, response);
    }

    /** Whether the person proved it lately enough to change how they sign in. */
    public boolean isRecent(SignedIn person) {
        return person.at().plus(settings.recent()).isAfter(clock.instant());
    }

    /** Back to the page that asked, else to the front page, which leads officials to their work. */
    public void lead(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        var context = SecurityContextHolder.getContext();
        onward.onAuthenticationSuccess(request, response, Objects.requireNonNull(context.getAuthentication()));
    }

    /** Stands before every page: however busy a session is, it ends. */
    public Filter limit() {
        return new SessionLimit(settings.absolute(), clock);
    }

    /** Whoever came through a provider is told that they may still be signed in there. */
    LogoutSuccessHandler left() {
        return (request, response, authentication) -> response.sendRedirect(
                authentication != null
                                && authentication.getPrincipal() instanceof SignedIn person
                                && person.proof() != null
                        ? "/dang-nhap/nha-cung-cap/" + person.proof().provider() + "/da-ra"
                        : "/");
    }

    /** Where somebody is led who is not in. */
    public AuthenticationEntryPoint closed() {
        var signIn = new LoginUrlAuthenticationEntryPoint("/dang-nhap");
        return (request, response, failure) -> {
            if (!READING.contains(request.getMethod())) {
                response.sendRedirect("/het-phien");
            } else if (pending(request).isPresent()) {
                response.sendRedirect("/dang-nhap/buoc-hai");
            } else {
                signIn.commence(request, response, failure);
            }
        };
    }

    AccessDeniedHandler refused() {
        return (request, response, failure) -> {
            if (failure instanceof CsrfException && !isFragment(request)) {
                // The form is older than the session: nothing was done, and saved drafts are where they were.
                response.sendRedirect("/het-phien");
            } else {
                response.sendError(403);
            }
        };
    }

    private void renew(Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        new ChangeSessionIdAuthenticationStrategy().onAuthentication(authentication, request, response);
        new CsrfAuthenticationStrategy(tokens.repository()).onAuthentication(authentication, request, response);
    }

    private void keep(Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        var context = new SecurityContextImpl(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    private static Authentication authentication(SignedIn person) {
        return UsernamePasswordAuthenticationToken.authenticated(person, null, List.of());
    }

    private static boolean isFragment(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }
}
