package vn.tinhso.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tinhso.procedures.FormRule.Relation;
import vn.tinhso.procedures.Procedure.FieldType;
import vn.tinhso.procedures.Procedure.FormPage;
import vn.tinhso.procedures.Procedure.HandlingSystem;
import vn.tinhso.procedures.Procedure.Repeat;

class FormCheckTests {

    @Test
    void findsNothingWrongWithAWholeForm() {
        assertThat(problems(Households.pages(), Households.rules())).isEmpty();
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        var group = new FormPage(
                "con_ho_ten",
                "Nhóm",
                null,
                Condition.ALWAYS,
                List.of(
                        Examples.field("so", FieldType.NUMBER, false, Examples.when("gi_do", "co")),
                        Examples.field("so", FieldType.NUMBER, false, Condition.ALWAYS)),
                new Repeat(1, 500, "Mục"));
        var page = new FormPage(
                "trang",
                "Trang",
                null,
                Condition.ALWAYS,
                List.of(
                        Examples.field("con_ho_ten", FieldType.PERSON_NAME, true, Condition.ALWAYS),
                        Households.lookup("xa", "catalogue:khong_co"),
                        Households.number("nho", null, "today", null),
                        Households.number("tong", "sum(khac.so) + con_ho_ten", null, null),
                        Households.number("sai", "1 +", null, null)));
        var rules = List.of(
                Households.rule("con_ho_ten", Relation.BEFORE, "today", null, "x"),
                Households.rule("khong_co", Relation.LESS, "1", null, "x"),
                Households.rule("nho", Relation.LESS, "tong", 3, " "));

        assertThat(problems(List.of(group, page), rules))
                .contains(
                        "Nhóm con_ho_ten: đã có câu hỏi hoặc ô cùng mã",
                        "Nhóm con_ho_ten: cần 0 ≤ min ≤ max ≤ 100",
                        "Nhóm con_ho_ten: min trên 0 thì cần ít nhất một ô bắt buộc",
                        "Nhóm con_ho_ten, ô so: phụ thuộc gi_do, không được hỏi trước đó",
                        "Nhóm con_ho_ten, ô so: khai hai lần",
                        "Ô xa: không có danh mục catalogue:khong_co",
                        "Ô nho: giới hạn today không hợp với kiểu NUMBER",
                        "Ô tong: công thức cộng khac.so, không có ô số này ở trước",
                        "Ô tong: chỉ cộng, trừ, nhân được số",
                        "Ô sai: công thức “1 +” không hiểu từ ký tự thứ 4",
                        "Ràng buộc của con_ho_ten: ô con_ho_ten không phải ngày",
                        "Ràng buộc của khong_co: không có ô khong_co",
                        "Ràng buộc của nho: thiếu câu báo lỗi",
                        "Ràng buộc của nho: years chỉ đi cùng quan hệ tính năm");
    }

    @Test
    void wantsARuleToLookBack() {
        var pages = List.of(
                new FormPage(
                        "mot",
                        "Một",
                        null,
                        Condition.ALWAYS,
                        List.of(Examples.field("truoc", FieldType.DATE, true, Condition.ALWAYS))),
                new FormPage(
                        "hai",
                        "Hai",
                        null,
                        Condition.ALWAYS,
                        List.of(Examples.field("sau", FieldType.DATE, true, Condition.ALWAYS))));

        assertThat(problems(pages, List.of(Households.rule("truoc", Relation.BEFORE, "sau", null, "x"))))
                .containsExactly("Ràng buộc của truoc: ô truoc phải ở cùng trang hoặc sau ô sau");
        assertThat(problems(pages, List.of(Households.rule("sau", Relation.AFTER, "truoc", null, "x"))))
                .isEmpty();
    }

    private static List<String> problems(List<FormPage> pages, List<FormRule> rules) {
        return FormCheck.problems(Examples.births(HandlingSystem.PROVINCE, pages, rules));
    }
}
