package vn.tinhso.procedures;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhso.procedures.Procedure.FieldType;
import vn.tinhso.procedures.Procedure.FormField;
import vn.tinhso.procedures.Procedure.FormPage;

/** What is wrong with a computed field: a formula names only what stands before it, of a type it can use. */
final class FormulaCheck {

    private final AskedBefore before;
    private final FormPage page;
    private final String where;
    private final List<String> problems = new ArrayList<>();

    FormulaCheck(AskedBefore before, FormPage page, String where) {
        this.before = before;
        this.page = page;
        this.where = where;
    }

    List<String> problems(FormField field, String computed) {
        require(
                field.type() == FieldType.TEXT || field.type() == FieldType.NUMBER,
                ": chỉ TEXT và NUMBER tự tính được");
        require(field.prefill() == null, ": đã tự tính thì không điền sẵn");
        try {
            var formula = Formula.parse(computed);
            require(field.type() == FieldType.TEXT || !formula.isText(), ": công thức cho ra chữ, ô là số");
            formula.all().forEach(this::part);
        } catch (FormulaParser.Unreadable unreadable) {
            problems.add(where + ": công thức “" + computed + "” " + unreadable.getMessage());
        }
        return problems;
    }

    private void part(Formula part) {
        switch (part) {
            case Formula.Answer(var name) ->
                require(
                        RuleCheck.groupOf(name) == null && field(name) != null,
                        ": công thức dùng " + name + ", không có ô này ở trước");
            case Formula.Count(var group) ->
                require(before.hasGroup(group), ": công thức đếm " + group + ", không có nhóm này ở trước");
            case Formula.Sum(var group, var summed) ->
                require(
                        before.hasGroup(group) && before.isNumber(before.field(group + "." + summed)),
                        ": công thức cộng " + group + "." + summed + ", không có ô số này ở trước");
            case Formula.Span(var unit, var from, var to) -> {
                for (var end : List.of(from, to)) {
                    require(
                            end instanceof Formula.Answer(var name) && before.isDate(field(name)),
                            ": years, days cần hai ô ngày ở trước");
                }
            }
            case Formula.Arithmetic(var sign, var left, var right) -> {
                for (var side : List.of(left, right)) {
                    require(
                            !side.isText()
                                    && !(side instanceof Formula.Answer(var name) && !before.isNumber(field(name))),
                            ": chỉ cộng, trừ, nhân được số");
                }
            }
            case Formula.Number number -> {}
            case Formula.Text text -> {}
            case Formula.Concat concat -> {}
        }
    }

    private @Nullable FormField field(String name) {
        var own = page.repeat() == null ? null : before.field(page.id() + "." + name);
        return own == null ? before.field(name) : own;
    }

    private void require(boolean holds, String problem) {
        if (!holds) {
            problems.add(where + problem);
        }
    }
}
