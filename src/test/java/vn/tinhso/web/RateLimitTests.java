package vn.tinhso.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.tinhso.Together;
import vn.tinhso.web.LimitSettings.Rate;
import vn.tinhso.web.RateLimit.Asker;

class RateLimitTests {

    private final AtomicInteger passed = new AtomicInteger();

    /** Nothing comes back while the test runs. */
    private final RateLimit limit =
            new RateLimit(request -> Optional.of(new Asker(request.getRemoteAddr(), new Rate(50, 1))));

    @Test
    void letsNobodyPassMoreOftenThanTheBucketHolds() throws Exception {
        Together.run(16, thread -> {
            for (var i = 0; i < 20; i++) {
                ask("GET", "/thu-tuc", "10.0.0.1");
            }
            return true;
        });

        assertThat(passed).hasValue(50);
        assertThat(ask("GET", "/thu-tuc", "10.0.0.1").getStatus()).isEqualTo(429);
        assertThat(ask("GET", "/thu-tuc", "10.0.0.1").getHeader("Retry-After")).isNotNull();
        assertThat(ask("GET", "/thu-tuc", "10.0.0.2").getStatus()).isEqualTo(200);
    }

    @Test
    void countsWhatIsCostlyMore() throws Exception {
        ask("GET", "/so-theo-doi/xuat", "10.0.0.3");
        ask("POST", "/xac-thuc", "10.0.0.3");
        ask("POST", "/ho-so/nhap", "10.0.0.3");
        assertThat(passed).hasValue(3);

        assertThat(ask("GET", "/so-theo-doi/xuat", "10.0.0.3").getStatus()).isEqualTo(429);
        assertThat(ask("GET", "/xac-thuc", "10.0.0.3").getStatus()).isEqualTo(200);
        for (var i = 0; i < 200; i++) {
            assertThat(ask("GET", "/tai-nguyen/tinhso.0123456789.css", "10.0.0.3")
                            .getStatus())
                    .isEqualTo(200);
        }
    }

    @Test
    void countsNobodyItDoesNotKnow() throws Exception {
        var nobody = new RateLimit(request -> Optional.empty());
        var response = new MockHttpServletResponse();

        nobody.doFilter(
                new MockHttpServletRequest("GET", "/"), response, (asked, answered) -> passed.incrementAndGet());

        assertThat(passed).hasValue(1);
    }

    @Test
    void takesAWholeNetworkOfVersionSixForOne() {
        assertThat(LimitConfiguration.network("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(LimitConfiguration.network("2001:db8:1:2::9"))
                .isNotEqualTo(LimitConfiguration.network("2001:db8:1:3::9"));
        assertThat(LimitConfiguration.network("192.0.2.7")).isEqualTo("192.0.2.7");
        assertThat(LimitConfiguration.network("::1%lo:x")).isEqualTo("::1%lo:x");
    }

    private MockHttpServletResponse ask(String method, String path, String address)
            throws ServletException, IOException {
        var request = new MockHttpServletRequest(method, path);
        request.setRemoteAddr(address);
        var response = new MockHttpServletResponse();
        limit.doFilter(request, response, (asked, answered) -> passed.incrementAndGet());
        return response;
    }
}
