package vn.tinhso.dossiers.api;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tinhso.dossiers.DossierComponent.Check;
import vn.tinhso.dossiers.DossierComponent.Verdict;

/** What another system does with a dossier. Signing and sending back are named only to say who does them. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "action")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Action.Accept.class, name = "ACCEPT"),
    @JsonSubTypes.Type(value = Action.HandOver.class, name = "HAND_OVER"),
    @JsonSubTypes.Type(value = Action.Refuse.class, name = "REFUSE"),
    @JsonSubTypes.Type(value = Action.RequestSupplement.class, name = "REQUEST_SUPPLEMENT"),
    @JsonSubTypes.Type(value = Action.Supply.class, name = "SUPPLY"),
    @JsonSubTypes.Type(value = Action.Propose.class, name = "PROPOSE"),
    @JsonSubTypes.Type(value = Action.GiveResult.class, name = "GIVE_RESULT"),
    @JsonSubTypes.Type(value = Action.TakeResult.class, name = "TAKE_RESULT"),
    @JsonSubTypes.Type(value = Action.Withdraw.class, name = "WITHDRAW"),
    @JsonSubTypes.Type(value = Action.Rate.class, name = "RATE"),
    @JsonSubTypes.Type(value = Action.Sign.class, name = "SIGN"),
    @JsonSubTypes.Type(value = Action.SendBack.class, name = "SEND_BACK"),
    @JsonSubTypes.Type(value = BranchAction.Suspend.class, name = "SUSPEND"),
    @JsonSubTypes.Type(value = BranchAction.Resume.class, name = "RESUME"),
    @JsonSubTypes.Type(value = BranchAction.RequestPayment.class, name = "REQUEST_PAYMENT"),
    @JsonSubTypes.Type(value = BranchAction.ConfirmPayment.class, name = "CONFIRM_PAYMENT"),
    @JsonSubTypes.Type(value = BranchAction.Consult.class, name = "CONSULT"),
    @JsonSubTypes.Type(value = BranchAction.Answer.class, name = "ANSWER"),
    @JsonSubTypes.Type(value = BranchAction.Amend.class, name = "AMEND"),
    @JsonSubTypes.Type(value = BranchAction.TakeBack.class, name = "TAKE_BACK"),
    @JsonSubTypes.Type(value = BranchAction.AskExtension.class, name = "ASK_EXTENSION"),
    @JsonSubTypes.Type(value = BranchAction.AskStop.class, name = "ASK_STOP"),
    @JsonSubTypes.Type(value = BranchAction.AskSecondSupplement.class, name = "ASK_SECOND_SUPPLEMENT"),
    @JsonSubTypes.Type(value = BranchAction.AskRecall.class, name = "ASK_RECALL"),
    @JsonSubTypes.Type(value = BranchAction.AskCorrection.class, name = "ASK_CORRECTION"),
    @JsonSubTypes.Type(value = BranchAction.Take.class, name = "TAKE"),
    @JsonSubTypes.Type(value = BranchAction.Assign.class, name = "ASSIGN"),
    @JsonSubTypes.Type(value = BranchAction.Decide.class, name = "DECIDE")
})
sealed interface Action
        permits Action.Accept,
                Action.HandOver,
                Action.Refuse,
                Action.RequestSupplement,
                Action.Supply,
                Action.Propose,
                Action.GiveResult,
                Action.TakeResult,
                Action.Withdraw,
                Action.Rate,
                Action.Sign,
                Action.SendBack,
                BranchAction {

    /** Tiếp nhận. */
    @Schema(
            description =
                    "ACCEPT – tiếp nhận: ghi nhận giấy tờ và bắt đầu tính hạn. / Accept: record what came, start the clock.")
    record Accept(
            @Schema(description = "Kết quả kiểm tra từng thành phần; bỏ trống được. / What the desk found; optional.")
            @Size(max = 100, message = "Tối đa 100 mục. / 100 items at most.")
            List<@Valid Found> checks)
            implements Action {

        public Accept {
            checks = present(checks);
        }
    }

    /** What the desk found about one component. */
    @Schema(
            name = "ComponentCheck",
            description = "Kết quả kiểm tra một thành phần hồ sơ. / What was found about one component.")
    record Found(
            @Schema(description = "Thành phần hồ sơ. / The component.", example = "giay_chung_sinh")
            @NotBlank(message = "Bắt buộc. / Required.")
            String evidenceId,

            @Schema(description = "Số bản chính. / Originals.", example = "1")
            @Min(value = 0, message = "Từ 0 đến 999. / From 0 to 999.")
            @Max(value = 999, message = "Từ 0 đến 999. / From 0 to 999.")
            @Nullable
            Integer originals,

            @Schema(description = "Số bản sao. / Copies.", example = "0")
            @Min(value = 0, message = "Từ 0 đến 999. / From 0 to 999.")
            @Max(value = 999, message = "Từ 0 đến 999. / From 0 to 999.")
            @Nullable
            Integer copies,

            @Schema(
                    description =
                            "Kết luận: UNCHECKED chưa kiểm tra, GOOD hợp lệ, MISSING thiếu, WRONG chưa đúng. / Verdict.")
            @NotNull(message = "Bắt buộc. / Required.")
            Verdict verdict,

            @Schema(description = "Ghi chú. / Note.")
            @Size(max = 1000, message = "Tối đa 1000 ký tự. / 1000 characters at most.")
            String note) {

        public Found {
            note = PlainText.of(note);
        }

        Check check() {
            return new Check(evidenceId, originals == null ? 0 : originals, copies == null ? 0 : copies, verdict, note);
        }
    }

    /** Chuyển bộ phận chuyên môn. */
    @Schema(description = "HAND_OVER – chuyển bộ phận chuyên môn. / Hand over for examination.")
    record HandOver() implements Action {}

    /** Từ chối tiếp nhận. */
    @Schema(description = "REFUSE – từ chối tiếp nhận. / Refuse to accept.")
    record Refuse(
            @Schema(description = "Lý do. / Grounds.", example = "Không thuộc thẩm quyền giải quyết.")
            String grounds) implements Action {

        public Refuse {
            grounds = PlainText.of(grounds);
        }
    }

    /** Yêu cầu bổ sung. */
    @Schema(description = "REQUEST_SUPPLEMENT – yêu cầu bổ sung, một lần, đầy đủ. / Ask for everything missing, once.")
    record RequestSupplement(
            @Schema(description = "Mọi thứ còn thiếu, mỗi thứ một dòng. / Everything missing, one line each.")
            @Size(max = 50, message = "Tối đa 50 mục. / 50 items at most.")
            List<@Size(max = 500, message = "Tối đa 500 ký tự. / 500 characters at most.") String> items,

            @Schema(description = "Hướng dẫn. / Guidance.")
            @Size(max = 2000, message = "Tối đa 2000 ký tự. / 2000 characters at most.")
            String note,

            @Schema(
                    description = "Số ngày làm việc để bổ sung; bỏ trống là 10. / Working days to answer; default 10.",
                    example = "10")
            @Nullable
            Integer days)
            implements Action {

        public RequestSupplement {
            items = present(items).stream().map(PlainText::of).toList();
            note = PlainText.of(note);
            days = Objects.requireNonNullElse(days, 10);
        }
    }

    /** Nộp bổ sung. */
    @Schema(description = "SUPPLY – nộp bổ sung. / Answer a supplement request.")
    record Supply(
            @Schema(description = "Trả lời. / Answer.")
            @Size(max = 5000, message = "Tối đa 5000 ký tự. / 5000 characters at most.")
            String answer,

            @Schema(description = "Tệp bổ sung. / Files.")
            @Size(max = 60, message = "Tối đa 60 tệp. / 60 files at most.")
            List<@Valid FilePart> files)
            implements Action {

        public Supply {
            answer = PlainText.of(answer);
            files = present(files);
        }
    }

    /** Trình lãnh đạo ký. */
    @Schema(description = "PROPOSE – thẩm định xong, trình lãnh đạo ký. / Examined: propose a decision to the leader.")
    record Propose(
            @Schema(description = "Đồng ý giải quyết, hay trình văn bản từ chối. / Approve, or propose a refusal.")
            @NotNull(message = "Bắt buộc. / Required.")
            Boolean approve,

            @Schema(description = "Ý kiến thẩm định. / Opinion.", example = "Hồ sơ đủ, thông tin khớp; đề nghị ký.")
            String opinion)
            implements Action {

        public Propose {
            opinion = PlainText.of(opinion);
        }
    }

    /** Trả kết quả tại bộ phận một cửa. */
    @Schema(description = "GIVE_RESULT – trả kết quả tại Trung tâm. / Hand out the result at the desk.")
    record GiveResult(
            @Schema(description = "Người nhận; bỏ trống là người nộp. / Receiver; default the applicant.")
            @Size(max = 200, message = "Tối đa 200 ký tự. / 200 characters at most.")
            String receiver,

            @Schema(description = "Mã bưu gửi, khi gửi qua bưu chính. / Tracking number, when it goes by post.")
            @Size(max = 40, message = "Tối đa 40 ký tự. / 40 characters at most.")
            String tracking)
            implements Action {

        public GiveResult {
            receiver = PlainText.of(receiver);
            tracking = PlainText.of(tracking);
        }
    }

    /** Người nộp nhận kết quả điện tử. */
    @Schema(
            description =
                    "TAKE_RESULT – hệ thống đã nộp nhận kết quả điện tử. / The filing system takes the electronic result.")
    record TakeResult() implements Action {}

    /** Rút hồ sơ. */
    @Schema(description = "WITHDRAW – rút hồ sơ, trước khi có kết quả. / Withdraw, before the result is issued.")
    record Withdraw(
            @Schema(description = "Lý do. / Reason.")
            @Size(max = 2000, message = "Tối đa 2000 ký tự. / 2000 characters at most.")
            String reason)
            implements Action {

        public Withdraw {
            reason = PlainText.of(reason);
        }
    }

    /** Đánh giá. */
    @Schema(description = "RATE – đánh giá, một lần. / Rate the service, once.")
    record Rate(
            @Schema(description = "Mức hài lòng 1–5. / Satisfaction 1–5.", example = "5")
            @NotNull(message = "Bắt buộc. / Required.")
            Integer score,

            @Schema(description = "Góp ý. / Comment.") String comment)
            implements Action {

        public Rate {
            comment = PlainText.of(comment);
        }
    }

    /** Ký: never by a machine. */
    @Schema(
            description =
                    "SIGN – luôn bị từ chối (403): chỉ người có thẩm quyền được ký. / Always refused: only a person signs.")
    record Sign() implements Action {}

    /** Trả lại chuyên viên: never by a machine. */
    @Schema(
            description =
                    "SEND_BACK – luôn bị từ chối (403): việc của lãnh đạo. / Always refused: a leader's own deed.")
    record SendBack() implements Action {}

    private static <T> List<T> present(@Nullable List<T> sent) {
        return sent == null ? List.of() : sent.stream().filter(Objects::nonNull).toList();
    }
}
