package vn.tinhso.procedures;

import java.util.List;
import java.util.Map;
import vn.tinhso.procedures.FormRule.Relation;
import vn.tinhso.procedures.Procedure.FieldType;
import vn.tinhso.procedures.Procedure.FormField;
import vn.tinhso.procedures.Procedure.FormPage;
import vn.tinhso.procedures.Procedure.Option;
import vn.tinhso.procedures.Procedure.Repeat;

/** A form with everything that refers to something else: a household with its members. */
public final class Households {

    private Households() {}

    public static ElectronicForm form() {
        return Examples.form(pages(), rules());
    }

    static List<FormPage> pages() {
        return List.of(
                new FormPage(
                        "chu_ho",
                        "Chủ hộ",
                        null,
                        Condition.ALWAYS,
                        List.of(
                                Examples.field("chu_ho_ngay_sinh", FieldType.PAST_DATE, true, Condition.ALWAYS),
                                Examples.field("chu_ho_so", FieldType.PERSONAL_ID, false, Condition.ALWAYS),
                                lookup("dan_toc", "catalogue:dan_toc"))),
                new FormPage(
                        "thanh_vien",
                        "Thành viên",
                        null,
                        Condition.ALWAYS,
                        List.of(
                                Examples.field("ho_ten", FieldType.PERSON_NAME, true, Condition.ALWAYS),
                                Examples.field("ngay_sinh", FieldType.PAST_DATE, false, Condition.ALWAYS),
                                Examples.field("co_so", FieldType.YES_NO, false, Condition.ALWAYS),
                                Examples.field("so", FieldType.PERSONAL_ID, true, Examples.when("co_so", "co")),
                                number("thu_nhap", null, "0", "900000000")),
                        new Repeat(1, 4, "Thành viên")),
                new FormPage(
                        "tong_hop",
                        "Tổng hợp",
                        null,
                        Condition.ALWAYS,
                        List.of(
                                number("so_nguoi", "1 + count(thanh_vien)", null, null),
                                number("tong_thu_nhap", "sum(thanh_vien.thu_nhap)", null, "1000000000"),
                                Examples.field("ghi_chu", FieldType.TEXT, false, Condition.ALWAYS))));
    }

    static List<FormRule> rules() {
        return List.of(
                rule("thanh_vien.ngay_sinh", Relation.AFTER, "chu_ho_ngay_sinh", null, "Trẻ hơn chủ hộ."),
                rule("chu_ho_ngay_sinh", Relation.AT_LEAST_YEARS_APART, "today", 18, "Chủ hộ từ đủ 18 tuổi."),
                rule("thanh_vien.so", Relation.DIFFERENT, "chu_ho_so", null, "Khác số của chủ hộ."));
    }

    static FormRule rule(String left, Relation relation, String right, Integer years, String message) {
        return new FormRule(left, relation, right, years, Condition.ALWAYS, message);
    }

    static FormField lookup(String id, String lookup) {
        return new FormField(
                id,
                "Dân tộc",
                null,
                FieldType.CHOICE,
                false,
                null,
                List.<Option>of(),
                Condition.ALWAYS,
                null,
                null,
                lookup,
                null,
                null,
                null);
    }

    static FormField number(String id, String computed, String min, String max) {
        return new FormField(
                id,
                "Số " + id,
                null,
                FieldType.NUMBER,
                false,
                null,
                List.of(),
                Condition.ALWAYS,
                null,
                null,
                null,
                computed,
                min,
                max);
    }

    /** A household that lacks nothing. */
    public static Map<String, String> answers() {
        return Map.of(
                "truong_hop", "thuong",
                "nguoi_nop", "cha_me",
                "chu_ho_ngay_sinh", "1980-05-01",
                "thanh_vien.1.ho_ten", "Lò Thị Mai",
                "thanh_vien.1.thu_nhap", "1.500.000",
                "thanh_vien.2.ho_ten", "Lò Văn Pâng",
                "thanh_vien.2.thu_nhap", "2000000");
    }
}
