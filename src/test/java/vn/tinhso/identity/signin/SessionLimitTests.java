package vn.tinhso.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.tinhso.identity.SignedIn;
import vn.tinhso.identity.Way;

class SessionLimitTests {

    private static final Instant MORNING = Instant.parse("2026-11-20T00:30:00Z");

    @AfterEach
    void forget() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void endsASessionTwelveHoursAfterItsPersonCameIn() throws ServletException, IOException {
        assertThat(endedAfter(Duration.ofHours(12).minusMillis(1))).isFalse();
        assertThat(endedAfter(Duration.ofHours(12))).isTrue();
    }

    private static boolean endedAfter(Duration passed) throws ServletException, IOException {
        // Proving it again on the way does not lengthen the day.
        var person = new SignedIn(UUID.randomUUID(), Set.of(Way.PASSWORD), MORNING, MORNING.plus(passed));
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
        var session = new MockHttpSession();
        var request = new MockHttpServletRequest("GET", "/viec-cua-toi");
        request.setSession(session);
        var chain = new MockFilterChain();

        new SessionLimit(Duration.ofHours(12), Clock.fixed(MORNING.plus(passed), ZoneOffset.UTC))
                .doFilter(request, new MockHttpServletResponse(), chain);

        assertThat(chain.getRequest()).isNotNull();
        assertThat(SecurityContextHolder.getContext().getAuthentication() == null)
                .isEqualTo(session.isInvalid());
        return session.isInvalid();
    }
}
