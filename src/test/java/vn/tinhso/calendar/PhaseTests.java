package vn.tinhso.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tinhso.calendar.Times.PROVINCE;
import static vn.tinhso.calendar.Times.at;
import static vn.tinhso.calendar.Times.local;
import static vn.tinhso.calendar.Times.pause;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tinhso.shared.Rejected;

class PhaseTests {

    private static final Phase FIVE_DAYS = new Phase(null, Term.workingDays(5));
    private static final Phase TWO_MORE = new Phase("Gia hạn theo văn bản số 12/UBND-VP", Term.workingDays(2));

    @Test
    void addsWorkingDaysUpAsIfTheyWereOneTerm() {
        for (var received : List.of("2026-02-12T09:12", "2026-03-02T17:00", "2026-03-07T10:00", "2026-08-20T06:00")) {
            assertThat(due(received, FIVE_DAYS, TWO_MORE))
                    .isEqualTo(Times.due(PROVINCE, Term.workingDays(7), received));
        }
    }

    @Test
    void runsHoursOnFromTheInstantAtWhichTheDaysEnded() {
        var hours = new Phase("Ký", Term.hours(4));

        assertThat(due("2026-03-02T09:12", new Phase(null, Term.workingDays(1)), hours))
                .isEqualTo("2026-03-04T11:00");
        assertThat(due("2026-03-02T09:12", new Phase(null, Term.hours(2)), hours))
                .isEqualTo(Times.due(PROVINCE, Term.hours(6), "2026-03-02T09:12"));
        var appointed = new Phase(null, Term.workingDays(1).at(LocalTime.of(10, 30)));
        assertThat(due("2026-03-02T09:12", appointed, hours)).isEqualTo("2026-03-03T16:30");
    }

    @Test
    void countsDaysFromTheDayAfterTheHoursEnded() {
        assertThat(due("2026-03-02T09:12", new Phase(null, Term.hours(2)), FIVE_DAYS))
                .isEqualTo("2026-03-09T17:00");
        // Used up exactly at the closing of Monday: Monday is the first day, not Tuesday.
        assertThat(due("2026-03-02T15:00", new Phase(null, Term.hours(2)), new Phase(null, Term.workingDays(1))))
                .isEqualTo("2026-03-03T17:00");
    }

    @Test
    void countsCalendarDaysFromWhereTheRolledDayWas() {
        assertThat(due(
                        "2026-03-05T09:12",
                        new Phase(null, Term.calendarDays(2)),
                        new Phase("Gia hạn", Term.calendarDays(3))))
                .isEqualTo("2026-03-12T17:00");
    }

    @Test
    void prolongsADossierOfTheSameDay() {
        assertThat(due("2026-03-06T09:12", new Phase(null, Term.sameDay()), TWO_MORE))
                .isEqualTo("2026-03-10T17:00");
        assertThatThrownBy(() -> due("2026-03-06T09:12", FIVE_DAYS, new Phase(null, Term.sameDay())))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("trong ngày");
    }

    @Test
    void givesPausesBackAfterTheWhole() {
        var deadline = Deadline.of(
                PROVINCE,
                List.of(FIVE_DAYS, TWO_MORE),
                at("2026-03-02T09:12"),
                List.of(pause("2026-03-03T09:00", "2026-03-03T11:30")));

        assertThat(local(deadline.originalDue())).isEqualTo("2026-03-11T17:00");
        assertThat(local(deadline.due())).isEqualTo("2026-03-12T09:30");
    }

    @Test
    void explainsEachPhaseByItsName() {
        assertThat(why("2026-08-19T09:12", new Phase(null, Term.workingDays(2)), TWO_MORE))
                .isEqualTo("Nhận 09:12 thứ Tư 19/8/2026. 2 ngày làm việc: thứ Năm 20/8, thứ Sáu 21/8."
                        + " Gia hạn theo văn bản số 12/UBND-VP, 2 ngày làm việc: thứ Bảy 22/8 (làm bù), thứ Hai 24/8."
                        + " Nghỉ hằng tuần: 1 ngày. Hạn: 17:00 thứ Hai 24/8/2026.");
        assertThat(why(
                        "2026-03-06T15:00",
                        new Phase("Thẩm định", Term.hours(2)),
                        new Phase(null, Term.hours(1)),
                        new Phase("Ký", Term.calendarDays(5))))
                .isEqualTo("Nhận 15:00 thứ Sáu 6/3/2026."
                        + " Thẩm định, 2 giờ làm việc: từ 15:00 thứ Sáu 6/3 đến 17:00 thứ Sáu 6/3."
                        + " Tiếp theo, 1 giờ làm việc: từ 07:00 thứ Hai 9/3 đến 08:00 thứ Hai 9/3."
                        + " Ký, 5 ngày: thứ Ba 10/3 – thứ Bảy 14/3; ngày cuối là ngày nghỉ, chuyển sang thứ Hai 16/3."
                        + " Nghỉ hằng tuần: 4 ngày. Hạn: 17:00 thứ Hai 16/3/2026.");
        assertThat(why("2026-03-06T15:00", new Phase(null, Term.sameDay()), TWO_MORE))
                .contains("Nhận từ 15:00, trả trong ngày làm việc tiếp theo, thứ Hai 9/3. Gia hạn theo văn bản số 12");
    }

    @Test
    void countsNoDayOffTwiceWhereHoursEndOnTheDayBefore() {
        assertThat(why("2026-03-06T09:00", new Phase(null, Term.hours(1)), new Phase(null, Term.hours(1))))
                .doesNotContain("Nghỉ");
    }

    @Test
    void refusesADeadlineWithoutATerm() {
        assertThatThrownBy(() -> Deadline.of(PROVINCE, List.of(), at("2026-03-06T09:00"), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String due(String received, Phase... phases) {
        return local(Deadline.due(PROVINCE, List.of(phases), at(received), List.of()));
    }

    private static String why(String received, Phase... phases) {
        return Deadline.of(PROVINCE, List.of(phases), at(received), List.of()).sentence();
    }
}
