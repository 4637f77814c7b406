package vn.tinhso.identity.signin;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Wrong guesses of two days ago concern nobody. */
@Component
class GuardCleaner {

    private final Guard guard;

    GuardCleaner(Guard guard) {
        this.guard = guard;
    }

    @Scheduled(cron = "0 40 * * * *")
    void clean() {
        guard.clean();
    }
}
