package vn.tinhso.procedures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.tinhso.procedures.Procedure.FieldType;
import vn.tinhso.procedures.Procedure.FormField;
import vn.tinhso.procedures.Procedure.FormPage;

/** What is wrong with the parts of a form that refer to others: groups, look-ups, limits, formulas, rules. */
final class FormCheck {

    private static final Pattern HELD = Pattern.compile("held\\.[a-z][a-z0-9_]*");
    /** Catalogues of other modules carry their name. */
    private static final Pattern OTHER_LOOKUP = Pattern.compile("[a-z][a-z0-9_]*:[a-z0-9_]+");

    private static final Set<String> RESERVED = Set.of(Bound.TODAY, RepeatedGroup.NUMBER);

    private final Procedure procedure;
    private final AskedBefore before;
    private final List<String> problems = new ArrayList<>();

    private FormCheck(Procedure procedure) {
        this.procedure = procedure;
        before = new AskedBefore(procedure);
    }

    static List<String> problems(Procedure procedure) {
        var check = new FormCheck(procedure);
        procedure.form().forEach(check::page);
        procedure.rules().forEach(rule -> check.problems.addAll(new RuleDefinition(rule, check.before).problems()));
        return check.problems;
    }

    /** Whether it proposes what the person answered earlier. */
    static boolean isHeld(FormField field) {
        return field.prefill() != null && HELD.matcher(field.prefill()).matches();
    }

    private void page(FormPage page) {
        if (page.repeat() != null) {
            problems.addAll(new GroupCheck(procedure, before).problems(page, page.repeat()));
        }
        for (var field : page.fields()) {
            var where = "Ô " + AskedBefore.name(page, field);
            require(!RESERVED.contains(field.id()), where + ": tên này dành cho hệ thống");
            lookup(where, field);
            limits(where, field);
            if (field.computed() != null) {
                problems.addAll(new FormulaCheck(before, page, where).problems(field, field.computed()));
            }
            before.add(page, field);
        }
        before.add(page);
    }

    private void lookup(String where, FormField field) {
        var lookup = field.lookup();
        if (lookup != null) {
            require(
                    field.type() == FieldType.CHOICE && field.options().isEmpty(),
                    where + ": lookup chỉ dùng cho CHOICE không có options");
            require(
                    ProvinceLookups.exists(lookup)
                            || CatalogueLookups.exists(lookup)
                            || OTHER_LOOKUP.matcher(lookup).matches() && !lookup.startsWith(CatalogueLookups.PREFIX),
                    where + ": không có danh mục " + lookup);
        }
    }

    private void limits(String where, FormField field) {
        for (var bound : new String[] {field.min(), field.max()}) {
            require(
                    bound == null || fits(field.type(), bound),
                    where + ": giới hạn " + bound + " không hợp với kiểu " + field.type());
        }
        require(
                field.type() != FieldType.PAST_DATE
                        || field.max() == null
                        || field.max().startsWith(Bound.TODAY),
                where + ": max của PAST_DATE phải tính từ today");
    }

    private static boolean fits(FieldType type, String bound) {
        var isDay = Bound.day(bound, LocalDate.EPOCH).isPresent();
        return switch (type) {
            case NUMBER -> Bound.number(bound).isPresent();
            case DATE -> isDay;
            case PAST_DATE -> isDay && !bound.contains("+");
            case TEXT, LONG_TEXT, PERSON_NAME, PERSONAL_ID, PHONE, EMAIL, ADDRESS, CHOICE, YES_NO -> false;
        };
    }

    private void require(boolean holds, String problem) {
        if (!holds) {
            problems.add(problem);
        }
    }
}
