package vn.tinhso.web;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes unexpected failures to the log under a number the user can read out on the telephone. */
@Component
class Failures {

    private static final Logger log = LoggerFactory.getLogger(Failures.class);

    // Without 0, O, 1, I and L, which sound or look alike.
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private final RandomGenerator random = new SecureRandom();

    /** @param place route, not the address: an address may carry what somebody typed */
    String note(String place, @Nullable Throwable failure) {
        var reference = random.ints(8, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(Collectors.joining());
        log.error("{} at {}", reference, place, failure == null ? null : new Discreet(failure));
        return reference;
    }

    /**
     * A failure as the log may keep it. Databases quote the row they refuse after the first line of the message, and
     * long numbers are identity cards and telephones.
     */
    static final class Discreet extends Exception {

        private final String line;

        Discreet(Throwable failure) {
            super(null, failure.getCause() == null ? null : new Discreet(failure.getCause()));
            this.line = failure.getClass().getName() + said(failure.getMessage());
            setStackTrace(failure.getStackTrace());
        }

        private static String said(@Nullable String message) {
            return message == null
                    ? ""
                    : ": " + message.lines().findFirst().orElse("").replaceAll("\\d{9,}", "•••");
        }

        @Override
        public String toString() {
            return line;
        }
    }
}
