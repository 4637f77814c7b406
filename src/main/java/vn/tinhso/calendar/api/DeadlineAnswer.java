package vn.tinhso.calendar.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tinhso.calendar.Deadline;
import vn.tinhso.calendar.Punctuality;
import vn.tinhso.calendar.Reason;

/** A due time with what produced it. */
@Schema(name = "Deadline", description = "Hạn và những lý do dẫn đến nó. / A due time and what produced it.")
record DeadlineAnswer(
        @Schema(description = "Hạn: xong đến hết thời điểm này là đúng hạn. / Finishing until then is on time.")
        Instant due,

        @Schema(description = "Hạn nếu không lần nào tạm dừng. / The same without the pauses.")
        Instant originalDue,

        @Schema(description = "Cách tính, theo thứ tự đọc. / The calculation, in reading order.")
        List<Line> explanation,

        @Schema(
                description =
                        "Có khi nêu “finished”: EARLY sớm hạn, ON_TIME đúng hạn, LATE quá hạn; hoặc nêu “now”: IN_TIME"
                                + " trong hạn, DUE_SOON sắp đến hạn, OVERDUE quá hạn, PAUSED đang tạm dừng. / With “finished” or"
                                + " “now”.")
        @Nullable
        Punctuality outcome) {

    /** One sentence of the explanation. */
    @Schema(name = "DeadlineReason", description = "Một lý do. / One reason.")
    record Line(
            @Schema(
                    description =
                            "Nói về gì: RECEIVED nhận, COUNTED_FROM tính như nhận, COUNTED phần được tính, HOLIDAY nghỉ lễ,"
                                    + " WEEKLY_REST nghỉ hằng tuần, COMPENSATION làm bù, PAUSE tạm dừng, ORIGINALLY hạn trước"
                                    + " khi tạm dừng, NOT_ANNOUNCED lịch năm chưa công bố, DUE hạn. / What it is about.")
            Reason.Kind kind,

            @Schema(
                    description = "Một câu, không có dấu chấm cuối. / A sentence without its full stop.",
                    example = "2 ngày làm việc: thứ Sáu 21/8, thứ Bảy 22/8 (làm bù)")
            String sentence) {}

    static DeadlineAnswer of(Deadline deadline, Optional<Punctuality> outcome) {
        var lines = deadline.reasons().stream()
                .map(reason -> new Line(reason.kind(), reason.sentence()))
                .toList();
        return new DeadlineAnswer(deadline.due(), deadline.originalDue(), lines, outcome.orElse(null));
    }
}
