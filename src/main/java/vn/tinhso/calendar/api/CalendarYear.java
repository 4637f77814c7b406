package vn.tinhso.calendar.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhso.calendar.OpeningHours;
import vn.tinhso.calendar.Schedule;
import vn.tinhso.calendar.SpecialDay;
import vn.tinhso.calendar.Timetable;

/** The rows of a year. */
@Schema(description = "Lịch làm việc của một năm. / The working calendar of a year.")
record CalendarYear(
        @Schema(description = "Năm. / Year.") int year,

        @Schema(description = "Cơ quan được hỏi; không có: cả tỉnh. / The agency asked about.") @Nullable
        String agency,

        @Schema(description = "Lịch nghỉ của năm đã công bố. / Whether the holidays of the year are known.")
        boolean announced,

        @Schema(description = "Văn bản công bố. / The decision that announced it.") @Nullable
        String legalBasis,

        @Schema(description = "Số ngày làm việc trong năm. / Working days of the year.")
        int workingDays,

        @Schema(
                description =
                        "Giờ làm việc có hiệu lực trong năm; khung bắt đầu sau thắng. / Hours in force in the year.")
        List<HoursRow> hours,

        @Schema(description = "Ngày đặc biệt, theo ngày. / Special days, by date.")
        List<DayRow> days) {

    /** One opening. */
    @Schema(name = "OpeningHours", description = "Một lần mở cửa. / One opening.")
    record HoursRow(
            @Schema(description = "Cơ quan; không có: cả tỉnh. / Agency; without it the province.") @Nullable
            String agency,

            @Schema(description = "Tên khung giờ. / Name of the season.", example = "Quanh năm")
            String season,

            @Schema(description = "Ngày đầu áp dụng. / First day in force.")
            LocalDate effectiveFrom,

            @Schema(description = "Ngày cuối áp dụng. / Last day in force.") @Nullable
            LocalDate effectiveTo,

            @Schema(description = "Thứ. / Weekday.") DayOfWeek weekday,

            @Schema(description = "Mở. / Opens.", type = "string", example = "07:00:00")
            LocalTime opens,

            @Schema(description = "Đóng. / Closes.", type = "string", example = "11:30:00")
            LocalTime closes) {}

    /** One special day. */
    @Schema(name = "SpecialDay", description = "Ngày đặc biệt. / A special day.")
    record DayRow(
            @Schema(description = "Cơ quan; không có: cả tỉnh. / Agency; without it the province.") @Nullable
            String agency,

            @Schema(description = "Ngày. / Date.") LocalDate day,

            @Schema(description = "HOLIDAY nghỉ, COMPENSATION làm bù, HALF_DAY nửa ngày. / Kind.")
            SpecialDay.Kind kind,

            @Schema(description = "Tên. / Name.", example = "Tết Bính Ngọ")
            String name,

            @Schema(description = "Căn cứ. / Legal basis.") @Nullable
            String legalBasis,

            @Schema(description = "Đang bật; dòng tắt không đổi gì. / A row switched off changes nothing.")
            boolean enabled,

            @Schema(description = "Dự kiến, chưa có văn bản. / Expected, not yet announced.")
            boolean provisional,

            @Schema(description = "Nửa ngày: không làm trước. / Half day: from.", type = "string") @Nullable
            LocalTime opens,

            @Schema(description = "Nửa ngày: không làm sau. / Half day: until.", type = "string") @Nullable
            LocalTime closes) {}

    static CalendarYear of(int year, @Nullable String agency, Timetable rows, Schedule schedule) {
        var first = LocalDate.of(year, 1, 1);
        var last = LocalDate.of(year, 12, 31);
        return new CalendarYear(
                year,
                agency,
                schedule.isAnnounced(year),
                rows.announcements().get(year),
                schedule.workingDays(first, last),
                rows.hours().stream()
                        .filter(row -> concerns(row.agencyId(), agency) && inForce(row, first, last))
                        .map(CalendarYear::row)
                        .toList(),
                rows.days().stream()
                        .filter(row ->
                                concerns(row.agencyId(), agency) && row.day().getYear() == year)
                        .map(CalendarYear::row)
                        .toList());
    }

    private static boolean concerns(@Nullable String rowOf, @Nullable String agency) {
        return rowOf == null || rowOf.equals(agency);
    }

    private static boolean inForce(OpeningHours row, LocalDate first, LocalDate last) {
        var to = row.effectiveTo();
        return !row.effectiveFrom().isAfter(last) && (to == null || !to.isBefore(first));
    }

    private static HoursRow row(OpeningHours row) {
        return new HoursRow(
                row.agencyId(),
                row.season(),
                row.effectiveFrom(),
                row.effectiveTo(),
                row.weekday(),
                row.opens(),
                row.closes());
    }

    private static DayRow row(SpecialDay row) {
        return new DayRow(
                row.agencyId(),
                row.day(),
                row.kind(),
                row.name(),
                row.legalBasis(),
                row.enabled(),
                row.provisional(),
                row.opens(),
                row.closes());
    }
}
