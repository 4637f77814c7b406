package vn.tinhso.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tinhso.calendar.Times.PROVINCE;
import static vn.tinhso.calendar.Times.at;
import static vn.tinhso.calendar.Times.due;
import static vn.tinhso.calendar.Times.local;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhso.shared.Rejected;

class DeadlineTests {

    @ParameterizedTest
    @CsvSource({
        "2026-02-12, 3, WORKING_DAY, 2026-02-24",
        "2026-02-13, 1, WORKING_DAY, 2026-02-23",
        "2026-04-24, 5, WORKING_DAY, 2026-05-06",
        "2026-08-20, 2, WORKING_DAY, 2026-08-22",
        "2026-08-28, 3, WORKING_DAY, 2026-09-07",
        "2026-11-20, 3, WORKING_DAY, 2026-11-26",
        "2025-12-31, 5, WORKING_DAY, 2026-01-09",
        "2026-02-02, 15, CALENDAR_DAY, 2026-02-23",
        "2025-01-24, 1, WORKING_DAY, 2025-02-03",
        "2025-04-25, 1, WORKING_DAY, 2025-04-26",
        "2025-04-29, 1, WORKING_DAY, 2025-05-05",
        "2025-08-29, 1, WORKING_DAY, 2025-09-03",
        "2027-02-04, 1, WORKING_DAY, 2027-02-12",
    })
    void fallsOnTheDayTheHolidaysLeave(LocalDate received, int amount, TermUnit unit, LocalDate due) {
        var term = new Term(amount, unit, null);

        assertThat(due(PROVINCE, term, received + "T09:12")).isEqualTo(due + "T17:00");
    }

    @Test
    void fallsADayEarlierWhenTheCultureDayIsSwitchedOff() {
        var rows = CalendarStarter.timetable();
        var off = rows.days().stream()
                .map(day -> day.name().equals("Ngày Văn hóa Việt Nam") ? day.switched(false) : day)
                .toList();
        var schedule = Schedule.of(rows.hours(), off, rows.announcedYears());

        assertThat(due(schedule, Term.workingDays(3), "2026-11-20T09:12")).isEqualTo("2026-11-25T17:00");
        assertThat(schedule.workingDays(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)))
                .isEqualTo(250);
        assertThat(PROVINCE.workingDays(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)))
                .isEqualTo(249);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T09:12, 1, 2026-03-02T10:12",
        "2026-03-02T11:00, 1, 2026-03-02T14:00",
        "2026-03-02T11:30, 2, 2026-03-02T15:30",
        "2026-03-02T12:15, 2, 2026-03-02T15:30",
        "2026-03-02T10:30, 1, 2026-03-02T11:30",
        "2026-03-02T05:00, 1, 2026-03-02T08:00",
        "2026-03-02T16:00, 1, 2026-03-02T17:00",
        "2026-03-02T07:00, 8, 2026-03-02T17:00",
        "2026-03-02T17:00, 1, 2026-03-03T08:00",
        "2026-03-02T16:59:59, 1, 2026-03-03T07:59",
        "2026-03-06T16:00, 2, 2026-03-09T08:00",
        "2026-03-07T10:00, 1, 2026-03-09T08:00",
        "2026-03-02T23:59, 1, 2026-03-03T08:00",
        "2026-08-21T16:00, 2, 2026-08-22T08:00",
    })
    void countsHoursOnlyInsideOpeningHours(String received, int hours, String due) {
        assertThat(due(PROVINCE, Term.hours(hours), received)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T06:00, 2026-03-03T17:00",
        "2026-03-02T11:30, 2026-03-03T17:00",
        "2026-03-02T16:59:59, 2026-03-03T17:00",
        "2026-03-02T17:00, 2026-03-04T17:00",
        "2026-03-06T17:00, 2026-03-10T17:00",
        "2026-03-07T08:00, 2026-03-10T17:00",
        "2026-03-08T23:59, 2026-03-10T17:00",
    })
    void countsWorkingDaysFromTheDayAfterReceipt(String received, String due) {
        assertThat(due(PROVINCE, Term.workingDays(1), received)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T23:59, 1, 2026-03-03T17:00",
        "2026-03-07T10:00, 2, 2026-03-09T17:00",
        "2026-03-06T08:00, 1, 2026-03-09T17:00",
        "2026-03-06T08:00, 3, 2026-03-09T17:00",
        "2026-08-21T18:00, 1, 2026-08-22T17:00",
    })
    void countsCalendarDaysAtAnyHourAndRollsADayOffOn(String received, int days, String due) {
        assertThat(due(PROVINCE, Term.calendarDays(days), received)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T05:00, 2026-03-02T17:00",
        "2026-03-02T14:59:59, 2026-03-02T17:00",
        "2026-03-02T15:00, 2026-03-03T17:00",
        "2026-03-02T18:00, 2026-03-03T17:00",
        "2026-03-06T15:00, 2026-03-09T17:00",
        "2026-03-07T16:00, 2026-03-09T17:00",
    })
    void keepsTheSameDayUntilThreeInTheAfternoon(String received, String due) {
        assertThat(due(PROVINCE, Term.sameDay(), received)).isEqualTo(due);
    }

    @Test
    void isDueAtTheAppointmentHourButNotAfterTheLastClosing() {
        var half = SpecialDay.halfDay(LocalDate.of(2026, 3, 3), "Hội nghị toàn tỉnh");
        var schedule = Times.schedule(Times.week("07:00-11:30", "13:30-17:00"), half);
        var term = Term.workingDays(1).at(LocalTime.of(16, 0));

        assertThat(due(schedule, term, "2026-03-03T08:00")).isEqualTo("2026-03-04T16:00");
        assertThat(due(schedule, term, "2026-03-02T08:00")).isEqualTo("2026-03-03T11:30");
    }

    @Test
    void countsAHalfDayAsADayAndClosesWithIt() {
        var half = SpecialDay.halfDay(LocalDate.of(2026, 3, 3), "Hội nghị toàn tỉnh");
        var schedule = Times.schedule(Times.week("07:00-11:30", "13:30-17:00"), half);

        assertThat(due(schedule, Term.workingDays(2), "2026-03-02T08:00")).isEqualTo("2026-03-04T17:00");
        assertThat(due(schedule, Term.workingDays(1), "2026-03-03T11:30")).isEqualTo("2026-03-05T17:00");
        assertThat(due(schedule, Term.sameDay(), "2026-03-03T11:29")).isEqualTo("2026-03-03T11:30");
        assertThat(due(schedule, Term.sameDay(), "2026-03-03T11:30")).isEqualTo("2026-03-04T17:00");
    }

    @Test
    void worksOnACompensationSaturdayThatFollowsAHolidayFriday() {
        var schedule = Times.schedule(
                Times.week("07:30-11:30", "13:00-17:00"),
                SpecialDay.holiday(LocalDate.of(2025, 6, 6), "nghỉ hoán đổi"),
                SpecialDay.compensation(LocalDate.of(2025, 6, 7), "bù thứ Sáu 6/6"));

        assertThat(due(schedule, Term.workingDays(1), "2025-06-05T08:00")).isEqualTo("2025-06-07T17:00");
        assertThat(due(schedule, Term.workingDays(2), "2025-06-05T08:00")).isEqualTo("2025-06-09T17:00");
        assertThat(due(schedule, Term.hours(4), "2025-06-05T15:00")).isEqualTo("2025-06-07T09:30");
        assertThat(due(schedule, Term.hours(2), "2025-06-05T11:30")).isEqualTo("2025-06-05T15:00");
    }

    @Test
    void neitherLoopsNorStopsAtTermsOfMoreThanAYear() {
        var plain = Times.schedule(Times.week("07:30-11:30", "13:00-17:00"));

        assertThat(due(plain, Term.workingDays(300), "2025-01-02T08:00")).isEqualTo("2026-02-26T17:00");
        assertThat(due(plain, Term.workingDays(400), "2025-01-02T08:00")).isEqualTo("2026-07-16T17:00");
        assertThat(due(PROVINCE, Term.workingDays(2000), "2026-01-05T08:00")).startsWith("2033-");
        assertThatThrownBy(() -> due(plain, Term.workingDays(50_000), "2025-01-02T08:00"))
                .isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> due(plain, Term.calendarDays(Integer.MAX_VALUE), "2025-01-02T08:00"))
                .isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> due(plain, Term.hours(Integer.MAX_VALUE), "2025-01-02T08:00"))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void fallsBackToFixedHolidaysBeyondTheAnnouncedYears() {
        var deadline = Deadline.of(PROVINCE, Term.workingDays(2), at("2028-04-28T09:00"), List.of());

        assertThat(local(deadline.due())).isEqualTo("2028-05-03T17:00");
        assertThat(deadline.sentence()).contains("lịch nghỉ năm 2028 chưa công bố");
    }

    @Test
    void endsWithTheMorningRatherThanAfterLunch() {
        assertThat(due(PROVINCE, Term.hours(4), "2026-03-02T07:30")).isEqualTo("2026-03-02T11:30");
        assertThat(due(PROVINCE, Term.hours(2), "2026-03-02T11:30")).isEqualTo("2026-03-02T15:30");
    }

    @Test
    void tellsTheFirstOfNovemberFromTheEleventhOfJanuary() {
        var week = Times.week("07:30-11:30", "13:00-17:00");
        var january = Times.schedule(week, SpecialDay.holiday(LocalDate.of(2027, 1, 11), "Nghỉ"));
        var november = Times.schedule(week, SpecialDay.holiday(LocalDate.of(2027, 11, 1), "Nghỉ"));

        assertThat(due(january, Term.workingDays(1), "2027-10-29T08:00")).isEqualTo("2027-11-01T17:00");
        assertThat(due(november, Term.workingDays(1), "2027-10-29T08:00")).isEqualTo("2027-11-02T17:00");
        assertThat(due(january, Term.workingDays(1), "2027-01-08T08:00")).isEqualTo("2027-01-12T17:00");
        assertThat(due(november, Term.workingDays(1), "2027-01-08T08:00")).isEqualTo("2027-01-11T17:00");
    }

    @Test
    void passesTheEndOfTheYearAtAnyHour() {
        assertThat(due(PROVINCE, Term.hours(1), "2026-12-31T16:59:59")).isEqualTo("2027-01-04T07:59");
        assertThat(due(PROVINCE, Term.sameDay(), "2026-12-31T23:59:59")).isEqualTo("2027-01-04T17:00");
        assertThat(due(PROVINCE, Term.workingDays(1), "2026-12-31T23:59:59")).isEqualTo("2027-01-05T17:00");
        assertThat(due(PROVINCE, Term.calendarDays(1), "2026-12-31T23:59:59")).isEqualTo("2027-01-04T17:00");
    }

    @Test
    void isTheSameInEveryZoneOfTheServer() {
        var home = TimeZone.getDefault();
        for (var zone : List.of("America/New_York", "UTC", "Pacific/Kiritimati")) {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertThat(due(PROVINCE, Term.workingDays(2), "2026-08-20T00:30")).isEqualTo("2026-08-22T17:00");
        }
        TimeZone.setDefault(home);
    }

    @Test
    void refusesATermOfNothing() {
        assertThatThrownBy(() -> Term.hours(0)).isInstanceOf(Rejected.class);
    }

    @Test
    void refusesAnAgencyWithoutHours() {
        var never = Schedule.of(List.of(), List.of(), Set.of());

        assertThatThrownBy(() -> due(never, Term.hours(1), "2026-03-02T08:00")).isInstanceOf(Rejected.class);
    }

    @Test
    void survivesBeingStoredAsJson() {
        var mapper = JsonMapper.builder().build();
        var pause = Times.pause("2026-08-20T10:00", "2026-08-20T11:00");
        var deadline = Deadline.of(PROVINCE, Term.workingDays(2), at("2026-08-20T09:12"), List.of(pause));

        var stored = mapper.writeValueAsString(deadline);

        assertThat(stored).contains("\"due\":\"2026-08-24T01:00:00Z\"").contains("\"kind\":\"RECEIVED\"");
        assertThat(mapper.readValue(stored, Deadline.class)).isEqualTo(deadline);
        assertThat(mapper.readValue(mapper.writeValueAsString(pause), Pause.class))
                .isEqualTo(pause);
        var term = Term.workingDays(2).at(LocalTime.of(16, 0));
        assertThat(mapper.readValue(mapper.writeValueAsString(term), Term.class))
                .isEqualTo(term);
    }
}
