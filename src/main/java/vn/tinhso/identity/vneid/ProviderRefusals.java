package vn.tinhso.identity.vneid;

import vn.tinhso.shared.Rejected;
import vn.tinhso.shared.Rejected.Kind;

/** Why somebody does not come in through a provider. */
final class ProviderRefusals {

    private ProviderRefusals() {}

    static Rejected unknown() {
        return new Rejected(
                Kind.NOT_FOUND,
                "DN-080",
                "Không có cách đăng nhập này.",
                "Mở trang đăng nhập và chọn một trong các cách ở đó.");
    }

    static Rejected notAwaited() {
        return new Rejected(
                Kind.CONFLICT,
                "DN-081",
                "Lần đăng nhập này không bắt đầu từ trình duyệt này, hoặc đã dùng rồi.",
                "Mở trang đăng nhập và làm lại từ đầu, trong cùng một trình duyệt.");
    }

    static Rejected cancelled() {
        return new Rejected(
                Kind.CONFLICT,
                "DN-082",
                "Bạn đã dừng đăng nhập ở bên xác thực.",
                "Mở trang đăng nhập để làm lại, hoặc chọn cách khác.");
    }

    static Rejected refusedThere() {
        return new Rejected(
                Kind.CONFLICT,
                "DN-083",
                "Bên xác thực không cho đăng nhập lần này.",
                "Thử lại sau vài phút. Nếu vẫn vậy, chọn cách khác và báo người hỗ trợ mã lỗi này.");
    }

    static Rejected expired() {
        return new Rejected(
                Kind.CONFLICT, "DN-084", "Lần đăng nhập này để quá lâu.", "Mở trang đăng nhập và làm lại từ đầu.");
    }

    static Rejected unavailable() {
        return new Rejected(
                Kind.BUSY,
                "DN-085",
                "Bên xác thực hiện không trả lời.",
                "Đăng nhập bằng cách khác, hoặc thử lại sau vài phút.");
    }

    static Rejected untrusted() {
        return new Rejected(
                Kind.FORBIDDEN,
                "DN-086",
                "Câu trả lời của bên xác thực không đáng tin nên chưa đăng nhập.",
                "Làm lại từ trang đăng nhập. Nếu vẫn vậy, chọn cách khác và báo người hỗ trợ mã lỗi này.");
    }

    static Rejected levelTooLow() {
        return new Rejected(
                Kind.FORBIDDEN,
                "DN-087",
                "Mức độ định danh của bạn chưa đủ để vào đây.",
                "Nâng tài khoản định danh lên mức độ 02 tại công an xã, phường, rồi đăng nhập lại.");
    }

    static Rejected incomplete() {
        return new Rejected(
                Kind.FORBIDDEN,
                "DN-088",
                "Bên xác thực không cho biết số định danh hoặc họ tên của bạn.",
                "Kiểm tra thông tin trong tài khoản định danh và đồng ý chia sẻ khi được hỏi, rồi đăng nhập lại.");
    }

    static Rejected changed() {
        return new Rejected(
                Kind.FORBIDDEN,
                "DN-089",
                "Tài khoản ở bên xác thực nay mang thông tin của người khác so với lần liên kết trước.",
                "Đến bộ phận một cửa hoặc gặp quản trị viên, mang theo thẻ căn cước, để kiểm tra lại.");
    }

    static Rejected notOfficial() {
        return new Rejected(
                Kind.FORBIDDEN,
                "DN-090",
                "Không có tài khoản cán bộ nào ứng với người vừa đăng nhập.",
                "Nhờ quản trị viên của cơ quan lập tài khoản, rồi đăng nhập lại.");
    }

    static Rejected locked() {
        return new Rejected(
                Kind.FORBIDDEN,
                "DN-091",
                "Tài khoản của bạn đang bị khóa.",
                "Đến bộ phận một cửa hoặc gặp quản trị viên để hỏi lý do.");
    }

    static Rejected personFirst() {
        return new Rejected(
                Kind.FORBIDDEN,
                "DN-111",
                "Bạn chưa từng đăng nhập ở đây bằng tài khoản định danh của chính mình.",
                "Đăng nhập một lần bằng tài khoản cá nhân, sau đó đăng nhập bằng tài khoản của tổ chức.");
    }

    static Rejected nobodyOfOrganisation() {
        return new Rejected(
                Kind.FORBIDDEN,
                "DN-092",
                "Tài khoản của tổ chức không cho biết ai đang đăng nhập.",
                "Đồng ý chia sẻ họ tên, số định danh của người đại diện khi được hỏi, hoặc đăng nhập bằng tài khoản định"
                        + " danh của cá nhân bạn.");
    }
}
