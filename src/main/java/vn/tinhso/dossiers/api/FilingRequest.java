package vn.tinhso.dossiers.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tinhso.dossiers.Delivery;
import vn.tinhso.dossiers.MachineFiling;

/** A dossier another system hands in. */
@Schema(description = "Hồ sơ nộp vào. / A dossier to file.")
record FilingRequest(
        @Schema(description = "Mã thủ tục. / Code of the procedure.", example = "1.001193")
        @NotBlank(message = "Bắt buộc. / Required.")
        @Size(max = 30, message = "Tối đa 30 ký tự. / 30 characters at most.")
        String procedure,

        @Schema(
                description =
                        "Cơ quan giải quyết: “id” lấy từ /api/v1/agencies. / The deciding agency, from /api/v1/agencies.",
                example = "xa-03325")
        @NotBlank(message = "Bắt buộc. / Required.")
        @Size(max = 60, message = "Tối đa 60 ký tự. / 60 characters at most.")
        String agency,

        @Schema(
                description =
                        "Cách nhận kết quả: ONLINE bản điện tử, DESK bản giấy tại Trung tâm. Bỏ trống là ONLINE. /"
                                + " How the result is taken: ONLINE electronic, DESK on paper. Default ONLINE.")
        Delivery delivery,

        @Schema(
                description =
                        "Câu trả lời và mẫu đơn: id câu hỏi hoặc ô → giá trị; ngày dạng 2026-11-12, lựa chọn bằng “value”,"
                                + " mục 2 của nhóm lặp lại là thanh_vien.2.ho_ten. / Answers and form: id of question or field →"
                                + " value; dates as 2026-11-12, choices by “value”, item 2 of a group as thanh_vien.2.ho_ten.",
                example = "{\"truong_hop\": \"thong_thuong\", \"con_ho_ten\": \"Vàng Thị Mai\"}")
        Map<String, String> answers,

        @Schema(description = "Tệp đính kèm, tối đa 60. / Files, 60 at most.")
        @Size(max = 60, message = "Tối đa 60 tệp. / 60 files at most.")
        List<@Valid FilePart> files) {

    FilingRequest {
        procedure = PlainText.of(procedure);
        agency = PlainText.of(agency);
        delivery = orOnline(delivery);
        answers = PlainText.of(answers);
        files = files(files);
    }

    MachineFiling filing() {
        var pieces = files.stream()
                .map(file -> new MachineFiling.Piece(file.evidenceId(), file.upload()))
                .toList();
        return new MachineFiling(procedure, agency, delivery, answers, pieces);
    }

    /** None sent is an empty list; a {@code null} among them is no file. */
    static List<FilePart> files(@Nullable List<FilePart> sent) {
        return sent == null ? List.of() : sent.stream().filter(Objects::nonNull).toList();
    }

    private static Delivery orOnline(@Nullable Delivery chosen) {
        return chosen == null ? Delivery.ONLINE : chosen;
    }

    @Override
    public String toString() {
        return "FilingRequest[" + procedure + "]";
    }
}
