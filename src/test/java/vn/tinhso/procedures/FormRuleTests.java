package vn.tinhso.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tinhso.procedures.FormRule.Relation;
import vn.tinhso.procedures.Procedure.FieldType;
import vn.tinhso.procedures.Procedure.FormPage;
import vn.tinhso.web.FieldError;

class FormRuleTests {

    @ParameterizedTest
    @CsvSource({
        "DATE, BEFORE, 2026-01-01, 2026-01-02, true",
        "DATE, BEFORE, 2026-01-01, 2026-01-01, false",
        "DATE, NOT_AFTER, 2026-01-01, 2026-01-01, true",
        "DATE, AFTER, 2026-01-02, 2026-01-01, true",
        "DATE, AFTER, 2026-01-01, 2026-01-01, false",
        "DATE, NOT_BEFORE, 2026-01-01, 2026-01-01, true",
        "DATE, NOT_BEFORE, 2025-12-31, 2026-01-01, false",
        "DATE, AT_LEAST_YEARS_APART, 2006-09-05, 2026-09-05, true",
        "DATE, AT_LEAST_YEARS_APART, 2006-09-06, 2026-09-05, false",
        "DATE, AT_LEAST_YEARS_APART, 2026-09-05, 2006-09-05, true",
        "DATE, AT_MOST_YEARS_APART, 2006-09-05, 2026-09-05, true",
        "DATE, AT_MOST_YEARS_APART, 2006-09-04, 2026-09-05, false",
        "NUMBER, LESS, 9, 10, true",
        "NUMBER, LESS, 10, 10, false",
        "NUMBER, NOT_MORE, 10, '10,0', true",
        "NUMBER, MORE, 100, 99, true",
        "NUMBER, NOT_LESS, 99, 100, false",
        "TEXT, EQUAL, Lò Mai, Lò Mai, true",
        "TEXT, EQUAL, Lò Mai, Lò May, false",
        "TEXT, DIFFERENT, Lò Mai, Lò Mai, false",
        "DATE, BEFORE, 31/2/2026, 2026-01-02, true",
    })
    void comparesTwoAnswers(FieldType type, Relation relation, String left, String right, boolean holds) {
        var years = relation.countsYears() ? 20 : null;
        var form = form(type, Households.rule("trai", relation, "phai", years, "Sửa lại."));

        var errors = form.validateAll(answers(left, right)).stream()
                .filter(error -> error.message().equals("Sửa lại."))
                .toList();

        assertThat(errors).isEqualTo(holds ? List.of() : List.of(new FieldError("trai", "Sửa lại.")));
    }

    @Test
    void waitsUntilBothAreGivenAndTheCaseFits() {
        var rule = new FormRule(
                "trai", Relation.DIFFERENT, "phai", null, Examples.when("truong_hop", "bo_roi"), "Sửa lại.");
        var form = form(FieldType.TEXT, rule);

        assertThat(form.validateAll(answers("An", "An"))).isEmpty();
        assertThat(form.validateAll(Map.of("truong_hop", "bo_roi", "trai", "An")))
                .isEmpty();
        assertThat(form.validateAll(Map.of("truong_hop", "bo_roi", "trai", "An", "phai", "An")))
                .hasSize(1);
    }

    @Test
    void comparesWithTodayAndWithinTheSameItem() {
        var form = Households.form();
        var answers = new HashMap<>(Households.answers());
        answers.put("chu_ho_ngay_sinh", "2008-09-06");
        answers.put("chu_ho_so", "011200000001");
        answers.put("thanh_vien.2.ngay_sinh", "2001-01-01");
        answers.put("thanh_vien.2.co_so", "co");
        answers.put("thanh_vien.2.so", "011200000001");

        assertThat(form.validateAll(answers))
                .containsExactly(
                        new FieldError("chu_ho_ngay_sinh", "Chủ hộ từ đủ 18 tuổi."),
                        new FieldError("thanh_vien.2.ngay_sinh", "Thành viên 2: Trẻ hơn chủ hộ."),
                        new FieldError("thanh_vien.2.so", "Thành viên 2: Khác số của chủ hộ."));
    }

    private static ElectronicForm form(FieldType type, FormRule rule) {
        var page = new FormPage(
                "trang",
                "Trang",
                null,
                Condition.ALWAYS,
                List.of(
                        Examples.field("phai", type, false, Condition.ALWAYS),
                        Examples.field("trai", type, false, Condition.ALWAYS)));
        return Examples.form(List.of(page), List.of(rule));
    }

    private static Map<String, String> answers(String left, String right) {
        return Map.of("truong_hop", "thuong", "nguoi_nop", "cha_me", "trai", left, "phai", right);
    }
}
