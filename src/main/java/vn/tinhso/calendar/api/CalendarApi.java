package vn.tinhso.calendar.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tinhso.calendar.CalendarRows;
import vn.tinhso.web.Demands;

/** Lịch làm việc của một năm for machines: the rows due times are counted by. */
@RestController
@Tag(name = "Lịch làm việc / Working calendar")
class CalendarApi {

    private final CalendarRows rows;
    private final Schedules schedules;

    CalendarApi(CalendarRows rows, Schedules schedules) {
        this.rows = rows;
        this.schedules = schedules;
    }

    @GetMapping(path = "/api/v1/calendar", produces = MediaType.APPLICATION_JSON_VALUE)
    @Demands("calendar.read")
    @Operation(
            operationId = "readCalendar",
            summary = "Lịch làm việc của một năm / Working calendar of a year",
            description =
                    "Khung giờ, ngày nghỉ lễ, làm bù, nửa ngày, cả những dòng đang tắt. Dòng của cơ quan thắng dòng của"
                            + " tỉnh. / Hours and special days, those switched off included; an agency's row outweighs the"
                            + " province's.")
    CalendarYear read(
            @RequestParam
                    @Min(value = 2000, message = "Từ 2000. / From 2000.")
                    @Max(value = 2100, message = "Đến 2100. / Up to 2100.")
                    @Parameter(description = "Năm. / Year.", example = "2026")
                    int year,
            @RequestParam(required = false)
                    @Size(max = 100, message = "Tối đa 100 ký tự. / 100 characters at most.")
                    @Parameter(
                            description =
                                    "Mã cơ quan; bỏ trống: lịch chung của tỉnh. / Agency; without it the province's.",
                            example = "xa-03325")
                    @Nullable
                    String agency) {
        var own = agency == null || agency.isBlank() ? null : agency;
        var schedule = schedules.of(own);
        return CalendarYear.of(year, own, rows.read().rows(), schedule);
    }
}
