package vn.tinhso.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTests {

    private long now = 7;
    private final Pace pace = new Pace(() -> now);

    private void pass(Duration time) {
        now += time.toNanos();
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 21", "100, 1, 26", "400, 1, 101", "600, 1, 900", "20000, 40, 900"})
    void waitsForWhoSendsEnoughAndTwentySecondsForAnybody(int bytes, int every, int secondsKept) {
        var kept = 0;
        while (kept < 900 && pace.keptBy(bytes)) {
            pass(Duration.ofSeconds(every));
            kept += every;
        }

        assertThat(kept).isBetween(secondsKept - 1, secondsKept + 20);
    }

    @Test
    void countsAnewAfterAnAnswerHoweverLongItTook() {
        pace.keptBy(100);
        pass(Duration.ofMinutes(10));
        pace.answered();

        assertThat(pace.keptBy(1)).isTrue();
        pass(Duration.ofSeconds(19));
        assertThat(pace.keptBy(1)).isTrue();
        pass(Duration.ofSeconds(2));
        assertThat(pace.keptBy(1)).isFalse();
    }

    @Test
    void doesNotWaitAgainForWhoWasTooSlowOnce() {
        pace.keptBy(1);
        pass(Duration.ofMinutes(1));

        assertThat(pace.keptBy(1)).isFalse();
        pace.answered();
        assertThat(pace.keptBy(1_000_000)).isFalse();
        pace.restart();
        assertThat(pace.keptBy(1)).isTrue();
    }
}
