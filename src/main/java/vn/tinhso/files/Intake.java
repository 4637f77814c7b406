package vn.tinhso.files;

import org.apache.tika.Tika;
import org.springframework.stereotype.Component;
import vn.tinhso.shared.Rejected;

/** Decides by the bytes what an upload is, refuses what we do not take, and makes a PDF of the rest. */
@Component
class Intake {

    static final String PDF = "application/pdf";
    private static final int LARGEST = 10 << 20;
    private static final Tika SNIFFER = new Tika();

    private final HeicPhotographs heic;
    private final VirusScan viruses;

    Intake(HeicPhotographs heic, VirusScan viruses) {
        this.heic = heic;
        this.viruses = viruses;
    }

    /** What may go on the shelf: always a PDF, under a safe name. */
    record Accepted(String name, byte[] pdf, int pages) {}

    Accepted accept(Upload upload) {
        var content = upload.content();
        if (content.length == 0) {
            throw new Rejected("TEP-001", "Tệp không có nội dung.", "Chọn lại tệp và gửi lần nữa.");
        }
        if (content.length > LARGEST) {
            throw new Rejected(
                    Rejected.Kind.TOO_LARGE,
                    "TEP-002",
                    "Tệp lớn hơn 10 MB.",
                    "Chụp hoặc quét lại ở độ phân giải thấp hơn, hoặc tách thành nhiều tệp.");
        }
        viruses.pass(content);
        // The name is never shown to the sniffer: a name can lie.
        return switch (SNIFFER.detect(content)) {
            case PDF ->
                new Accepted(FileName.asPdf(upload.name()), content, HeavyWork.run(() -> PdfInspection.pass(content)));
            case "image/jpeg" -> photograph(upload, "jpeg", content);
            case "image/png" -> photograph(upload, "png", content);
            case "image/heic", "image/heif" -> photograph(upload, "png", heic.toPng(content));
            default ->
                throw new Rejected(
                        "TEP-003",
                        "Hệ thống chỉ nhận tệp PDF hoặc ảnh JPEG, PNG, HEIC.",
                        "Chụp ảnh giấy tờ, hoặc lưu tệp thành PDF rồi gửi lại.");
        };
    }

    void refuseViruses(byte[] content) {
        viruses.pass(content);
    }

    private static Accepted photograph(Upload upload, String format, byte[] image) {
        var pdf = HeavyWork.run(() -> Photographs.toPdf(format, image));
        return new Accepted(FileName.asPdf(upload.name()), pdf, 1);
    }
}
