package vn.tinhso.dossiers.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhso.calendar.Punctuality;
import vn.tinhso.dossiers.Allowed.Deed;
import vn.tinhso.dossiers.Delivery;
import vn.tinhso.dossiers.Dossier;
import vn.tinhso.dossiers.Stage;
import vn.tinhso.dossiers.Timeliness;

/** Where a dossier stands, without a word about the person: what every write answers. */
@Schema(description = "Hiện trạng hồ sơ, không có dữ liệu cá nhân. / Where a dossier stands, without personal data.")
record DossierState(
        @Schema(description = "Mã hồ sơ quốc gia. / National code.", example = "H18.101-261122-0001")
        String code,

        @Schema(
                description = "Phiên bản, cũng là ETag; dùng cho If-Match. / Version, also the ETag; for If-Match.",
                example = "3")
        int version,

        @Schema(description = "Thủ tục. / Procedure.") Named procedure,

        @Schema(
                description =
                        "Trạng thái quốc gia 1–10: 1 Mới đăng ký, 2 Được tiếp nhận, 3 Không được tiếp nhận, 4 Đang xử lý,"
                                + " 5 Yêu cầu bổ sung giấy tờ, 6 Yêu cầu thực hiện nghĩa vụ tài chính, 7 Công dân yêu cầu rút hồ sơ,"
                                + " 8 Dừng xử lý, 9 Đã xử lý xong, 10 Đã trả kết quả. / National status.")
        Coded status,

        @Schema(
                description = "Bước: RECEIVE chờ tiếp nhận, HAND_OVER chờ chuyển, EXAMINE thẩm định, SIGN ký duyệt,"
                        + " RETURN chờ trả kết quả, CLOSED đã kết thúc. / On whose table it lies.")
        Stage stage,

        @Schema(description = "Đang chờ người nộp. / Whether the applicant must do something.")
        boolean awaitsApplicant,

        @Schema(description = "Kênh: 1 Trực tiếp, 2 Trực tuyến, 3 Bưu chính công ích. / Channel.")
        Coded channel,

        @Schema(description = "Cán bộ nộp hộ. / Filed by an official for the person.")
        boolean assisted,

        @Schema(description = "Cách nhận kết quả: ONLINE, DESK. / How the result is taken.")
        Delivery delivery,

        @Schema(description = "Ba cơ quan. / Three organisations.")
        Parties parties,

        @Schema(description = "Các mốc thời gian. / Times.") Timing timing,

        @Schema(description = "Việc hệ thống gọi được làm lúc này. / What the calling system may do now.")
        List<Deed> allowed) {

    /** Nơi hỗ trợ, nơi tiếp nhận, cơ quan giải quyết. */
    @Schema(
            name = "DossierParties",
            description =
                    "Nơi hỗ trợ, nơi tiếp nhận, cơ quan giải quyết. / Helping, receiving and deciding organisation.")
    record Parties(
            @Schema(description = "Nơi hỗ trợ nộp, nếu có. / Where somebody helped, if anywhere.") @Nullable
            Named support,

            @Schema(description = "Nơi tiếp nhận và trả kết quả. / Where it is received and returned.")
            Named receiving,

            @Schema(description = "Cơ quan giải quyết. / The deciding agency.")
            Named competent) {}

    /** The times of its life. */
    @Schema(name = "DossierTiming", description = "Các mốc thời gian, giờ UTC. / Times, in UTC.")
    record Timing(
            @Schema(description = "Nộp lúc. / Filed.") Instant filed,

            @Schema(description = "Tiếp nhận lúc. / Accepted.") @Nullable
            Instant received,

            @Schema(description = "Hẹn trả. / Due.") @Nullable
            Instant due,

            @Schema(description = "Hẹn trả ban đầu. / First due time.") @Nullable
            Instant originalDue,

            @Schema(description = "Vì sao hẹn trả lúc ấy, từng câu. / Why it is due then, sentence by sentence.")
            List<String> reasons,

            @Schema(description = "Đồng hồ đang dừng từ lúc. / The clock stands still since.") @Nullable
            Instant pausedSince,

            @Schema(
                    description =
                            "EARLY sớm hạn, ON_TIME đúng hạn, LATE quá hạn; đang giải quyết: IN_TIME, DUE_SOON, OVERDUE, PAUSED."
                                    + " / How it stands with its limit.")
            @Nullable
            Punctuality standing,

            @Schema(
                    description =
                            "Như trên, theo cách tính chặt của QĐ 766/QĐ-TTg: yêu cầu bổ sung hơn một lần là quá hạn."
                                    + " / The same by the stricter reading of Decision 766/QĐ-TTg.")
            @Nullable
            Punctuality standingUnderDecision766,

            @Schema(description = "Giải quyết xong lúc. / Decided.") @Nullable
            Instant finished,

            @Schema(description = "Trả kết quả lúc. / Returned.") @Nullable
            Instant returned) {

        static Timing of(Dossier dossier, Timeliness timeliness) {
            var timing = dossier.timing();
            return new Timing(
                    timing.filed().truncatedTo(ChronoUnit.MILLIS),
                    millis(timing.received()),
                    millis(timing.due()),
                    millis(timing.originalDue()),
                    timing.reasons(),
                    millis(timing.pausedSince()),
                    timeliness.of(dossier),
                    timeliness.underDecision766(dossier),
                    millis(timing.finished()),
                    millis(timing.returned()));
        }

        /** The record keeps microseconds, the clock nanoseconds: one moment shall look the same every time. */
        private static @Nullable Instant millis(@Nullable Instant moment) {
            return moment == null ? null : moment.truncatedTo(ChronoUnit.MILLIS);
        }
    }
}
