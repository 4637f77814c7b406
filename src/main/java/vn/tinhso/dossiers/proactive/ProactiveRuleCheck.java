package vn.tinhso.dossiers.proactive;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.tinhso.dossiers.proactive.ProactiveRule.Content;
import vn.tinhso.procedures.Procedure;
import vn.tinhso.procedures.Procedure.Option;
import vn.tinhso.procedures.Procedures;
import vn.tinhso.shared.Rejected;

/** Whether a rule can be carried out as it is written, judged by the procedures in force today. */
@Component
class ProactiveRuleCheck {

    private static final int LONGEST = 600;

    private final Procedures procedures;

    ProactiveRuleCheck(Procedures procedures) {
        this.procedures = procedures;
    }

    /** {@link WrongRule} about the first thing that is wrong. */
    void check(Content content) {
        text("ten", content.name());
        var source = procedure("thu-tuc-goc", content.trigger().procedure());
        var proposed = procedure("thu-tuc-de-xuat", content.proposed());
        text("noi-dung", content.message());
        places("noi-dung", content.message(), content.trigger());
        if (content.level() == ServiceLevel.RECOMMEND || !content.reason().isEmpty()) {
            text("ly-do", content.reason());
            places("ly-do", content.reason(), content.trigger());
        }
        trigger(content.trigger(), source);
        if (content.level() == ServiceLevel.NONE) {
            throw new WrongRule("muc", "NV-013", "Chưa chọn mức.", "Chọn một mức trong danh sách.");
        }
        if (content.to() != null && content.to().isBefore(content.from())) {
            throw new WrongRule(
                    "den-ngay", "NV-014", "Ngày cuối đứng trước ngày đầu.", "Nhập lại, hoặc để trống ngày cuối.");
        }
        content.filling().forEach((field, from) -> filling(field, from, source, proposed));
    }

    private static void trigger(Trigger trigger, Procedure source) {
        switch (trigger) {
            case Trigger.PaperExpires expires -> {
                between("so-ngay", expires.daysBefore(), 0, 366);
                if (source.results().stream().noneMatch(result -> !result.refusal() && result.validMonths() != null)) {
                    throw new WrongRule(
                            "thu-tuc-goc",
                            "NV-005",
                            "Giấy tờ của thủ tục " + source.code() + " không có thời hạn giá trị.",
                            "Ghi số tháng có giá trị vào kết quả khi soạn thủ tục, hoặc chọn nhắc sau khi có kết quả.");
                }
            }
            case Trigger.ResultIssued issued -> {
                between("so-ngay", issued.daysAfter(), 0, 3650);
                between("trong", issued.daysLong(), 1, 366);
            }
        }
    }

    private static void filling(String field, Source from, Procedure source, Procedure proposed) {
        var targets = askable(proposed);
        if (!targets.containsKey(field)) {
            throw wrongFilling("thủ tục đề xuất không có câu hỏi hay ô “" + field + "”.");
        }
        switch (from) {
            case Source.Answer answer -> {
                if (!askable(source).containsKey(answer.field())) {
                    throw wrongFilling("thủ tục gốc không có câu hỏi hay ô “" + answer.field() + "”.");
                }
            }
            case Source.Constant constant -> {
                var options = targets.getOrDefault(field, List.of());
                if (!options.isEmpty()
                        && options.stream().noneMatch(option -> option.value().equals(constant.value()))) {
                    throw wrongFilling("“" + constant.value() + "” không phải lựa chọn của “" + field + "”.");
                }
            }
            case Source.OnPaper onPaper -> {
                // Every paper has them.
            }
            case Source.Blank blank -> {
                // Left to the person.
            }
        }
    }

    /** Questions and fields that are asked once, with what may be chosen. */
    private static Map<String, List<Option>> askable(Procedure procedure) {
        var names = new TreeMap<String, List<Option>>();
        procedure.questions().forEach(question -> names.put(question.id(), question.options()));
        procedure.form().stream()
                .filter(page -> page.repeat() == null)
                .flatMap(page -> page.fields().stream())
                .forEach(field -> names.put(field.id(), field.options()));
        return names;
    }

    private Procedure procedure(String field, String code) {
        try {
            return procedures.find(code).definition();
        } catch (Rejected unknown) {
            throw new WrongRule(
                    field,
                    "NV-004",
                    "Không có thủ tục mã “" + code + "” đang được áp dụng.",
                    "Nhập mã như 1.001193; tìm mã ở trang Thủ tục.");
        }
    }

    private static void text(String field, String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new WrongRule(
                    field, "NV-007", "Câu này trống hoặc dài quá " + LONGEST + " ký tự.", "Viết lại, ngắn mà đủ ý.");
        }
    }

    private static void places(String field, String text, Trigger trigger) {
        var unknown = Wording.unknown(text, trigger);
        if (!unknown.isEmpty()) {
            throw new WrongRule(
                    field,
                    "NV-008",
                    "Không có chỗ điền {" + unknown.getFirst() + "}.",
                    "Dùng một trong các chỗ điền: {" + String.join("}, {", Wording.places(trigger)) + "}.");
        }
    }

    private static void between(String field, int days, int least, int most) {
        if (days < least || days > most) {
            throw new WrongRule(
                    field, "NV-015", "Số ngày phải từ " + least + " đến " + most + ".", "Nhập lại bằng chữ số.");
        }
    }

    private static WrongRule wrongFilling(String what) {
        return new WrongRule(
                "dien-san",
                "NV-009",
                "Không điền sẵn được: " + what,
                "Mỗi dòng “ô mới: ô cũ”, “ô mới: =giá trị” hoặc “ô mới: @so”; dùng mã câu hỏi và ô của hai thủ tục.");
    }
}
