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
                        when(t("Chỉ hiện khi")),
                        line("repeat.item", t("Trang lặp lại: mỗi mục gọi là"))
                                .hinted(t("Ví dụ: Thành viên. Để trống khi trang chỉ khai một lần.")),
                        Input.of(Kind.NUMBER, "repeat.min", t("Ít nhất bao nhiêu mục")),
                        Input.of(Kind.NUMBER, "repeat.max", t("Nhiều nhất bao nhiêu mục"))),
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
                        choice("lookup", t("Chọn từ danh mục"), Wording.lookups()),
                        choice("prefill", t("Điền sẵn từ"), Wording.prefills()),
                        line("min", t("Nhỏ nhất, sớm nhất")).hinted(t("Một số, một ngày, hoặc today, today-18y.")),
                        line("max", t("Lớn nhất, muộn nhất")),
                        line("computed", t("Tự tính"))
                                .hinted(t("Ví dụ: count(thanh_vien), so_ban * don_gia, years(tu_ngay, den_ngay).")),
                        line("section", t("Tiêu đề đặt trên ô này")),
                        when(t("Chỉ hiện khi"))),
                null);
    }

    static PartOutline rules() {
        return new PartOutline(
                Part.RULES,
                "rang-buoc",
                "rules",
                t("Ràng buộc giữa các ô"),
                t("ràng buộc"),
                List.of(
                        line("left", t("Mã ô được xét"))
                                .hinted(t("Câu báo lỗi hiện ở ô này."))
                                .needed(),
                        choice("relation", t("Phải"), Wording.relations()).needed(),
                        line("right", t("Mã ô kia, một số, một ngày hoặc today"))
                                .needed(),
                        Input.of(Kind.NUMBER, "years", t("Số năm")),
                        line("message", t("Câu báo lỗi"))
                                .hinted(t("Nói cách sửa, ví dụ: Kiểm tra lại ngày sinh: nữ phải đủ 18 tuổi."))
                                .needed(),
                        when(t("Chỉ trong trường hợp"))),
                null);
    }

    static Input options() {
        return Input.of(Kind.OPTIONS, "options", t("Các câu trả lời")).hinted(t("Mỗi dòng một câu trả lời."));
    }

    static Input when(String label) {
        return Input.of(Kind.CONDITION, "when", label);
    }
}
