package vn.tinhso.procedures.design;

import static vn.tinhso.procedures.design.Input.choice;
import static vn.tinhso.procedures.design.Input.line;
import static vn.tinhso.web.Words.t;

import java.util.List;
import vn.tinhso.procedures.Problem.Part;
import vn.tinhso.procedures.design.Input.Kind;

/** The electronic form: pages and their fields. */
final class FormOutline {

    private FormOutline() {}

    static PartOutline pages() {
        return new PartOutline(
                Part.FORM,
                "mau-don",
                "form",
                t("Mẫu đơn điện tử"),
                t("trang"),
                List.of(
                        line("title", t("Tên trang"))
                                .hinted(t("Mỗi trang một chủ đề: Người yêu cầu, Trẻ em…"))
                                .needed(),
                        Input.of(Kind.KEY, "id", t("Mã")),
                        Input.of(Kind.AREA, "intro", t("Lời dẫn")),
                        when(t("Chỉ hiện khi"))),
                fields());
    }

    private static PartOutline fields() {
        return new PartOutline(
                Part.FORM,
                "o",
                "fields",
                t("Các ô của trang"),
                t("ô"),
                List.of(
                        line("label", t("Nhãn")).needed(),
                        Input.of(Kind.KEY, "id", t("Mã")),
                        choice("type", t("Loại"), Wording.fieldTypes()).needed(),
                        line("hint", t("Gợi ý")),
                        Input.of(Kind.YES_NO, "required", t("Bắt buộc")),
                        Input.of(Kind.NUMBER, "maxLength", t("Nhiều nhất bao nhiêu ký tự")),
                        options(),
                        choice("prefill", t("Điền sẵn từ"), Wording.prefills()),
                        when(t("Chỉ hiện khi"))),
                null);
    }

    static Input options() {
        return Input.of(Kind.OPTIONS, "options", t("Các câu trả lời")).hinted(t("Mỗi dòng một câu trả lời."));
    }

    static Input when(String label) {
        return Input.of(Kind.CONDITION, "when", label);
    }
}
