package vn.tinhso.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tinhso.calendar.Times.PROVINCE;
import static vn.tinhso.calendar.Times.at;
import static vn.tinhso.calendar.Times.due;
import static vn.tinhso.calendar.Times.pause;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import vn.tinhso.shared.Rejected;

class PauseTests {

    private static final Term THREE_DAYS = Term.workingDays(3);

    @Test
    void givesHoursBackToTheMinute() {
        assertThat(due(PROVINCE, Term.hours(3), "2026-03-02T08:00", pause("2026-03-02T09:00", "2026-03-02T14:07")))
                .isEqualTo("2026-03-02T16:07");
        assertThat(due(PROVINCE, Term.sameDay(), "2026-03-02T08:00", pause("2026-03-02T16:00", "2026-03-03T07:15")))
                .isEqualTo("2026-03-03T08:15");
    }

    @Test
    void givesDaysBackAfterTheOriginalDueInstant() {
        assertThat(due(PROVINCE, THREE_DAYS, "2026-03-02T08:00", pause("2026-03-03T09:00", "2026-03-03T11:30")))
                .isEqualTo("2026-03-06T09:30");
        assertThat(due(PROVINCE, THREE_DAYS, "2026-03-02T08:00", pause("2026-03-03T09:00", "2026-03-04T09:00")))
                .isEqualTo("2026-03-06T17:00");
        assertThat(due(
                        PROVINCE,
                        Term.calendarDays(3),
                        "2026-03-02T08:00",
                        pause("2026-03-03T09:00", "2026-03-03T11:30")))
                .isEqualTo("2026-03-06T09:30");
    }

    @Test
    void givesNothingBackForAWeekend() {
        assertThat(due(PROVINCE, THREE_DAYS, "2026-03-05T08:00", pause("2026-03-06T17:00", "2026-03-09T07:00")))
                .isEqualTo("2026-03-10T17:00");
        assertThat(due(PROVINCE, THREE_DAYS, "2026-03-05T08:00", pause("2026-03-06T16:30", "2026-03-09T07:30")))
                .isEqualTo("2026-03-11T08:00");
    }

    @Test
    void givesOverlappingPausesBackOnce() {
        assertThat(due(
                        PROVINCE,
                        THREE_DAYS,
                        "2026-03-02T08:00",
                        pause("2026-03-03T10:00", "2026-03-03T11:00"),
                        pause("2026-03-03T09:00", "2026-03-03T10:30")))
                .isEqualTo("2026-03-06T09:00");
    }

    @Test
    void doesNotMakeALateDossierPunctualByWaiting() {
        assertThat(due(PROVINCE, THREE_DAYS, "2026-03-02T08:00", pause("2026-03-05T17:00", "2026-03-20T08:00")))
                .isEqualTo("2026-03-05T17:00");
    }

    @Test
    void countsAPauseThatBeginsInTheTimeAnotherOneGaveBack() {
        assertThat(due(
                        PROVINCE,
                        THREE_DAYS,
                        "2026-03-02T08:00",
                        pause("2026-03-03T09:00", "2026-03-03T11:30"),
                        pause("2026-03-06T08:00", "2026-03-06T09:00")))
                .isEqualTo("2026-03-06T10:30");
    }

    @Test
    void ignoresWhatWasBeforeTheReceiptAndWhatHasNotEnded() {
        var open = new Pause(at("2026-03-03T09:00"), null, "chờ nộp thuế");

        assertThat(due(PROVINCE, THREE_DAYS, "2026-03-02T08:00", pause("2026-02-20T08:00", "2026-03-02T08:00"), open))
                .isEqualTo("2026-03-05T17:00");
        assertThat(open.stops(at("2026-03-05T17:00"))).isTrue();
        assertThat(open.stops(at("2026-03-03T09:00"))).isFalse();
        assertThat(pause("2026-03-03T09:00", "2026-03-03T09:30").stops(at("2026-03-05T17:00")))
                .isFalse();
    }

    @Test
    void neverFallsBeforeTheClockRunsAgain() {
        var atOpening = Term.workingDays(1).at(LocalTime.of(7, 0));

        assertThat(due(PROVINCE, atOpening, "2026-03-06T08:00", pause("2026-03-07T08:00", "2026-03-10T18:00")))
                .isEqualTo("2026-03-11T07:00");
    }

    @Test
    void followsTheCalendarAsItStandsWhenItIsCountedAgain() {
        var hours = Times.week("07:00-11:30", "13:30-17:00");
        var waited = pause("2026-03-03T09:00", "2026-03-05T09:00");
        var changed = Times.schedule(hours, SpecialDay.holiday(LocalDate.of(2026, 3, 4), "Quốc tang"));

        assertThat(due(Times.schedule(hours), THREE_DAYS, "2026-03-02T08:00", waited))
                .isEqualTo("2026-03-09T17:00");
        assertThat(due(changed, THREE_DAYS, "2026-03-02T08:00", waited)).isEqualTo("2026-03-09T17:00");
    }

    @Test
    void refusesToEndBeforeItBegins() {
        assertThatThrownBy(() -> pause("2026-03-03T09:00", "2026-03-03T08:59")).isInstanceOf(Rejected.class);
    }
}
