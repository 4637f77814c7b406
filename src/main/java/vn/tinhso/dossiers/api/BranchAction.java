package vn.tinhso.dossiers.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tinhso.dossiers.SuspensionKind;

/** What happens to a dossier beside its straight way; what needs a leader is only proposed. */
sealed interface BranchAction extends Action {

    @Schema(description = "SUSPEND – tạm dừng xử lý; thời gian dừng không tính. / Suspend: the clock stands still.")
    record Suspend(
            @Schema(description = "FIELD_SURVEY, OTHER_AGENCY hoặc LEGAL. / Why.", example = "FIELD_SURVEY")
            @NotNull(message = "Bắt buộc. / Required.")
            SuspensionKind kind,

            @Schema(description = "Lý do. / Reason.") String reason,

            @Schema(description = "Văn bản làm căn cứ. / The paper it rests on.", example = "Quyết định 15/QĐ-UBND")
            String document)
            implements BranchAction {

        public Suspend {
            reason = PlainText.of(reason);
            document = PlainText.of(document);
        }
    }

    @Schema(description = "RESUME – tiếp tục xử lý. / Let the clock run again.")
    record Resume(
            @Schema(description = "Kết quả của việc chờ. / What came of waiting.")
            String ending) implements BranchAction {

        public Resume {
            ending = PlainText.of(ending);
        }
    }

    @Schema(description = "REQUEST_PAYMENT – yêu cầu nghĩa vụ tài chính. / Ask for a financial obligation.")
    record RequestPayment(
            @Schema(description = "Nghĩa vụ. / What.", example = "Tiền sử dụng đất")
            String obligation,

            @Schema(description = "Số đồng. / Amount in đồng.") @Nullable
            Long amount,

            @Schema(description = "Thông báo. / The notice.")
            String document)
            implements BranchAction {

        public RequestPayment {
            obligation = PlainText.of(obligation);
            document = PlainText.of(document);
        }
    }

    @Schema(description = "CONFIRM_PAYMENT – xác nhận đã nộp. / Confirm it was paid.")
    record ConfirmPayment(
            @Schema(description = "Chứng từ. / Receipt.") String receipt) implements BranchAction {

        public ConfirmPayment {
            receipt = PlainText.of(receipt);
        }
    }

    @Schema(description = "CONSULT – lấy ý kiến cơ quan khác. / Consult other agencies.")
    record Consult(
            @Schema(description = "Cơ quan được hỏi, theo thứ tự. / Agencies, in order.")
            @Size(max = 10, message = "Tối đa 10 cơ quan. / 10 agencies at most.")
            List<String> agencies,

            @Schema(description = "Nội dung. / Question.") String question,

            @Schema(description = "Số ngày làm việc để trả lời; bỏ trống là 3. / Working days to answer; default 3.")
            @Nullable
            Integer days,

            @Schema(description = "Lần lượt, hay cùng lúc. / One after the other, or side by side.")
            boolean inTurn)
            implements BranchAction {

        public Consult {
            agencies = agencies == null
                    ? List.of()
                    : agencies.stream().filter(Objects::nonNull).toList();
            question = PlainText.of(question);
            days = Objects.requireNonNullElse(days, 3);
        }
    }

    @Schema(description = "ANSWER – cơ quan được hỏi trả lời. / The consulted agency answers.")
    record Answer(
            @Schema(description = "Ý kiến. / Answer.") String answer,

            @Schema(description = "Văn bản trả lời, nếu có. / Written answer, if any.") @Nullable @Valid
            FilePart file)
            implements BranchAction {

        public Answer {
            answer = PlainText.of(answer);
        }
    }

    @Schema(description = "AMEND – đính chính thông tin tờ khai. / Correct answers of the form.")
    record Amend(
            @Schema(description = "Mục → giá trị đúng. / Field → what it should be.")
            Map<String, String> answers,

            @Schema(description = "Lý do. / Reason.") String reason)
            implements BranchAction {

        public Amend {
            answers = PlainText.of(answers);
            reason = PlainText.of(reason);
        }
    }

    @Schema(description = "TAKE_BACK – lấy lại bước nội bộ vừa làm. / Take back one's own last internal step.")
    record TakeBack(
            @Schema(description = "Lý do. / Reason.") String reason) implements BranchAction {

        public TakeBack {
            reason = PlainText.of(reason);
        }
    }

    @Schema(
            description =
                    "ASK_EXTENSION – đề xuất lãnh đạo gia hạn và xin lỗi. / Propose an extension with an apology.")
    record AskExtension(
            @Schema(description = "Số ngày làm việc. / Working days.", example = "3")
            @NotNull(message = "Bắt buộc. / Required.")
            Integer days,

            @Schema(description = "Lý do chậm. / Why it is late.")
            String reason)
            implements BranchAction {

        public AskExtension {
            reason = PlainText.of(reason);
        }
    }

    @Schema(description = "ASK_STOP – đề xuất dừng giải quyết. / Propose to end the processing.")
    record AskStop(
            @Schema(description = "Lý do. / Reason.") String reason,

            @Schema(description = "Căn cứ. / Legal basis.") String basis)
            implements BranchAction {

        public AskStop {
            reason = PlainText.of(reason);
            basis = PlainText.of(basis);
        }
    }

    @Schema(description = "ASK_SECOND_SUPPLEMENT – đề xuất yêu cầu bổ sung lần nữa. / Propose another supplement.")
    record AskSecondSupplement(
            @Schema(description = "Mọi thứ còn thiếu. / Everything missing.")
            @Size(max = 50, message = "Tối đa 50 mục. / 50 items at most.")
            List<@Size(max = 500, message = "Tối đa 500 ký tự. / 500 characters at most.") String> items,

            @Schema(description = "Số ngày làm việc; bỏ trống là 5. / Working days; default 5.") @Nullable
            Integer days,

            @Schema(description = "Vì sao. / Why.") String reason)
            implements BranchAction {

        public AskSecondSupplement {
            items = items == null
                    ? List.of()
                    : items.stream().filter(Objects::nonNull).map(PlainText::of).toList();
            days = Objects.requireNonNullElse(days, 5);
            reason = PlainText.of(reason);
        }
    }

    @Schema(
            description =
                    "ASK_RECALL – đề xuất thu hồi kết quả chưa trả. / Propose to recall a result not yet returned.")
    record AskRecall(
            @Schema(description = "Lý do. / Reason.") String reason) implements BranchAction {

        public AskRecall {
            reason = PlainText.of(reason);
        }
    }

    @Schema(description = "ASK_CORRECTION – đề xuất đính chính kết quả đã trả. / Propose to correct a returned result.")
    record AskCorrection(
            @Schema(description = "Mục → giá trị đúng. / Field → what it should be.")
            Map<String, String> answers,

            @Schema(description = "Lý do. / Reason.") String reason)
            implements BranchAction {

        public AskCorrection {
            answers = PlainText.of(answers);
            reason = PlainText.of(reason);
        }
    }

    /** Nhận thụ lý: a person's own. */
    @Schema(
            description =
                    "TAKE – luôn bị từ chối (403): chỉ người nhận thụ lý. / Always refused: only a person takes it.")
    record Take() implements BranchAction {}

    /** Phân công: people decide about people. */
    @Schema(
            description =
                    "ASSIGN – luôn bị từ chối (403): chỉ người phân công. / Always refused: only a person assigns.")
    record Assign() implements BranchAction {}

    /** Quyết định đề xuất: a leader's own. */
    @Schema(
            description =
                    "DECIDE – luôn bị từ chối (403): lãnh đạo quyết định. / Always refused: a leader decides in person.")
    record Decide() implements BranchAction {}
}
