package vn.tinhso.identity.mandates;

import vn.tinhso.shared.Rejected;
import vn.tinhso.shared.Rejected.Kind;

/** Why somebody does not come to act for another. */
final class MandateRefusals {

    private MandateRefusals() {}

    static Rejected notACitizen() {
        return new Rejected(
                Kind.FORBIDDEN,
                "TM-002",
                "Tài khoản cán bộ không nộp hồ sơ thay mặt ai.",
                "Đăng nhập bằng tài khoản công dân của bạn; ở quầy thì tiếp nhận hồ sơ trực tiếp.");
    }

    static Rejected noName() {
        return new Rejected(
                "TM-003", "Chưa có tên, hoặc tên dài quá 200 chữ cái.", "Viết họ, chữ đệm, tên như trên giấy tờ.");
    }

    static Rejected notAChild() {
        return new Rejected(
                "TM-004",
                "Người này không phải là người chưa đủ 18 tuổi.",
                "Kiểm tra ngày sinh. Người đủ 18 tuổi tự nộp hồ sơ, hoặc ủy quyền cho bạn.");
    }

    static Rejected noPaperOfChild() {
        return new Rejected(
                "TM-005",
                "Chưa có giấy tờ về quan hệ, và không tìm thấy khai sinh đã đăng ký ở đây ghi bạn là cha, mẹ.",
                "Ghi số, ngày, nơi cấp của giấy khai sinh hoặc quyết định giám hộ.");
    }

    static Rejected already() {
        return new Rejected(
                Kind.CONFLICT,
                "TM-006",
                "Bạn đã khai hoặc đã có tư cách thay mặt này.",
                "Xem ở danh sách phía trên; muốn khai lại thì kết thúc cái cũ trước.");
    }

    static Rejected oneself() {
        return new Rejected(
                "TM-007", "Không ai thay mặt chính mình.", "Ghi số định danh của người kia; của bạn thì nộp cho tôi.");
    }

    static Rejected paperIncomplete() {
        return new Rejected(
                "TM-008",
                "Giấy tờ ghi chưa đủ số, ngày, nơi cấp, hoặc ngày cấp ở sau hôm nay.",
                "Ghi như trên giấy tờ: số, ngày ký, cơ quan cấp hoặc chứng thực.");
    }

    static Rejected past() {
        return new Rejected(
                "TM-009", "Ngày cuối cùng đã qua.", "Chọn ngày cuối cùng từ hôm nay trở đi, hoặc để trống.");
    }

    static Rejected unknownScope() {
        return new Rejected(
                "TM-010",
                "Có lĩnh vực hoặc mã thủ tục không có trong danh mục.",
                "Chọn lĩnh vực trong danh sách; mã thủ tục viết như 1.001193, cách nhau bằng dấu phẩy.");
    }

    static Rejected unknown() {
        return new Rejected(
                Kind.NOT_FOUND,
                "TM-011",
                "Không tìm thấy tư cách thay mặt này, hoặc nó không phải của bạn.",
                "Mở lại trang Thay mặt.");
    }

    static Rejected tooLate() {
        return new Rejected(
                Kind.CONFLICT,
                "TM-012",
                "Tư cách thay mặt này vừa được xác nhận, từ chối hoặc đã kết thúc.",
                "Tải lại trang để xem hiện trạng.");
    }

    static Rejected notADesk() {
        return new Rejected(
                Kind.FORBIDDEN,
                "TM-013",
                "Chỉ cán bộ một cửa đối chiếu giấy tờ và xác nhận.",
                "Hướng dẫn người dân mang giấy tờ đến bộ phận một cửa bất kỳ trong tỉnh.");
    }

    static Rejected noReason() {
        return new Rejected("TM-014", "Chưa nêu lý do từ chối.", "Viết lý do trong một câu, không quá 300 chữ cái.");
    }

    static Rejected unproven() {
        return new Rejected(
                Kind.FORBIDDEN,
                "TM-015",
                "Tài khoản của bạn chưa có số định danh nên chưa ủy quyền hay nhận ủy quyền được.",
                "Đăng nhập bằng tài khoản định danh điện tử (VNeID).");
    }

    static Rejected minor() {
        return new Rejected(
                Kind.FORBIDDEN,
                "TM-016",
                "Người chưa đủ 18 tuổi chưa tự ủy quyền ở đây được.",
                "Cha, mẹ hoặc người giám hộ nộp hồ sơ thay mặt.");
    }

    static Rejected organisationUnknown() {
        return new Rejected(
                Kind.FORBIDDEN,
                "TM-017",
                "Bên xác thực không cho biết mã số thuế hoặc tên của tổ chức.",
                "Kiểm tra thông tin trong tài khoản của tổ chức và đồng ý chia sẻ khi được hỏi, rồi đăng nhập lại.");
    }

    static Rejected overBeforeConfirmed() {
        return new Rejected(
                Kind.CONFLICT,
                "TM-018",
                "Thời hạn của tư cách thay mặt này đã qua.",
                "Từ chối, nêu lý do; người ấy khai lại theo giấy tờ mới.");
    }

    static Rejected tooMany() {
        return new Rejected(
                Kind.TOO_LARGE,
                "TM-019",
                "Bạn đã có 50 tư cách thay mặt đang chờ hoặc đang có hiệu lực.",
                "Kết thúc những cái không còn dùng.");
    }

    static Rejected own() {
        return new Rejected(
                Kind.FORBIDDEN,
                "TM-023",
                "Đây là tư cách thay mặt của chính bạn.",
                "Nhờ một cán bộ khác đối chiếu giấy tờ và xác nhận.");
    }
}
