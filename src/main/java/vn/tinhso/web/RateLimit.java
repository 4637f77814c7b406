package vn.tinhso.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.tinhso.web.LimitSettings.Rate;

/** Asks those who ask too often to wait (429, RFC 6585): a bucket for each, filled again as time goes by. */
class RateLimit extends OncePerRequestFilter {

    private static final int MOST_KNOWN = 200_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_KNOWN)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build();
    private final Function<HttpServletRequest, Optional<Asker>> askers;

    /** Who asks, and how often may they. */
    record Asker(String key, Rate rate) {}

    /** @param askers who is counted here; nobody is let through uncounted by another one */
    RateLimit(Function<HttpServletRequest, Optional<Asker>> askers) {
        this.askers = askers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var cost = RequestCost.of(request);
        var wait = cost == 0
                ? 0L
                : askers.apply(request).map(asker -> wait(asker, cost)).orElse(0L);
        if (wait > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Seconds until it may be asked; none when it may be asked now. */
    private long wait(Asker asker, int cost) {
        var taken = buckets.get(asker.key(), key -> bucket(asker.rate())).tryConsumeAndReturnRemaining(cost);
        return taken.isConsumed()
                ? 0
                : Math.max(1, Duration.ofNanos(taken.getNanosToWaitForRefill()).toSeconds() + 1);
    }

    private static Bucket bucket(Rate rate) {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(rate.burst())
                        .refillGreedy(rate.perMinute(), Duration.ofMinutes(1))
                        .build())
                .build();
    }
}
