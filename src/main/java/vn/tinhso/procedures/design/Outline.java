package vn.tinhso.procedures.design;

import static vn.tinhso.procedures.design.Input.choice;
import static vn.tinhso.procedures.design.Input.line;
import static vn.tinhso.procedures.design.Input.many;
import static vn.tinhso.web.Words.t;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tinhso.organisations.AgencyKind;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.procedures.Bundle;
import vn.tinhso.procedures.LifeEvent;
import vn.tinhso.procedures.Problem.Part;
import vn.tinhso.procedures.Procedures;
import vn.tinhso.procedures.design.Input.Kind;
import vn.tinhso.shared.Rejected;
import vn.tinhso.web.Choice;

/** What a definition consists of, for those who write one: every part with its inputs, in the reader's language. */
@Component
public class Outline {

    private final Organisations organisations;
    private final Procedures procedures;

    Outline(Organisations organisations, Procedures procedures) {
        this.organisations = organisations;
        this.procedures = procedures;
    }

    /** In the order of the definition. */
    public List<PartOutline> parts(Bundle bundle) {
        return List.of(
                head(),
                agencies(),
                questions(),
                limits(),
                fees(),
                evidence(bundle),
                FormOutline.pages(),
                FormOutline.rules(),
                steps(),
                consultations(),
                results(bundle),
                letters(bundle));
    }

    /** {@link Rejected} {@code TT-023} for a part nobody knows. */
    public PartOutline part(Bundle bundle, String path) {
        return parts(bundle).stream()
                .filter(part -> part.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new Rejected(
                        Rejected.Kind.NOT_FOUND,
                        "TT-023",
                        "Thủ tục không có phần “" + path + "”.",
                        "Chọn trong các phần trên trang bản soạn."));
    }

    private PartOutline head() {
        return new PartOutline(
                Part.HEAD,
                "thong-tin",
                "",
                t("Thông tin chung"),
                null,
                List.of(
                        Input.of(Kind.AREA, "name", t("Tên thủ tục")).needed(),
                        Input.of(Kind.AREA, "summary", t("Dành cho ai")).hinted(t("Một câu người dân hiểu ngay.")),
                        line("field.code", t("Mã lĩnh vực")).hinted("HT").needed(),
                        line("field.name", t("Tên lĩnh vực")).hinted("Hộ tịch").needed(),
                        many("levels", t("Cấp giải quyết"), Wording.levels()),
                        Input.of(Kind.LINES, "subjects", t("Đối tượng thực hiện"))
                                .hinted(t("Mỗi dòng một đối tượng.")),
                        line("decision", t("Quyết định công bố")).hinted(t("Số quyết định, ví dụ 163/QĐ-BTP.")),
                        Input.of(Kind.LINES, "legalBasis", t("Căn cứ pháp lý")).hinted(t("Mỗi dòng một văn bản.")),
                        Input.of(Kind.DATE, "effectiveFrom", t("Áp dụng từ ngày"))
                                .needed(),
                        choice("onlineLevel", t("Mức độ trực tuyến"), Wording.onlineLevels())
                                .needed(),
                        line("partialReason", t("Lý do chỉ trực tuyến một phần"))
                                .hinted(t("Nêu điểm của Điều 14, Nghị định 224/2026/NĐ-CP.")),
                        choice("handlingSystem", t("Hệ thống giải quyết"), Wording.handlingSystems())
                                .needed(),
                        Input.of(Kind.YES_NO, "paperIntake", t("Nhận hồ sơ giấy tại quầy")),
                        Input.of(Kind.YES_NO, "inPerson", t("Phải tự mình yêu cầu, không được ủy quyền")),
                        many("channels", t("Cách nộp"), Wording.channels()),
                        many(
                                "lifeEvents",
                                t("Sự kiện cuộc đời"),
                                Choice.of(procedures.lifeEvents(), LifeEvent::key, LifeEvent::name)),
                        Input.of(Kind.LINES, "keywords", t("Từ người dân hay dùng"))
                                .hinted(t("Mỗi dòng một cách gọi.")),
                        Input.of(Kind.LINES, "conditions", t("Yêu cầu, điều kiện"))
                                .hinted(t("Mỗi dòng một điều kiện.")),
                        Input.of(Kind.LINES, "notes", t("Điều cần biết thêm")).hinted(t("Mỗi dòng một điều.")),
                        Input.of(Kind.LINES, "corrections", t("Chỗ nguồn công bố đã được sửa hoặc chưa rõ"))
                                .hinted(t("Mỗi dòng một chỗ."))),
                null);
    }

    private PartOutline agencies() {
        var agencies = agencyChoices();
        return new PartOutline(
                Part.AGENCIES,
                "co-quan",
                "handling",
                t("Cơ quan"),
                null,
                List.of(
                        many("competent", t("Chỉ những cơ quan này giải quyết"), agencies)
                                .hinted(t("Không chọn: theo cấp và lĩnh vực.")),
                        many("receiving", t("Chỉ những nơi này tiếp nhận"), centres())
                                .hinted(t("Không chọn: mọi nơi trong tỉnh.")),
                        many("supporting", t("Cơ quan phối hợp"), agencies)),
                null);
    }

    private PartOutline questions() {
        return new PartOutline(
                Part.QUESTIONS,
                "cau-hoi",
                "questions",
                t("Câu hỏi phân trường hợp"),
                t("câu hỏi"),
                List.of(
                        line("text", t("Câu hỏi")).needed(),
                        Input.of(Kind.KEY, "id", t("Mã")),
                        line("hint", t("Gợi ý")),
                        FormOutline.options().needed(),
                        FormOutline.when(t("Chỉ hỏi khi"))),
                null);
    }

    private PartOutline limits() {
        return new PartOutline(
                Part.LIMITS,
                "thoi-han",
                "limits",
                t("Thời hạn giải quyết"),
                t("thời hạn"),
                List.of(
                        Input.of(Kind.NUMBER, "amount", t("Thời gian")).needed(),
                        choice("unit", t("Đơn vị"), Wording.limitUnits()).needed(),
                        choice("channel", t("Chỉ khi nộp"), Wording.channels()),
                        line("note", t("Ghi chú")),
                        FormOutline.when(t("Chỉ trong trường hợp"))),
                null);
    }

    private PartOutline fees() {
        return new PartOutline(
                Part.FEES,
                "phi-le-phi",
                "fees",
                t("Phí, lệ phí"),
                t("khoản thu"),
                List.of(
                        line("name", t("Tên khoản thu")).needed(),
                        choice("channel", t("Chỉ khi nộp"), Wording.channels()),
                        Input.of(Kind.NUMBER, "amount", t("Mức thu một đơn vị (đồng)"))
                                .hinted(t("Để trống khi chưa biết mức của Hội đồng nhân dân tỉnh; 0 là miễn phí.")),
                        line("unit", t("Đơn vị tính")).hinted(t("bản, trang, trường hợp")),
                        Input.of(Kind.NUMBER, "cap", t("Tổng cao nhất (đồng)")),
                        Input.of(Kind.NUMBER, "onlineReduction", t("Giảm khi nộp trực tuyến (%)")),
                        line("authority", t("Cơ quan quy định mức thu")),
                        line("basis", t("Văn bản quy định")),
                        Input.of(Kind.DATE, "from", t("Áp dụng mức này từ ngày")),
                        Input.of(Kind.DATE, "to", t("Áp dụng mức này đến hết ngày")),
                        Input.of(Kind.LINES, "exemptions", t("Trường hợp được miễn"))
                                .hinted(t("Mỗi dòng một trường hợp.")),
                        line("note", t("Ghi chú"))),
                null);
    }

    private PartOutline evidence(Bundle bundle) {
        var papers = new PartOutline(
                Part.EVIDENCE,
                "giay-to",
                "alternatives",
                t("Một trong các giấy tờ này là đủ"),
                t("giấy tờ"),
                List.of(
                        Input.of(Kind.AREA, "name", t("Tên giấy tờ")).needed(),
                        Input.of(Kind.KEY, "id", t("Mã")),
                        Input.of(Kind.NUMBER, "originals", t("Số bản chính")),
                        Input.of(Kind.NUMBER, "copies", t("Số bản sao")),
                        line("form", t("Tên mẫu đơn, tờ khai")),
                        choice(
                                "file",
                                t("Tệp mẫu để điền"),
                                Choice.of(bundle.files().keySet(), name -> name, name -> name)),
                        Input.of(Kind.YES_NO, "heldAsData", t("Không phải nộp khi cơ quan đã có dữ liệu"))),
                null);
        return new PartOutline(
                Part.EVIDENCE,
                "thanh-phan",
                "evidence",
                t("Thành phần hồ sơ"),
                t("thành phần"),
                List.of(
                        Input.of(Kind.AREA, "name", t("Cần chứng minh điều gì")).needed(),
                        Input.of(Kind.KEY, "id", t("Mã")),
                        Input.of(Kind.YES_NO, "required", t("Bắt buộc")),
                        Input.of(Kind.YES_NO, "present", t("Chỉ xuất trình, không nộp")),
                        FormOutline.when(t("Chỉ trong trường hợp"))),
                papers);
    }

    private PartOutline steps() {
        return new PartOutline(
                Part.STEPS,
                "quy-trinh",
                "steps",
                t("Quy trình nội bộ"),
                t("bước"),
                List.of(
                        line("name", t("Tên bước")).needed(),
                        Input.of(Kind.KEY, "code", t("Mã")),
                        choice("role", t("Việc của bước"), Wording.stepRoles()).needed(),
                        Input.of(Kind.NUMBER, "hours", t("Số giờ làm việc")).needed(),
                        choice("control", t("Kiểm soát"), Wording.controls()),
                        line("handsOver", t("Chuyển kèm sang bước sau"))),
                null);
    }

    private PartOutline consultations() {
        return new PartOutline(
                Part.CONSULTATIONS,
                "lay-y-kien",
                "consultations",
                t("Lấy ý kiến cơ quan khác"),
                t("cơ quan được hỏi"),
                List.of(
                        choice("agency", t("Cơ quan"), agencyChoices()).needed(),
                        Input.of(Kind.AREA, "question", t("Nội dung hỏi")).needed(),
                        Input.of(Kind.NUMBER, "days", t("Số ngày làm việc để trả lời"))
                                .needed(),
                        FormOutline.when(t("Chỉ trong trường hợp"))),
                null);
    }

    private static PartOutline results(Bundle bundle) {
        return new PartOutline(
                Part.RESULTS,
                "ket-qua",
                "results",
                t("Kết quả"),
                t("kết quả"),
                List.of(
                        line("name", t("Tên kết quả")).needed(),
                        line("code", t("Mã kết quả")).hinted("KQ.G15.000031").needed(),
                        choice("template", t("Mẫu giấy"), templates(bundle)),
                        Input.of(Kind.YES_NO, "refusal", t("Văn bản từ chối")),
                        line("symbol", t("Ký hiệu sau số")).hinted("GPXD"),
                        Input.of(Kind.NUMBER, "validMonths", t("Có giá trị bao nhiêu tháng"))
                                .hinted(t("Để trống khi không có thời hạn."))),
                null);
    }

    private static PartOutline letters(Bundle bundle) {
        return new PartOutline(
                Part.LETTERS,
                "van-ban",
                "letters",
                t("Văn bản kèm theo"),
                t("văn bản"),
                List.of(
                        line("name", t("Tên văn bản")).needed(),
                        Input.of(Kind.KEY, "code", t("Mã")),
                        choice("template", t("Mẫu giấy"), templates(bundle)).needed()),
                null);
    }

    private static List<Choice> templates(Bundle bundle) {
        return Choice.of(bundle.papers().keySet().stream().sorted().toList(), name -> name, name -> name);
    }

    private List<Choice> agencyChoices() {
        return choices(AgencyKind.PROVINCE, AgencyKind.DEPARTMENT, AgencyKind.COMMUNE);
    }

    private List<Choice> centres() {
        return choices(AgencyKind.PROVINCE_CENTRE, AgencyKind.COMMUNE_CENTRE);
    }

    private List<Choice> choices(AgencyKind... kinds) {
        return Stream.of(Arrays.asList(kinds))
                .flatMap(wanted -> organisations.agencies(wanted).stream())
                .map(agency -> Choice.of(agency.id(), agency.name()))
                .toList();
    }
}
