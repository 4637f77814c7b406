package vn.tinhso.web;

import java.util.List;
import java.util.Map;
import vn.tinhso.web.TimelineEntry.Stage;

/**
 * The living catalogue of components: things to show them with, taken from a commune's week.
 *
 * @param parameters by component, {@code name: String}, read from the compiled templates
 */
public record Catalogue(Map<String, List<String>> parameters) {

    public static final List<FieldError> ERRORS = List.of(
            new FieldError("ho-ten-sai", "Nhập họ, chữ đệm và tên của trẻ."),
            new FieldError("ngay-sinh-sai", "Ngày 31/2/2026 không có trong lịch. Xem lại ngày và tháng."));

    public static final List<Choice> RECEIPTS = List.of(
            new Choice("nha", "Tại nhà", "Bưu chính đưa đến, 26.000 đồng"),
            new Choice("mot-cua", "Tại bộ phận một cửa", "Phường Mường Lay, giờ hành chính"),
            Choice.of("dien-tu", "Chỉ cần bản điện tử"));

    public static final List<Queue> QUEUES = List.of(
            new Queue("Cần làm ngay", "#hang-doi", 3, false, true, true),
            new Queue("Chờ tiếp nhận", "#hang-doi", 12, false, false, false),
            new Queue("Đang thẩm định", "#hang-doi", 28, false, false, false),
            new Queue("Chờ người dân", "#hang-doi", 5, false, false, false));

    public static final List<Tag> TAGS = List.of(
            Tag.neutral("Đang thẩm định"),
            Tag.ok("Đúng hạn"),
            Tag.wait("Chờ bổ sung"),
            Tag.late("Quá hạn"),
            Tag.fresh("Mới đến"));

    public static final List<TimeLeft> TIMES = List.of(
            new TimeLeft(80, "còn 2 ngày làm việc", Tag.Kind.OK),
            new TimeLeft(20, "còn 3 giờ làm việc", Tag.Kind.WAIT),
            new TimeLeft(0, "quá hạn 1 ngày", Tag.Kind.LATE),
            new TimeLeft(45, "dừng: chờ người dân", Tag.Kind.NEUTRAL));

    public static final List<TimelineEntry> STORY = List.of(
            new TimelineEntry("trước 17:00 thứ Sáu 24/7/2026", "Trả kết quả", null, "Bộ phận một cửa", Stage.NEXT),
            new TimelineEntry(
                    "từ 8:15 thứ Năm 23/7/2026",
                    "Bạn cần gửi thêm giấy chứng sinh",
                    "Bản gửi lần trước thiếu trang 2. Thời hạn dừng cho tới khi bạn gửi.",
                    "Lò Thị Hạnh, công chức tư pháp – hộ tịch",
                    Stage.NOW),
            TimelineEntry.past("14:02 thứ Tư 22/7/2026", "Đã tiếp nhận hồ sơ", null, "Bộ phận một cửa"),
            TimelineEntry.past("21:40 thứ Ba 21/7/2026", "Bạn nộp hồ sơ trực tuyến", null, null));

    public static final List<SummaryRow> ANSWERS = List.of(
            SummaryRow.of("Họ tên trẻ", "Lò Minh Anh", "#danh-sach-tom-tat"),
            new SummaryRow("Nơi cư trú", List.of("Bản Bắc 1", "Phường Mường Lay"), null),
            SummaryRow.of("Dân tộc", null, "#danh-sach-tom-tat"));

    public static final List<Column> COLUMNS = List.of(
            Column.of("Mã hồ sơ"), Column.of("Người nộp"), Column.of("Thời hạn"), Column.number("Lệ phí (đồng)"));

    public static final List<Link> LIFE = List.of(
            new Link("Sinh con", "#hang-lien-ket", "khai sinh, thẻ bảo hiểm y tế, nơi cư trú"),
            Link.of("Kết hôn", "#hang-lien-ket"));

    public static final Paging PAGES = new Paging(4, 20, 187, "/thanh-phan?loc=tat-ca");
}
