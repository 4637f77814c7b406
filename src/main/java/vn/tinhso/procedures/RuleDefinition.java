package vn.tinhso.procedures;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhso.procedures.Procedure.FormField;

/** What is wrong with a rule between fields. */
final class RuleDefinition {

    private final FormRule rule;
    private final AskedBefore asked;
    private final List<String> problems = new ArrayList<>();

    RuleDefinition(FormRule rule, AskedBefore asked) {
        this.rule = rule;
        this.asked = asked;
    }

    List<String> problems() {
        var left = asked.field(rule.left());
        require(left != null, "không có ô " + rule.left());
        require(!rule.message().isBlank(), "thiếu câu báo lỗi");
        require(rule.relation().countsYears() == (rule.years() != null), "years chỉ đi cùng quan hệ tính năm");
        require(rule.years() == null || rule.years() > 0, "years phải trên 0");
        if (left != null) {
            typed(left, "ô " + rule.left());
        }
        if (RuleCheck.isLiteral(rule.right())) {
            literal();
        } else {
            field(asked.field(rule.right()));
        }
        rule.when()
                .accepted()
                .forEach((id, values) -> problems.addAll(
                        GroupCheck.unknown("Ràng buộc của " + rule.left(), id, values, asked.values(id))));
        return problems;
    }

    private void literal() {
        var number = Bound.number(rule.right()).isPresent();
        require(!rule.relation().isOfDates() || !number, "so ngày với số " + rule.right());
        require(!rule.relation().isOfNumbers() || number, "so số với ngày " + rule.right());
    }

    private void field(@Nullable FormField right) {
        require(right != null, "không có ô " + rule.right());
        if (right != null) {
            typed(right, "ô " + rule.right());
            // Whoever fills the right field last would not be told: the message stands at the left one.
            require(
                    asked.page(rule.left()) >= asked.page(rule.right()),
                    "ô " + rule.left() + " phải ở cùng trang hoặc sau ô " + rule.right());
            var group = RuleCheck.groupOf(rule.right());
            require(
                    group == null || group.equals(RuleCheck.groupOf(rule.left())),
                    "ô của nhóm chỉ so được trong cùng một mục");
        }
    }

    private void typed(FormField field, String name) {
        require(!rule.relation().isOfDates() || asked.isDate(field), name + " không phải ngày");
        require(!rule.relation().isOfNumbers() || asked.isNumber(field), name + " không phải số");
    }

    private void require(boolean holds, String problem) {
        if (!holds) {
            problems.add("Ràng buộc của " + rule.left() + ": " + problem);
        }
    }
}
