package vn.tinhso.identity.people;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Cột của tệp nhập. */
public enum PeopleColumn {
    LOGIN(
            "tên đăng nhập",
            true,
            "nguyen.van.a",
            "Chữ thường không dấu, chữ số, dấu chấm. Mỗi người một tên, không trùng."),
    NAME("họ tên", true, "Nguyễn Văn A", "Họ, chữ đệm, tên."),
    NUMBER("số định danh", false, "", "12 chữ số; để ô dạng văn bản để không mất số 0 đầu. Để trống được."),
    AGENCY("mã cơ quan", true, "H18.12", "Mã định danh của cơ quan đang hoạt động mà bạn quản trị."),
    TITLE("chức vụ", true, "Chuyên viên", "Như đứng trên chữ ký."),
    ROLES(
            "vai trò",
            false,
            "SPECIALIST",
            "Mã vai trò ở cơ quan ấy, cách nhau bằng dấu cách: DESK_OFFICER một cửa, SPECIALIST chuyên viên, LEADER lãnh đạo, CLERK văn thư, ADMINISTRATOR quản trị. Để trống: chưa giao."),
    FIELDS("lĩnh vực", false, "", "Chỉ các lĩnh vực này, cách nhau bằng dấu |. Trống cả hai cột: mọi thủ tục."),
    PROCEDURES("thủ tục", false, "", "Chỉ các thủ tục có mã này, cách nhau bằng dấu cách."),
    FROM(
            "từ ngày",
            false,
            "",
            "Giữ vai trò từ ngày, dạng 24/7/2026 hoặc 2026-07-24, từ hôm nay trở đi. Để trống: hôm nay."),
    UNTIL("đến ngày", false, "", "Đến hết ngày. Để trống khi chưa biết.");

    private final String title;
    private final boolean required;
    private final String example;
    private final String meaning;

    PeopleColumn(String title, boolean required, String example, String meaning) {
        this.title = title;
        this.required = required;
        this.example = example;
        this.meaning = meaning;
    }

    public String title() {
        return title;
    }

    public boolean required() {
        return required;
    }

    public String example() {
        return example;
    }

    public String label() {
        return meaning;
    }

    /** {@code Họ Tên} and {@code ho_ten} are one. */
    static Optional<PeopleColumn> named(String typed) {
        return Arrays.stream(values())
                .filter(column -> folded(column.title).equals(folded(typed)))
                .findFirst();
    }

    static String folded(String text) {
        return Normalizer.normalize(text.strip().toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD)
                .replaceAll("[^a-z0-9]", "");
    }
}
