package vn.tinhso.web;

import static vn.tinhso.web.Words.t;

import org.jspecify.annotations.Nullable;
import vn.tinhso.shared.Rejected;

/**
 * Something did not work: what happened and what to do, never how the machine is built.
 *
 * @param code stable code of a refusal, {@code HS-012}
 * @param reference number under which an unexpected failure stands in the log
 */
public record Trouble(
        int status,
        @Nullable String code,
        String title,
        String sentence,
        @Nullable String remedy,
        @Nullable String reference) {

    static Trouble of(Rejected refusal) {
        var title = switch (refusal.kind()) {
            case INVALID, CONFLICT -> t("Chưa làm được việc này");
            case FORBIDDEN -> t("Bạn không được làm việc này");
            case NOT_FOUND -> t("Không tìm thấy");
            case TOO_LARGE -> t("Tệp quá lớn");
            case BUSY -> t("Đang có quá nhiều người cùng lúc");
        };
        return new Trouble(
                refusal.kind().httpStatus(), refusal.code(), title, t(refusal.getMessage()), t(refusal.remedy()), null);
    }

    static Trouble failure(String reference) {
        return new Trouble(
                500,
                null,
                t("Hệ thống đang có lỗi"),
                t("Lỗi này do hệ thống, không phải do bạn. Những gì bạn đã lưu vẫn còn."),
                t("Đợi vài phút rồi thử lại. Nếu vẫn lỗi, đọc số tham chiếu dưới đây cho người hỗ trợ."),
                reference);
    }

    /** A plain HTTP status below 500 in words. */
    static Trouble of(int status) {
        return switch (status) {
            case 401 ->
                simple(
                        status,
                        t("Bạn cần đăng nhập"),
                        t("Trang này chỉ mở sau khi đăng nhập."),
                        t("Đăng nhập rồi mở lại trang."));
            case 403 ->
                simple(
                        status,
                        t("Bạn không được xem trang này"),
                        t("Tài khoản của bạn không có quyền mở trang này, hoặc trang đã mở quá lâu."),
                        t(
                                "Tải lại trang rồi thử lần nữa. Nếu công việc của bạn cần trang này, hỏi người quản trị của cơ quan."));
            case 404 ->
                simple(
                        status,
                        t("Không có trang này"),
                        t("Địa chỉ bạn mở không dẫn tới trang nào, hoặc trang đã được chuyển đi."),
                        t("Kiểm tra lại địa chỉ, hoặc tìm thủ tục và tra cứu hồ sơ từ trang chủ."));
            case 405 ->
                simple(
                        status,
                        t("Không mở được địa chỉ này theo cách ấy"),
                        t("Địa chỉ này chỉ nhận dữ liệu gửi từ một trang của hệ thống."),
                        t("Về trang chủ và đi lại từ đầu; phần đã lưu vẫn còn."));
            case 413 ->
                simple(
                        status,
                        t("Tệp quá lớn"),
                        t("Mỗi tệp được nặng tối đa 10 MB, mỗi lần gửi tối đa 60 MB."),
                        t("Chụp lại ở cỡ nhỏ hơn hoặc gửi từng tệp một."));
            case 429 ->
                simple(
                        status,
                        t("Bạn thử quá nhiều lần"),
                        t("Hệ thống tạm dừng nhận yêu cầu từ nơi của bạn."),
                        t("Đợi vài phút rồi thử lại."));
            default ->
                simple(
                        status,
                        t("Chưa hiểu yêu cầu này"),
                        t("Một phần dữ liệu gửi lên bị thiếu hoặc không đúng dạng."),
                        t("Quay lại trang trước, kiểm tra các ô rồi gửi lại."));
        };
    }

    private static Trouble simple(int status, String title, String sentence, String remedy) {
        return new Trouble(status, null, title, sentence, remedy, null);
    }
}
