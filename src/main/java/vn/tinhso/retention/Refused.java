package vn.tinhso.retention;

import vn.tinhso.shared.Rejected;

/** Refusals of this module that more than one place gives. */
final class Refused {

    private Refused() {}

    static Rejected unknownClass() {
        return new Rejected(
                "LG-001", "Không có loại hồ sơ, dữ liệu này.", "Chọn một loại trong danh sách của trang Lưu giữ.");
    }

    static Rejected noGround() {
        return new Rejected("LG-004", "Chưa nêu căn cứ.", "Viết số, tên văn bản làm căn cứ, nhiều nhất 500 ký tự.");
    }

    static Rejected unknownProcedure() {
        return new Rejected(
                "LG-002",
                "Không có thủ tục hoặc lĩnh vực mang mã này.",
                "Nhập đúng mã thủ tục, hoặc chọn một lĩnh vực trong danh sách; không chọn cả hai.");
    }

    static Rejected noSuchWave() {
        return new Rejected(
                Rejected.Kind.NOT_FOUND,
                "LG-020",
                "Không có đợt tiêu hủy này.",
                "Mở lại trang Lưu giữ và chọn trong danh sách.");
    }
}
