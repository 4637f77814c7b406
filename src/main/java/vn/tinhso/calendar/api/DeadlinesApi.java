package vn.tinhso.calendar.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tinhso.calendar.Deadline;
import vn.tinhso.calendar.TermUnit;
import vn.tinhso.web.Demands;

/** Hạn for machines: the one clock, asked without a dossier. */
@RestController
@Tag(name = "Lịch làm việc / Working calendar")
class DeadlinesApi {

    private static final String MOMENT =
            " ISO 8601 có múi giờ (2026-08-20T09:12:00+07:00), không có thì là giờ Việt Nam. / With an offset, or Vietnamese.";

    private final Schedules schedules;

    DeadlinesApi(Schedules schedules) {
        this.schedules = schedules;
    }

    @GetMapping(path = "/api/v1/deadlines", produces = MediaType.APPLICATION_JSON_VALUE)
    @Demands("calendar.read")
    @Operation(
            operationId = "computeDeadline",
            summary = "Tính hạn và giải thích / Compute a due time and explain it",
            description =
                    "Theo đúng quy tắc hệ thống dùng cho hồ sơ. HOUR chỉ tính trong giờ làm việc; WORKING_DAY không tính ngày"
                            + " nhận; CALENDAR_DAY gặp ngày nghỉ thì lùi tới ngày làm việc tiếp theo; SAME_DAY: nhận trước"
                            + " 15:00 trả trong ngày. / The very rules dossiers are counted by.")
    DeadlineAnswer compute(
            @RequestParam @Parameter(description = "Lúc nhận." + MOMENT, example = "2026-08-20T09:12") String from,
            @RequestParam(required = false)
                    @Min(value = 1, message = "Từ 1. / From 1.")
                    @Max(value = 10_000, message = "Đến 10000. / Up to 10000.")
                    @Parameter(
                            description =
                                    "Bao nhiêu đơn vị; bỏ trống với SAME_DAY. / How many units; not for SAME_DAY.",
                            example = "2")
                    @Nullable
                    Integer amount,
            @RequestParam @Parameter(description = "Đơn vị của thời hạn. / Unit.", example = "WORKING_DAY")
                    TermUnit unit,
            @RequestParam(required = false)
                    @Size(max = 100, message = "Tối đa 100 ký tự. / 100 characters at most.")
                    @Parameter(
                            description =
                                    "Mã cơ quan; bỏ trống: lịch chung của tỉnh. / Agency; without it the province's.",
                            example = "xa-03325")
                    @Nullable
                    String agency,
            @RequestParam(required = false)
                    @Size(max = 100, message = "Tối đa 100 lần. / 100 at most.")
                    @Parameter(
                            description = "Tạm dừng từ/đến, lặp lại được; bỏ trống phần sau khi còn đang dừng. /"
                                    + " Pause START/END, may be repeated; no END while it lasts." + MOMENT,
                            example = "2026-08-20T10:00/2026-08-20T11:00")
                    @Nullable
                    List<String> pause,
            @RequestParam(required = false)
                    @Parameter(description = "Lúc xong; để biết sớm, đúng hay quá hạn." + MOMENT)
                    @Nullable
                    String finished,
            @RequestParam(required = false)
                    @Parameter(description = "Lúc xét một việc chưa xong. / When to judge what is open." + MOMENT)
                    @Nullable
                    String now) {
        var question = Question.read(new Question.Asked(from, amount, unit, pause, finished, now));
        var schedule = schedules.of(agency);
        var deadline = Deadline.of(schedule, question.term(), question.from(), question.pauses());
        return DeadlineAnswer.of(deadline, question.outcome(deadline, schedule));
    }
}
