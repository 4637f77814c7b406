package vn.tinhso.procedures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tinhso.procedures.Procedure.FieldType;
import vn.tinhso.procedures.Procedure.FormField;
import vn.tinhso.procedures.Procedure.FormPage;
import vn.tinhso.procedures.Procedure.Repeat;

/** What is wrong with a repeated group. Its fields have names of their own, and may depend on each other. */
final class GroupCheck {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]*");

    private final Procedure procedure;
    private final AskedBefore before;
    private final List<String> problems = new ArrayList<>();

    GroupCheck(Procedure procedure, AskedBefore before) {
        this.procedure = procedure;
        this.before = before;
    }

    List<String> problems(FormPage page, Repeat repeat) {
        var where = "Nhóm " + page.id();
        require(ID.matcher(page.id()).matches(), where + ": mã chỉ gồm chữ thường không dấu, số và gạch dưới");
        require(!isTaken(page.id()), where + ": đã có câu hỏi hoặc ô cùng mã");
        require(!repeat.item().isBlank(), where + ": thiếu tên gọi của một mục (item)");
        require(
                repeat.min() >= 0 && repeat.max() >= Math.max(1, repeat.min()) && repeat.max() <= RepeatedGroup.MOST,
                where + ": cần 0 ≤ min ≤ max ≤ " + RepeatedGroup.MOST);
        require(
                repeat.min() == 0 || page.fields().stream().anyMatch(FieldSchema::isDemanded),
                where + ": min trên 0 thì cần ít nhất một ô bắt buộc");
        require(
                page.fields().stream().anyMatch(field -> field.when().isAlways()),
                where + ": cần ít nhất một ô luôn hiện");
        var seen = new HashMap<String, FormField>();
        for (var field : page.fields()) {
            field(where + ", ô " + field.id(), field, seen);
        }
        return problems;
    }

    private void field(String where, FormField field, Map<String, FormField> seen) {
        require(ID.matcher(field.id()).matches(), where + ": mã chỉ gồm chữ thường không dấu, số và gạch dưới");
        require(!field.label().isBlank(), where + ": thiếu nhãn");
        require(field.maxLength() == null || field.maxLength() > 0, where + ": maxLength phải trên 0");
        require(field.prefill() == null, where + ": trong nhóm không điền sẵn được");
        require(field.section() == null, where + ": trong nhóm không đặt tiêu đề (section)");
        var chosen = !field.options().isEmpty() || field.lookup() != null;
        require(
                (field.type() == FieldType.CHOICE) == chosen,
                where + ": CHOICE cần options hoặc lookup, kiểu khác thì không");
        field.when().accepted().forEach((id, values) -> condition(where, seen.get(id), id, values));
        require(seen.put(field.id(), field) == null, where + ": khai hai lần");
    }

    /** A condition looks at the item's own fields first, then at what was asked before the group. */
    private void condition(String where, @Nullable FormField own, String id, List<String> values) {
        var known = own == null ? before.values(id) : AskedBefore.values(own);
        problems.addAll(unknown(where, id, values, known));
    }

    static List<String> unknown(String where, String id, List<String> values, Set<String> known) {
        if (known.isEmpty()) {
            return List.of(where + ": phụ thuộc " + id + ", không được hỏi trước đó");
        }
        return values.stream()
                .filter(value -> !known.contains(value))
                .map(value -> where + ": phụ thuộc " + id + " = " + value + ", không có câu trả lời như thế")
                .toList();
    }

    /** Papers know the group by its id, beside all fields and questions. */
    private boolean isTaken(String id) {
        return procedure.questions().stream().anyMatch(question -> question.id().equals(id))
                || procedure.form().stream()
                        .filter(page -> page.repeat() == null)
                        .flatMap(page -> page.fields().stream())
                        .anyMatch(field -> field.id().equals(id));
    }

    private void require(boolean holds, String problem) {
        if (!holds) {
            problems.add(problem);
        }
    }
}
