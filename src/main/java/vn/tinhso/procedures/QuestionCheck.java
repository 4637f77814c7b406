package vn.tinhso.procedures;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tinhso.procedures.Problem.Part;
import vn.tinhso.procedures.Procedure.FieldType;
import vn.tinhso.procedures.Procedure.FormField;
import vn.tinhso.procedures.Procedure.FormPage;
import vn.tinhso.procedures.Procedure.Option;

/** What is asked: the questions and the pages of the form, each condition against what was asked before it. */
final class QuestionCheck {

    static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Set<String> PREFILLS = Set.of(
            "account.name",
            "account.personalId",
            "account.birthDate",
            "account.phone",
            "account.email",
            "account.address",
            "account.gender",
            "principal.name",
            "principal.personalId",
            "principal.birthDate",
            "organisation.name",
            "organisation.taxCode");

    private final Procedure procedure;
    private final Findings findings;
    private final Asked asked;

    QuestionCheck(Procedure procedure, Findings findings, Asked asked) {
        this.procedure = procedure;
        this.findings = findings;
        this.asked = asked;
    }

    void run() {
        procedure.questions().forEach(this::question);
        findings.unique(Part.FORM, "Trang", procedure.form().stream().map(FormPage::id));
        procedure.form().forEach(this::page);
        FormCheck.problems(procedure).forEach(problem -> findings.error(part(problem), null, problem + "."));
    }

    private static Part part(String problem) {
        return problem.startsWith("Ràng buộc") ? Part.RULES : Part.FORM;
    }

    private void question(Procedure.Question question) {
        var name = "Câu hỏi «" + question.id() + "»";
        condition(Part.QUESTIONS, question.id(), name, question.when());
        findings.require(!question.text().isBlank(), Part.QUESTIONS, question.id(), name + " chưa có lời.");
        findings.require(
                question.options().size() > 1, Part.QUESTIONS, question.id(), name + " cần ít nhất hai câu trả lời.");
        declare(Part.QUESTIONS, name, question.id(), values(Part.QUESTIONS, name, question.options()), question.when());
    }

    private void page(FormPage page) {
        var name = "Trang «" + page.id() + "»";
        condition(Part.FORM, page.id(), name, page.when());
        findings.require(!page.fields().isEmpty(), Part.FORM, page.id(), name + " chưa có ô nào.");
        // The fields of a group are asked once an item: GroupCheck looks at them.
        if (page.repeat() == null) {
            page.fields().forEach(field -> field(page, field));
        }
    }

    private void field(FormPage page, FormField field) {
        var name = "Ô «" + field.id() + "»";
        condition(Part.FORM, field.id(), name, field.when());
        findings.require(
                asked.isPossible(List.of(page.when(), field.when())),
                Part.FORM,
                field.id(),
                name + " không bao giờ hiện: điều kiện của ô và của trang loại trừ nhau.");
        findings.require(isText(field.label()), Part.FORM, field.id(), name + " chưa có nhãn.");
        findings.require(
                field.maxLength() == null || field.maxLength() > 0,
                Part.FORM,
                field.id(),
                name + ": số ký tự nhiều nhất phải lớn hơn 0.");
        findings.require(
                field.prefill() == null || PREFILLS.contains(field.prefill()) || FormCheck.isHeld(field),
                Part.FORM,
                field.id(),
                name + ": không có nguồn điền sẵn «" + field.prefill() + "».");
        var choice = field.type() == FieldType.CHOICE;
        findings.require(
                choice == (!field.options().isEmpty() || field.lookup() != null),
                Part.FORM,
                field.id(),
                name + (choice ? " cần các câu trả lời để chọn." : " không phải loại chọn nên không có câu trả lời."));
        declare(
                Part.FORM,
                name,
                field.id(),
                field.type() == FieldType.YES_NO
                        ? Set.of(FieldSchema.YES, FieldSchema.NO)
                        : values(Part.FORM, name, field.options()),
                joined(page.when(), field.when()));
    }

    /** Both conditions as one; what both name must be in both lists. */
    private static Condition joined(Condition page, Condition field) {
        Map<String, List<String>> all = new HashMap<>(page.accepted());
        field.accepted()
                .forEach((id, values) -> all.merge(
                        id,
                        values,
                        (one, other) -> one.stream().filter(other::contains).toList()));
        return new Condition(all);
    }

    private void condition(Part part, String item, String name, Condition condition) {
        asked.wrong(condition).ifPresent(why -> findings.error(part, item, name + " " + why + "."));
    }

    private void declare(Part part, String name, String id, Set<String> values, Condition when) {
        findings.require(
                ID.matcher(id).matches(), part, id, name + ": mã chỉ gồm chữ thường không dấu, chữ số và gạch dưới.");
        findings.require(asked.add(id, values, when), part, id, name + " bị khai hai lần.");
    }

    private Set<String> values(Part part, String name, List<Option> options) {
        findings.unique(part, name + ": câu trả lời", options.stream().map(Option::value));
        return new HashSet<>(options.stream().map(Option::value).toList());
    }

    static boolean isText(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
