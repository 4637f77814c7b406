package vn.tinhso.identity.provider;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells other systems that a session has ended, however it did: the session is looked for and gone. What does not arrive
 * is sent again for about a day.
 */
@Component
class LogoutNotices {

    private static final Logger LOG = LoggerFactory.getLogger(LogoutNotices.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int MOST = 12;

    private final LogoutStore store;
    private final LogoutTokens tokens;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    LogoutNotices(LogoutStore store, LogoutTokens tokens, Clock clock) {
        this.store = store;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 2000, initialDelay = 5000)
    void deliver() {
        store.noteEndedSessions(clock.instant());
        store.lease(clock.instant(), clock.instant().plus(LEASE)).forEach(this::deliver);
    }

    @Scheduled(cron = "0 20 * * * *")
    void clean() {
        store.clean(clock.instant());
    }

    private void deliver(LogoutStore.Notice notice) {
        if (isTaken(notice)) {
            store.finish(notice.id(), true, clock.instant());
        } else if (notice.attempts() + 1 >= MOST) {
            LOG.warn("Client {} takes no logout notice {}, given up", notice.client(), notice.id());
            store.finish(notice.id(), false, clock.instant());
        } else {
            // 30 seconds, then twice as long each time: about a day in all.
            store.again(notice.id(), clock.instant().plusSeconds(30L << notice.attempts()));
        }
    }

    private boolean isTaken(LogoutStore.Notice notice) {
        if (!ClientRules.isSafe(notice.address())) {
            return false;
        }
        var token = tokens.sign(notice, clock.instant());
        var request = HttpRequest.newBuilder(URI.create(notice.address()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("logout_token=" + token))
                .build();
        try {
            var status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status / 100 == 2;
        } catch (IOException unreachable) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
