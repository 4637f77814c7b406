package vn.tinhso.procedures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.tinhso.procedures.FormRule.Relation;
import vn.tinhso.procedures.Procedure.Control;
import vn.tinhso.procedures.Procedure.Field;
import vn.tinhso.procedures.Procedure.FieldType;
import vn.tinhso.procedures.Procedure.FormField;
import vn.tinhso.procedures.Procedure.FormPage;
import vn.tinhso.procedures.Procedure.HandlingSystem;
import vn.tinhso.procedures.Procedure.Limit;
import vn.tinhso.procedures.Procedure.LimitUnit;
import vn.tinhso.procedures.Procedure.OnlineLevel;
import vn.tinhso.procedures.Procedure.Option;
import vn.tinhso.procedures.Procedure.Repeat;
import vn.tinhso.procedures.Procedure.Step;
import vn.tinhso.procedures.Procedure.StepRole;

/** A form of 95 fields: five pages of fifteen, and a group of four items with five each. */
final class LongForm {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final String GROUP = "thanh_vien";
    static final int ITEMS = 4;

    private static final List<FieldType> TYPES = List.of(
            FieldType.PERSON_NAME,
            FieldType.PAST_DATE,
            FieldType.PERSONAL_ID,
            FieldType.PHONE,
            FieldType.EMAIL,
            FieldType.ADDRESS,
            FieldType.NUMBER,
            FieldType.YES_NO,
            FieldType.TEXT,
            FieldType.CHOICE,
            FieldType.LONG_TEXT,
            FieldType.DATE,
            FieldType.TEXT,
            FieldType.CHOICE,
            FieldType.NUMBER);

    private LongForm() {}

    static Procedure procedure() {
        var pages = new ArrayList<FormPage>();
        IntStream.rangeClosed(1, 5).mapToObj(LongForm::page).forEach(pages::add);
        pages.add(2, group());
        return new Procedure(
                "1.000095",
                "Tờ khai dài",
                "Dành cho phép đo.",
                new Field("GN", "Giảm nghèo"),
                List.of(),
                List.of(),
                "",
                List.of(),
                LocalDate.of(2025, 7, 1),
                OnlineLevel.FULL,
                null,
                HandlingSystem.PROVINCE,
                true,
                false,
                List.of(),
                List.of(),
                List.of(Channel.ONLINE),
                List.of(new Limit(null, Condition.ALWAYS, 5, LimitUnit.WORKING_DAY, null)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                pages,
                rules(),
                List.of(new Step("ky", "Ký", StepRole.SIGN, 1, Control.ONE_PERSON, null)),
                List.of(),
                List.of(),
                Handling.BY_LEVEL,
                List.of(),
                List.of(),
                List.of());
    }

    static Map<String, String> answers() {
        var answers = new HashMap<String, String>();
        for (var page = 1; page <= 5; page++) {
            for (var n = 0; n < TYPES.size(); n++) {
                if (n != 14) {
                    answers.put(id(page, n), answer(TYPES.get(n), n));
                }
            }
        }
        for (var item = 1; item <= ITEMS; item++) {
            var prefix = GROUP + "." + item + ".";
            answers.put(prefix + "ho_ten", "Vàng Thị Mỷ");
            answers.put(prefix + "ngay_sinh", "2015-09-21");
            answers.put(prefix + "quan_he", "Con");
            answers.put(prefix + "co_so", "co");
            answers.put(prefix + "so", "01121500000" + item);
        }
        return answers;
    }

    /** Fifteen fields: two of them under a condition, one looked up, one computed. */
    private static FormPage page(int page) {
        var fields = new ArrayList<FormField>();
        for (var n = 0; n < TYPES.size(); n++) {
            var isLookup = n == 13;
            fields.add(new FormField(
                    id(page, n),
                    "Mục " + page + "." + n,
                    null,
                    TYPES.get(n),
                    n != 14,
                    null,
                    TYPES.get(n) == FieldType.CHOICE && !isLookup
                            ? List.of(new Option("a", "A"), new Option("b", "B"))
                            : List.of(),
                    n == 8 || n == 12 ? new Condition(Map.of(id(page, 7), List.of("co"))) : Condition.ALWAYS,
                    null,
                    null,
                    isLookup ? "catalogue:dan_toc" : null,
                    n == 14 ? id(page, 6) + " * 2" + (page > 2 ? " + count(thanh_vien)" : "") : null,
                    null,
                    null));
        }
        return new FormPage("trang_" + page, "Trang " + page, null, Condition.ALWAYS, fields);
    }

    private static FormPage group() {
        return new FormPage(
                GROUP,
                "Thành viên",
                null,
                Condition.ALWAYS,
                List.of(
                        field("ho_ten", FieldType.PERSON_NAME, Condition.ALWAYS),
                        field("ngay_sinh", FieldType.PAST_DATE, Condition.ALWAYS),
                        field("quan_he", FieldType.TEXT, Condition.ALWAYS),
                        field("co_so", FieldType.YES_NO, Condition.ALWAYS),
                        field("so", FieldType.PERSONAL_ID, new Condition(Map.of("co_so", List.of("co"))))),
                new Repeat(0, 20, "Thành viên"));
    }

    private static List<FormRule> rules() {
        return List.of(
                new FormRule(id(1, 1), Relation.AT_LEAST_YEARS_APART, "today", 18, Condition.ALWAYS, "Đủ 18 tuổi."),
                new FormRule(GROUP + ".so", Relation.DIFFERENT, id(1, 2), null, Condition.ALWAYS, "Khác số."),
                new FormRule(id(5, 11), Relation.NOT_BEFORE, id(4, 11), null, Condition.ALWAYS, "Không trước."));
    }

    private static FormField field(String id, FieldType type, Condition when) {
        return new FormField(id, id, null, type, true, null, List.of(), when, null);
    }

    private static String id(int page, int n) {
        return "muc_" + page + "_" + n;
    }

    private static String answer(FieldType type, int n) {
        return switch (type) {
            case TEXT, LONG_TEXT -> "Đề nghị xem xét theo quy định.";
            case PERSON_NAME -> "Vàng A Páo";
            case PERSONAL_ID -> "011068000001";
            case DATE -> "2026-12-01";
            case PAST_DATE -> "1968-02-28";
            case NUMBER -> "3";
            case PHONE -> "0912345678";
            case EMAIL -> "vang.a.pao@example.vn";
            case ADDRESS -> "Bản Phăng 1, xã Mường Phăng, tỉnh Điện Biên";
            case CHOICE -> n == 13 ? "Mông" : "a";
            case YES_NO -> "co";
        };
    }
}
