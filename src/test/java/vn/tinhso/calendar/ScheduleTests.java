package vn.tinhso.calendar;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tinhso.calendar.Times.PROVINCE;
import static vn.tinhso.calendar.Times.at;
import static vn.tinhso.calendar.Times.local;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.tinhso.shared.Rejected;

class ScheduleTests {

    private static final LocalDate MONDAY_2_MARCH = LocalDate.of(2026, 3, 2);

    @Test
    void isOpenFromTheOpeningUntilJustBeforeTheClosing() {
        assertThat(PROVINCE.isOpen(at("2026-03-02T07:00"))).isTrue();
        assertThat(PROVINCE.isOpen(at("2026-03-02T11:29:59"))).isTrue();
        assertThat(PROVINCE.isOpen(at("2026-03-02T11:30"))).isFalse();
        assertThat(PROVINCE.isOpen(at("2026-03-01T09:00"))).isFalse();
        assertThat(PROVINCE.isOpen(at("2026-08-22T09:00"))).isTrue();
    }

    @Test
    void findsTheNextOpeningAndTheLastClosing() {
        assertThat(local(PROVINCE.nextOpening(at("2026-03-02T09:00")))).isEqualTo("2026-03-02T09:00");
        assertThat(local(PROVINCE.nextOpening(at("2026-03-02T11:30")))).isEqualTo("2026-03-02T13:30");
        assertThat(local(PROVINCE.nextOpening(at("2026-02-13T17:00")))).isEqualTo("2026-02-23T07:00");
        assertThat(local(PROVINCE.lastClosing(LocalDate.of(2026, 2, 14)))).isEqualTo("2026-02-23T17:00");
    }

    @Test
    void countsWorkingDaysAndMinutesBothWays() {
        assertThat(PROVINCE.workingDay(LocalDate.of(2026, 2, 23), -1)).isEqualTo(LocalDate.of(2026, 2, 13));
        assertThat(PROVINCE.workingDay(LocalDate.of(2026, 2, 15), 1)).isEqualTo(LocalDate.of(2026, 2, 23));
        assertThat(PROVINCE.workingDay(LocalDate.of(2026, 2, 15), 0)).isEqualTo(LocalDate.of(2026, 2, 15));
        assertThat(PROVINCE.workingMinutes(at("2026-03-06T16:00"), at("2026-03-09T08:00")))
                .isEqualTo(120);
        assertThat(PROVINCE.workingMinutes(at("2026-03-09T08:00"), at("2026-03-06T16:00")))
                .isEqualTo(-120);
        assertThat(PROVINCE.workingMinutes(MONDAY_2_MARCH)).isEqualTo(480);
        assertThat(local(PROVINCE.plusWorkingMinutes(at("2026-03-02T10:30"), 60)))
                .isEqualTo("2026-03-02T11:30");
    }

    @Test
    void changesItsHoursWithTheSeason() {
        var hours = new ArrayList<>(Times.week("07:30-11:30", "13:00-17:00"));
        hours.add(row(null, "2026-05-01", "2026-09-30", "06:30-11:00"));
        hours.add(row(null, "2026-07-01", "2026-07-31", "06:00-10:00"));
        var schedule = Times.schedule(hours);

        assertThat(local(schedule.lastClosing(LocalDate.of(2026, 4, 27)))).isEqualTo("2026-04-27T17:00");
        assertThat(local(schedule.lastClosing(LocalDate.of(2026, 5, 4)))).isEqualTo("2026-05-04T11:00");
        assertThat(local(schedule.lastClosing(LocalDate.of(2026, 7, 6)))).isEqualTo("2026-07-06T10:00");
        assertThat(schedule.isWorkingDay(LocalDate.of(2026, 5, 5))).isFalse();
        assertThat(schedule.isWorkingDay(LocalDate.of(2026, 10, 1))).isTrue();
    }

    @Test
    void prefersTheAgencysOwnHoursAndDays() {
        var hours = new ArrayList<>(Times.week("07:30-11:30", "13:00-17:00"));
        hours.add(row("A", "2026-01-01", null, "08:00-10:00"));
        var province = SpecialDay.holiday(MONDAY_2_MARCH, "Nghỉ toàn tỉnh");
        var own = new SpecialDay(
                MONDAY_2_MARCH, SpecialDay.Kind.COMPENSATION, "Trực", null, true, false, "A", null, null);
        var schedule = Schedule.of(hours, List.of(own, province), Set.of(2026));

        assertThat(schedule.workingMinutes(MONDAY_2_MARCH)).isEqualTo(120);
        assertThat(schedule.isWorkingDay(LocalDate.of(2026, 3, 3))).isFalse();
        assertThat(schedule.isWorkingDay(LocalDate.of(2025, 12, 30))).isTrue();
    }

    @Test
    void givesACompensationSaturdayTheLongestHoursAndAHalfSaturdayItsMorning() {
        var hours = new ArrayList<>(Times.week("07:00-11:30", "13:30-17:00"));
        hours.add(Times.opening(SATURDAY, "08:00-10:00"));
        var schedule = Times.schedule(
                hours,
                SpecialDay.compensation(LocalDate.of(2026, 3, 7), "bù"),
                SpecialDay.halfDay(LocalDate.of(2026, 3, 8), "nửa ngày"));

        assertThat(schedule.workingMinutes(LocalDate.of(2026, 2, 28))).isEqualTo(120);
        assertThat(schedule.workingMinutes(LocalDate.of(2026, 3, 7))).isEqualTo(480);
        assertThat(schedule.workingMinutes(LocalDate.of(2026, 3, 8))).isEqualTo(270);
    }

    @Test
    void clipsAHalfDayToItsOwnTimes() {
        var afternoon = new SpecialDay(
                MONDAY_2_MARCH,
                SpecialDay.Kind.HALF_DAY,
                "Nửa ngày",
                null,
                true,
                false,
                null,
                LocalTime.of(14, 0),
                LocalTime.of(16, 0));

        assertThat(Times.schedule(Times.week("07:00-11:30", "13:30-17:00"), afternoon)
                        .workingMinutes(MONDAY_2_MARCH))
                .isEqualTo(120);
    }

    @Test
    void joinsOpeningsThatTouchOrOverlap() {
        var schedule = Times.schedule(List.of(
                Times.opening(MONDAY, "07:00-12:00"),
                Times.opening(MONDAY, "12:00-13:00"),
                Times.opening(MONDAY, "08:00-09:00")));

        assertThat(schedule.workingMinutes(MONDAY_2_MARCH)).isEqualTo(360);
        assertThat(schedule.isOpen(at("2026-03-02T12:00"))).isTrue();
    }

    @Test
    void refusesToGuessBeyondItsTable() {
        assertThatThrownBy(() -> PROVINCE.isWorkingDay(LocalDate.of(1999, 12, 31)))
                .isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> PROVINCE.isOpen(at("2101-01-01T00:00"))).isInstanceOf(Rejected.class);
        assertThat(PROVINCE.isWorkingDay(LocalDate.of(2099, 9, 2))).isFalse();
        assertThat(PROVINCE.isAnnounced(2028)).isFalse();
    }

    private static OpeningHours row(String agency, String from, String to, String times) {
        var opening = Times.opening(MONDAY, times);
        return new OpeningHours(
                agency,
                "Mùa hè",
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                MONDAY,
                opening.opens(),
                opening.closes());
    }
}
