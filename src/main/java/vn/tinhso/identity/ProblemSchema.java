package vn.tinhso.identity;

import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Set;

/** How problems are described to machines. */
final class ProblemSchema {

    private ProblemSchema() {}

    static Schema<?> problem() {
        return object("Lỗi theo RFC 9457. / A problem as of RFC 9457.")
                .addProperty("type", text("Địa chỉ của loại lỗi. / Kind of problem.", "/loi/HS-011"))
                .addProperty("title", text("Loại lỗi, tiếng Việt. / Kind, in Vietnamese.", "Chưa làm được việc này"))
                .addProperty("status", new Schema<>().types(Set.of("integer")).description("Mã HTTP. / HTTP status."))
                .addProperty("detail", text("Điều đã xảy ra, tiếng Việt. / What happened.", "Hồ sơ còn 2 chỗ chưa đủ."))
                .addProperty("instance", text("Địa chỉ đã gọi. / The address called.", "/api/v1/dossiers"))
                .addProperty("code", text("Mã lỗi ổn định. / Stable code.", "HS-011"))
                .addProperty("remedy", text("Việc cần làm, tiếng Việt. / What to do.", "Hoàn thiện rồi nộp lại."))
                .addProperty(
                        "reference",
                        text("Số tham chiếu của lỗi hệ thống. / Number of an internal failure.", "7KQ2M9XA"))
                .addProperty(
                        "errors",
                        new Schema<>()
                                .types(Set.of("array"))
                                .description("Từng chỗ chưa đúng. / Each place that is wrong.")
                                .items(new Schema<>().$ref("#/components/schemas/Wrong")))
                .addProperty(
                        "en",
                        object("Nội dung bằng tiếng Anh. / The same in English.")
                                .addProperty("title", text("Loại lỗi. / Kind.", "Refused"))
                                .addProperty("detail", text("Điều đã xảy ra. / What happened.", "…"))
                                .addProperty("remedy", text("Việc cần làm. / What to do.", "…")))
                .required(List.of("type", "title", "status", "detail", "code"));
    }

    static Schema<?> wrong() {
        return object("Một chỗ chưa đúng. / One place that is wrong.")
                .addProperty(
                        "part",
                        text("Phần của yêu cầu hoặc hồ sơ. / Part of the request or the dossier.", "FORM")
                                ._enum(List.of("QUERY", "PATH", "HEADER", "BODY", "FORM", "EVIDENCE")))
                .addProperty("field", text("Tên mục. / Name of the field.", "con_ho_ten"))
                .addProperty("message", text("Cách sửa. / How to put it right.", "Nhập họ, chữ đệm, tên của trẻ."))
                .required(List.of("part", "field", "message"));
    }

    private static Schema<?> object(String description) {
        return new Schema<>().types(Set.of("object")).description(description);
    }

    private static Schema<String> text(String description, String example) {
        var text = new Schema<String>();
        text.types(Set.of("string")).description(description).example(example);
        return text;
    }
}
