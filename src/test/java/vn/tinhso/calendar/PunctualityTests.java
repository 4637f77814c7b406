package vn.tinhso.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhso.calendar.Times.PROVINCE;
import static vn.tinhso.calendar.Times.at;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PunctualityTests {

    private static final Instant DUE = at("2026-03-09T17:00");

    @ParameterizedTest
    @CsvSource({
        "2026-03-06T16:00:00, EARLY",
        "2026-03-08T23:59:59, EARLY",
        "2026-03-09T00:00:00, ON_TIME",
        "2026-03-09T17:00:00, ON_TIME",
        "2026-03-09T17:00:01, LATE",
        "2026-03-10T07:00:00, LATE",
    })
    void judgesAFinishedDossierByDateAndInstant(String finished, Punctuality judgement) {
        assertThat(Punctuality.of(DUE, at(finished), at("2026-04-01T08:00"), true, PROVINCE))
                .isEqualTo(judgement);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-06T16:59, IN_TIME",
        "2026-03-06T17:00, DUE_SOON",
        "2026-03-07T09:00, DUE_SOON",
        "2026-03-09T17:00, DUE_SOON",
        "2026-03-09T17:01, OVERDUE",
    })
    void judgesAnOpenDossierByTheWorkingTimeLeft(String now, Punctuality judgement) {
        assertThat(Punctuality.of(DUE, null, at(now), false, PROVINCE)).isEqualTo(judgement);
    }

    @Test
    void saysThatTheClockStandsStill() {
        assertThat(Punctuality.of(DUE, null, at("2026-03-20T08:00"), true, PROVINCE))
                .isEqualTo(Punctuality.PAUSED);
    }

    @Test
    void takesAFifthOfAShortTermAndOneDayOfALongOne() {
        var received = at("2026-03-02T08:00");
        var inFourHours = Deadline.due(PROVINCE, Term.hours(4), received, List.of());

        assertThat(DueSoon.usual(PROVINCE, received, inFourHours)).isEqualTo(new DueSoon(48));
        assertThat(DueSoon.usual(PROVINCE, received, at("2026-05-29T17:00"))).isEqualTo(DueSoon.ONE_WORKING_DAY);
        assertThat(Punctuality.open(inFourHours, at("2026-03-02T13:00"), PROVINCE, new DueSoon(48)))
                .isEqualTo(Punctuality.DUE_SOON);
        assertThat(DueSoon.share(20, PROVINCE, inFourHours, received)).isEqualTo(new DueSoon(0));
    }

    @Test
    void countsASecondSupplementRequestAsLateForTheServiceIndexOnly() {
        assertThat(Punctuality.EARLY.underDecision766(1)).isEqualTo(Punctuality.EARLY);
        assertThat(Punctuality.EARLY.underDecision766(2)).isEqualTo(Punctuality.LATE);
        assertThat(Punctuality.ON_TIME.underDecision766(2)).isEqualTo(Punctuality.LATE);
        assertThat(Punctuality.LATE.underDecision766(0)).isEqualTo(Punctuality.LATE);
        assertThat(Punctuality.IN_TIME.underDecision766(2)).isEqualTo(Punctuality.IN_TIME);
    }

    @Test
    void speaksVietnamese() {
        assertThat(Punctuality.EARLY.label()).isEqualTo("Sớm hạn");
        assertThat(Punctuality.EARLY.isKept()).isTrue();
        assertThat(Punctuality.LATE.isKept()).isFalse();
    }
}
