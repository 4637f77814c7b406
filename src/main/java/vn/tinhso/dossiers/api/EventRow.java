package vn.tinhso.dossiers.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.tinhso.dossiers.HistoryEntry;
import vn.tinhso.shared.Actor;

/** Something that happened. */
@Schema(name = "DossierEvent", description = "Sự kiện của hồ sơ. / Something that happened.")
record EventRow(
        @Schema(description = "Thứ tự; bằng phiên bản của hồ sơ sau sự kiện. / Number; the dossier's version after it.")
        int seq,

        @Schema(description = "Lúc. / When.") Instant at,

        @Schema(
                description = "Loại: DossierFiled nộp, DossierAccepted tiếp nhận, DossierRefused từ chối tiếp nhận,"
                        + " SupplementRequested yêu cầu bổ sung, SupplementSubmitted nộp bổ sung, DossierHandedOver chuyển xử lý,"
                        + " ResultProposed trình ký, SentBack trả lại, ResultSigned ký, ResultReturned trả kết quả,"
                        + " DossierWithdrawn rút, ServiceRated đánh giá, ResultRecalled thu hồi, ResultCorrected đính chính;"
                        + " đồng hồ / clock: ProcessingSuspended, ProcessingResumed, PaymentRequested, PaymentConfirmed,"
                        + " DeadlineExtended, DeadlineRecomputed, ProcessingStopped; nội bộ / in the house: HandlerAssigned,"
                        + " ParticipantLeft, ViewRestricted, StepUndone, MotionMade, MotionDecided, AnswersAmended, AgencyConsulted,"
                        + " ConsultationDueRecomputed, ConsultationAnswered, ConsultationEnded, DossierRehomed,"
                        + " ConsultationRehomed, DossierDestroyed tiêu hủy nội dung. / Kind.",
                example = "DossierAccepted")
        String type,

        @Schema(description = "Bằng lời. / In words.", example = "Hồ sơ được tiếp nhận")
        String title,

        @Schema(description = "Thêm chi tiết. / More about it.") @Nullable
        String text,

        @Schema(description = "Trạng thái sau đó. / Status after it.")
        Coded statusAfter,

        @Schema(description = "Người nộp có thấy không. / Whether the applicant sees it.")
        boolean shownToApplicant,

        @Schema(description = "Ai làm. / By whom.") By by) {

    /** Who did it, in the words of the moment. */
    @Schema(
            name = "EventActor",
            description = "Ai làm, theo cách gọi lúc đó. / Who did it, in the words of the moment.")
    record By(
            @Schema(description = "Tài khoản, hệ thống (client:…) hoặc system. / Account, client or system.")
            String id,

            @Schema(description = "Tên. / Name.") String name,

            @Schema(description = "Chức danh. / Title.") @Nullable
            String title,

            @Schema(description = "Cơ quan. / Agency.") @Nullable
            String agency) {

        static By of(Actor actor) {
            return new By(actor.accountId(), actor.name(), actor.title(), actor.agencyId());
        }
    }

    static EventRow of(HistoryEntry entry) {
        var event = entry.event();
        return new EventRow(
                entry.seq(),
                entry.at(),
                event.getClass().getSimpleName(),
                event.title(),
                event.text(),
                Coded.of(entry.statusAfter()),
                event.shownToApplicant(),
                By.of(entry.actor()));
    }
}
