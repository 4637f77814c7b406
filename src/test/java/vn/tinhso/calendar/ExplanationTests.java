package vn.tinhso.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhso.calendar.Times.PROVINCE;
import static vn.tinhso.calendar.Times.at;
import static vn.tinhso.calendar.Times.pause;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationTests {

    @Test
    void namesTheCompensationDay() {
        assertThat(why(Term.workingDays(2), "2026-08-20T09:12"))
                .isEqualTo("Nhận 09:12 thứ Năm 20/8/2026. 2 ngày làm việc: thứ Sáu 21/8, thứ Bảy 22/8 (làm bù)."
                        + " Hạn: 17:00 thứ Bảy 22/8/2026.");
    }

    @Test
    void namesTheHolidayAndSumsUpTheWeekend() {
        assertThat(why(Term.workingDays(3), "2026-11-20T09:12"))
                .isEqualTo("Nhận 09:12 thứ Sáu 20/11/2026. 3 ngày làm việc: thứ Hai 23/11, thứ Tư 25/11, thứ Năm 26/11."
                        + " Nghỉ: thứ Ba 24/11 (Ngày Văn hóa Việt Nam). Nghỉ hằng tuần: 2 ngày."
                        + " Hạn: 17:00 thứ Năm 26/11/2026.");
    }

    @Test
    void saysHowLongTheClockStoodStillAndWhy() {
        assertThat(why(Term.workingDays(1), "2026-03-02T09:12", pause("2026-03-02T10:00", "2026-03-02T14:30")))
                .isEqualTo("Nhận 09:12 thứ Hai 2/3/2026. 1 ngày làm việc: thứ Ba 3/3."
                        + " Tạm dừng 2 giờ 30 phút chờ bổ sung. Hạn trước khi tạm dừng: 17:00 thứ Ba 3/3/2026."
                        + " Hạn: 09:30 thứ Tư 4/3/2026.");
    }

    @Test
    void saysWhyAPauseGaveNothingBack() {
        assertThat(why(
                        Term.workingDays(1),
                        "2026-03-06T09:12",
                        pause("2026-03-07T08:00", "2026-03-08T08:00"),
                        pause("2026-03-10T08:00", "2026-03-11T08:00"),
                        new Pause(at("2026-03-09T08:00"), null, "chờ nộp thuế")))
                .contains("Tạm dừng từ 08:00 thứ Bảy 7/3 chờ bổ sung: không cộng thêm giờ làm việc nào.")
                .contains("Tạm dừng từ 08:00 thứ Ba 10/3 chờ bổ sung: sau hạn, không cộng thêm.")
                .contains("Đang tạm dừng từ 08:00 thứ Hai 9/3 chờ nộp thuế.");
    }

    @Test
    void saysFromWhenALateReceiptCounts() {
        assertThat(why(Term.hours(1), "2026-03-06T18:00"))
                .isEqualTo("Nhận 18:00 thứ Sáu 6/3/2026."
                        + " Nhận ngoài giờ làm việc, tính như nhận 07:00 thứ Hai 9/3."
                        + " 1 giờ làm việc: từ 07:00 thứ Hai 9/3 đến 08:00 thứ Hai 9/3."
                        + " Nghỉ hằng tuần: 2 ngày. Hạn: 08:00 thứ Hai 9/3/2026.");
        assertThat(why(Term.sameDay(), "2026-03-07T18:00"))
                .contains("Nhận vào ngày nghỉ, tính như nhận 07:00 thứ Hai 9/3. Nhận trước 15:00, trả trong thứ Hai");
        assertThat(why(Term.sameDay(), "2026-03-06T15:00"))
                .contains("Nhận từ 15:00, trả trong ngày làm việc tiếp theo, thứ Hai 9/3.");
    }

    @Test
    void rollsTheLastCalendarDayOn() {
        assertThat(why(Term.calendarDays(15), "2026-02-02T09:12"))
                .isEqualTo("Nhận 09:12 thứ Hai 2/2/2026."
                        + " 15 ngày: thứ Ba 3/2 – thứ Ba 17/2; ngày cuối là ngày nghỉ, chuyển sang thứ Hai 23/2."
                        + " Nghỉ: thứ Ba 17/2 – thứ Sáu 20/2 (Tết Bính Ngọ). Nghỉ hằng tuần: 2 ngày."
                        + " Hạn: 17:00 thứ Hai 23/2/2026.");
    }

    @Test
    void shortensALongTermButNamesEveryHolidayAndCompensationDay() {
        assertThat(why(Term.workingDays(20), "2026-08-14T09:12"))
                .isEqualTo(
                        "Nhận 09:12 thứ Sáu 14/8/2026."
                                + " 20 ngày làm việc: thứ Hai 17/8, thứ Ba 18/8, …, thứ Hai 14/9, thứ Ba 15/9."
                                + " Nghỉ: thứ Hai 31/8 (nghỉ hoán đổi với thứ Bảy 22/8). Nghỉ: thứ Ba 1/9 – thứ Tư 2/9 (Quốc khánh)."
                                + " Nghỉ hằng tuần: 9 ngày. Làm bù: thứ Bảy 22/8 (bù thứ Hai 31/8). Hạn: 17:00 thứ Ba 15/9/2026.");
    }

    @Test
    void marksWhatIsNotDecidedYet() {
        assertThat(why(Term.workingDays(1), "2027-02-04T09:12"))
                .contains(
                        "Nghỉ: thứ Sáu 5/2 (Tết Đinh Mùi, dự kiến). Nghỉ: thứ Hai 8/2 – thứ Ba 9/2 (Tết Đinh Mùi, dự kiến)");
        assertThat(why(Term.workingDays(1), "2027-12-31T09:12"))
                .contains("Lưu ý: lịch nghỉ năm 2028 chưa công bố.")
                .contains("thứ Hai 3/1/2028");
        assertThat(why(Term.workingDays(600), "2027-12-31T09:12"))
                .contains("Lưu ý: lịch nghỉ các năm từ 2028 đến 2030 chưa công bố.");
    }

    @Test
    void agreesWithTheDueInstantAskedForAlone() {
        var term = Term.workingDays(3);
        var pauses = List.of(pause("2026-03-02T10:00", "2026-03-02T14:30"));
        var received = at("2026-03-02T09:12");

        assertThat(Deadline.due(PROVINCE, term, received, pauses))
                .isEqualTo(Deadline.of(PROVINCE, term, received, pauses).due());
    }

    private static String why(Term term, String received, Pause... pauses) {
        return Deadline.of(PROVINCE, term, at(received), List.of(pauses)).sentence();
    }
}
