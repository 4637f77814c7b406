package vn.tinhso.procedures;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import vn.tinhso.procedures.Procedure.Alternative;
import vn.tinhso.procedures.Procedure.Control;
import vn.tinhso.procedures.Procedure.Evidence;
import vn.tinhso.procedures.Procedure.Fee;
import vn.tinhso.procedures.Procedure.Field;
import vn.tinhso.procedures.Procedure.FieldType;
import vn.tinhso.procedures.Procedure.FormField;
import vn.tinhso.procedures.Procedure.FormPage;
import vn.tinhso.procedures.Procedure.HandlingSystem;
import vn.tinhso.procedures.Procedure.Level;
import vn.tinhso.procedures.Procedure.Limit;
import vn.tinhso.procedures.Procedure.LimitUnit;
import vn.tinhso.procedures.Procedure.OnlineLevel;
import vn.tinhso.procedures.Procedure.Option;
import vn.tinhso.procedures.Procedure.Question;
import vn.tinhso.procedures.Procedure.Result;
import vn.tinhso.procedures.Procedure.Step;
import vn.tinhso.procedures.Procedure.StepRole;

/** A small procedure with every feature of the model, apart from the starter catalogue. */
public final class Examples {

    public static final LocalDate TODAY = LocalDate.of(2026, 9, 5);

    static {
        // Without a request there is no reader's language; the machine's must not decide.
        LocaleContextHolder.setDefaultLocale(Locale.of("vi"));
    }

    private Examples() {}

    /** Registration of births with questions, conditional pages and fields, limits and fees by channel. */
    public static Procedure births(HandlingSystem handlingSystem) {
        return births(handlingSystem, birthPages(), List.of());
    }

    /** A form of these pages, asked today. */
    public static ElectronicForm form(List<FormPage> pages, List<FormRule> rules) {
        var procedure = births(HandlingSystem.PROVINCE, pages, rules);
        var lookUps = new LookUps(List.of(new CatalogueLookups())).on(TODAY);
        return new ElectronicForm(procedure, TODAY, lookUps, () -> FormSchema.of(procedure));
    }

    static Procedure births(HandlingSystem handlingSystem, List<FormPage> pages, List<FormRule> rules) {
        return new Procedure(
                "1.001193",
                "Đăng ký khai sinh",
                "Dành cho cha, mẹ đăng ký khai sinh cho con.",
                new Field("HT", "Hộ tịch"),
                List.of(Level.COMMUNE),
                List.of("Công dân Việt Nam"),
                "163/QĐ-BTP",
                List.of("Luật Hộ tịch số 60/2014/QH13"),
                LocalDate.of(2025, 7, 1),
                OnlineLevel.FULL,
                null,
                handlingSystem,
                true,
                false,
                List.of(),
                List.of("khai sinh", "sinh con"),
                List.of(Channel.DIRECT, Channel.ONLINE, Channel.POST),
                List.of(
                        new Limit(Channel.ONLINE, when("truong_hop", "bo_roi"), 25, LimitUnit.WORKING_DAY, null),
                        new Limit(Channel.ONLINE, Condition.ALWAYS, 17, LimitUnit.WORKING_DAY, null),
                        new Limit(null, when("truong_hop", "bo_roi"), 30, LimitUnit.CALENDAR_DAY, null),
                        new Limit(
                                null, Condition.ALWAYS, 1, LimitUnit.SAME_DAY, "Nhận sau 15 giờ: ngày làm việc sau.")),
                List.of(
                        new Fee(
                                "Lệ phí",
                                null,
                                8_000L,
                                "bản",
                                20_000L,
                                null,
                                null,
                                List.of("Người khuyết tật"),
                                null,
                                null,
                                null,
                                null),
                        new Fee(
                                "Lệ phí",
                                Channel.ONLINE,
                                0L,
                                "bản",
                                null,
                                null,
                                null,
                                List.of(),
                                null,
                                null,
                                null,
                                null),
                        new Fee(
                                "Phí xác minh",
                                Channel.DIRECT,
                                null,
                                "",
                                null,
                                null,
                                null,
                                List.of(),
                                null,
                                null,
                                null,
                                null)),
                List.of(
                        question("truong_hop", Condition.ALWAYS, "thuong", "bo_roi"),
                        question("nguoi_nop", when("truong_hop", "thuong"), "cha_me", "uy_quyen")),
                List.of(
                        evidence("chung_sinh", when("truong_hop", "thuong")),
                        evidence("bien_ban", when("truong_hop", "bo_roi")),
                        evidence("uy_quyen", when("nguoi_nop", "uy_quyen")),
                        evidence("can_cuoc", Condition.ALWAYS)),
                List.of(),
                pages,
                rules,
                List.of(
                        new Step("tham_dinh", "Thẩm định", StepRole.EXAMINE, 4, Control.TWO_PERSON, null),
                        new Step("ky", "Ký", StepRole.SIGN, 2, Control.TWO_PERSON, null)),
                List.of(new Result("KQ.G15.000031", "Giấy khai sinh", "khai-sinh", false, "", null)),
                List.of(),
                Handling.BY_LEVEL,
                List.of(),
                List.of(),
                List.of());
    }

    private static List<FormPage> birthPages() {
        return List.of(
                new FormPage(
                        "tre_em",
                        "Trẻ em",
                        null,
                        Condition.ALWAYS,
                        List.of(
                                field("con_ho_ten", FieldType.PERSON_NAME, true, Condition.ALWAYS),
                                field("con_ngay_sinh", FieldType.PAST_DATE, true, Condition.ALWAYS))),
                new FormPage(
                        "cha",
                        "Cha",
                        null,
                        when("truong_hop", "thuong"),
                        List.of(
                                field("co_cha", FieldType.YES_NO, true, Condition.ALWAYS),
                                field("cha_ho_ten", FieldType.PERSON_NAME, true, when("co_cha", "co")))));
    }

    public static ElectronicForm form() {
        return new ElectronicForm(births(HandlingSystem.PROVINCE), TODAY);
    }

    static FormField field(String id, FieldType type, boolean required, Condition when) {
        return new FormField(id, id.replace('_', ' '), null, type, required, null, List.of(), when, null);
    }

    static Condition when(String id, String... values) {
        return new Condition(Map.of(id, List.of(values)));
    }

    private static Question question(String id, Condition when, String... values) {
        var options =
                List.of(values).stream().map(value -> new Option(value, value)).toList();
        return new Question(id, id + "?", null, when, options);
    }

    private static Evidence evidence(String id, Condition when) {
        return new Evidence(
                id, id, false, true, when, List.of(new Alternative(id + "_giay", id, 1, 0, null, false, null)));
    }
}
