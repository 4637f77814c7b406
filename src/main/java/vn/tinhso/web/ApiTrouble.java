package vn.tinhso.web;

/**
 * What can go wrong between the platform and another system before any rule of the trade is asked: in Vietnamese, with
 * the same in English for developers from elsewhere. Codes are stable and listed in {@code docs/api.md}.
 */
public enum ApiTrouble {
    NO_TOKEN(
            401,
            "API-001",
            "Thiếu thẻ truy cập",
            "Yêu cầu không mang thẻ truy cập (access token).",
            "Xin thẻ tại /oauth2/token rồi gửi trong tiêu đề “Authorization: Bearer …”.",
            "Access token missing",
            "The request carries no access token.",
            "Get one from /oauth2/token and send it as “Authorization: Bearer …”."),
    BAD_TOKEN(
            401,
            "API-002",
            "Thẻ truy cập không dùng được",
            "Thẻ truy cập sai, đã hết hạn, không dành cho hệ thống này, hoặc hệ thống gọi đã bị ngừng.",
            "Xin thẻ mới tại /oauth2/token; nếu vẫn bị từ chối, hỏi quản trị viên của tỉnh.",
            "Access token not usable",
            "The access token is wrong, expired, meant for another system, or its client was disabled.",
            "Get a new one from /oauth2/token; if that is refused too, ask the administrator of the province."),
    NO_SCOPE(
            403,
            "API-003",
            "Thẻ truy cập thiếu phạm vi",
            "Thẻ truy cập không có phạm vi (scope) mà địa chỉ này đòi hỏi.",
            "Xin thẻ mới với phạm vi nêu trong tiêu đề WWW-Authenticate; hỏi quản trị viên nếu hệ thống của bạn chưa được cấp.",
            "Scope missing",
            "The access token lacks the scope this address demands.",
            "Get a token with the scope named in the WWW-Authenticate header, if your client was given it."),
    UNKNOWN_ADDRESS(
            404,
            "API-004",
            "Không có địa chỉ này",
            "Giao diện lập trình không có địa chỉ này.",
            "Xem danh sách địa chỉ tại /v3/api-docs.",
            "No such address",
            "The interface has no such address.",
            "All addresses are listed at /v3/api-docs."),
    WRONG_METHOD(
            405,
            "API-005",
            "Sai phương thức",
            "Địa chỉ này không nhận phương thức HTTP đã dùng.",
            "Dùng một phương thức nêu trong tiêu đề Allow.",
            "Method not allowed",
            "This address does not take the HTTP method used.",
            "Use one named in the Allow header."),
    NOT_ACCEPTABLE(
            406,
            "API-006",
            "Không trả lời được ở dạng này",
            "Tiêu đề Accept đòi một dạng dữ liệu mà địa chỉ này không có.",
            "Đặt Accept là application/json (hoặc application/pdf cho tệp).",
            "Not acceptable",
            "The Accept header asks for a media type this address does not produce.",
            "Accept application/json (or application/pdf for files)."),
    WRONG_MEDIA_TYPE(
            415,
            "API-007",
            "Sai kiểu nội dung",
            "Nội dung gửi lên không mang kiểu mà địa chỉ này nhận.",
            "Gửi JSON với tiêu đề “Content-Type: application/json”.",
            "Unsupported media type",
            "The body is not of a media type this address takes.",
            "Send JSON with “Content-Type: application/json”."),
    TOO_LARGE(
            413,
            "API-008",
            "Nội dung quá lớn",
            "Mỗi lần gửi tối đa 40 MB, mỗi tệp tối đa 10 MB.",
            "Quét lại ở độ phân giải thấp hơn, hoặc nộp trước rồi gửi thêm tệp sau.",
            "Content too large",
            "A request may weigh 40 MB at most, a file 10 MB.",
            "Scan at a lower resolution, or send fewer files."),
    NOT_JSON(
            400,
            "API-009",
            "Không đọc được nội dung",
            "Nội dung gửi lên không phải JSON đúng cú pháp.",
            "Kiểm tra dấu ngoặc, dấu phẩy, mã ký tự UTF-8 tại vị trí được nêu rồi gửi lại.",
            "Body not readable",
            "The body is not well-formed JSON.",
            "Check brackets, commas and the UTF-8 encoding at the place named."),
    WRONG_VALUE(
            400,
            "API-010",
            "Giá trị không đúng",
            "Một hoặc nhiều giá trị sai kiểu, sai dạng hoặc ngoài khoảng cho phép.",
            "Sửa các mục nêu trong “errors” rồi gửi lại.",
            "Wrong value",
            "One or more values are of the wrong type or form, or out of range.",
            "Correct what is listed in “errors”."),
    MISSING(
            400,
            "API-011",
            "Thiếu giá trị",
            "Thiếu một tham số hoặc tiêu đề bắt buộc.",
            "Thêm mục nêu trong “errors” rồi gửi lại.",
            "Value missing",
            "A required parameter or header is missing.",
            "Add what is listed in “errors”."),
    KEY_REUSED(
            422,
            "API-012",
            "Khóa chống lặp đã dùng cho yêu cầu khác",
            "Idempotency-Key này đã dùng cho một yêu cầu có nội dung khác.",
            "Dùng khóa mới cho yêu cầu mới; chỉ gửi lại khóa cũ với đúng nội dung cũ.",
            "Idempotency key reused",
            "This Idempotency-Key was used for another request.",
            "Use a new key for a new request; repeat a key only with exactly the same content."),
    CHANGED_MEANWHILE(
            412,
            "API-013",
            "Hồ sơ đã thay đổi",
            "Hồ sơ không còn ở phiên bản nêu trong If-Match.",
            "Đọc lại hồ sơ, xem hiện trạng rồi quyết định.",
            "Precondition failed",
            "The dossier is no longer at the version named in If-Match.",
            "Read it again and decide on what it is now."),
    UNCLEAR(
            400,
            "API-014",
            "Chưa hiểu yêu cầu này",
            "Yêu cầu thiếu hoặc sai một phần.",
            "So lại với mô tả tại /v3/api-docs rồi gửi lại.",
            "Request not understood",
            "Part of the request is missing or wrong.",
            "Compare it with /v3/api-docs."),
    FAILURE(
            500,
            "API-500",
            "Hệ thống đang có lỗi",
            "Lỗi này do hệ thống; yêu cầu chưa được thực hiện.",
            "Gửi lại sau vài phút với cùng Idempotency-Key. Nếu vẫn lỗi, báo số tham chiếu cho bộ phận hỗ trợ.",
            "Internal failure",
            "The platform failed; nothing was done.",
            "Try again in some minutes with the same Idempotency-Key, then report the reference number.");

    private final int status;
    private final String code;
    private final String title;
    private final String detail;
    private final String remedy;
    private final String englishTitle;
    private final String englishDetail;
    private final String englishRemedy;

    ApiTrouble(
            int status,
            String code,
            String title,
            String detail,
            String remedy,
            String englishTitle,
            String englishDetail,
            String englishRemedy) {
        this.status = status;
        this.code = code;
        this.title = title;
        this.detail = detail;
        this.remedy = remedy;
        this.englishTitle = englishTitle;
        this.englishDetail = englishDetail;
        this.englishRemedy = englishRemedy;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    String title() {
        return title;
    }

    String detail() {
        return detail;
    }

    String remedy() {
        return remedy;
    }

    String englishTitle() {
        return englishTitle;
    }

    String englishDetail() {
        return englishDetail;
    }

    String englishRemedy() {
        return englishRemedy;
    }

    /** The trouble behind a plain HTTP status. */
    static ApiTrouble of(int status) {
        return switch (status) {
            case 401 -> NO_TOKEN;
            case 403 -> NO_SCOPE;
            case 404 -> UNKNOWN_ADDRESS;
            case 405 -> WRONG_METHOD;
            case 406 -> NOT_ACCEPTABLE;
            case 412 -> CHANGED_MEANWHILE;
            case 413 -> TOO_LARGE;
            case 415 -> WRONG_MEDIA_TYPE;
            default -> status >= 500 ? FAILURE : UNCLEAR;
        };
    }
}
