package vn.tinhso.dossiers.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import vn.tinhso.files.Upload;

/** Tệp: PDF, JPEG, PNG or HEIC, in base64. */
@Schema(
        description =
                "Tệp gửi kèm: PDF, JPEG, PNG hoặc HEIC, tối đa 10 MB. / A file: PDF, JPEG, PNG or HEIC, 10 MB at most.")
record FilePart(
        @Schema(
                description =
                        "Thành phần hồ sơ mà tệp thuộc về: “evidence.id” của thủ tục. / The evidence it belongs to.",
                example = "giay_chung_sinh")
        @NotBlank(message = "Bắt buộc. / Required.")
        @Size(max = 100, message = "Tối đa 100 ký tự. / 100 characters at most.")
        String evidenceId,

        @Schema(description = "Tên tệp. / File name.", example = "giay-chung-sinh.pdf")
        @NotBlank(message = "Bắt buộc. / Required.")
        @Size(max = 255, message = "Tối đa 255 ký tự. / 255 characters at most.")
        String name,

        @Schema(description = "Nội dung, base64. / Content, base64.") @NotNull(message = "Bắt buộc. / Required.")
        byte[] content) {

    Upload upload() {
        return new Upload(name, content);
    }

    @Override
    public String toString() {
        return "FilePart[" + content.length + " bytes]";
    }
}
