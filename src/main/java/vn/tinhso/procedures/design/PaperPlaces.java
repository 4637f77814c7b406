package vn.tinhso.procedures.design;

import static vn.tinhso.web.Words.t;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.tinhso.procedures.ElectronicForm;
import vn.tinhso.procedures.Procedure;
import vn.tinhso.procedures.Procedure.FieldType;
import vn.tinhso.procedures.Procedure.FormField;

/**
 * Chỗ điền in a paper template: what may stand between double braces, and what a sample says there. The dossiers module
 * fills the same names from the record.
 */
public final class PaperPlaces {

    private PaperPlaces() {}

    /**
     * @param name as it is written: {@code agency.name}
     * @param sample what stands there in the sample
     */
    public record Place(String name, String label, String sample) {}

    /** What every procedure has. */
    public static List<Place> common() {
        return List.of(
                new Place("agency.name", t("Tên cơ quan"), "Ủy ban nhân dân xã Mường Mẫu"),
                new Place("agency.nameUpper", t("Tên cơ quan, chữ in hoa"), "ỦY BAN NHÂN DÂN XÃ MƯỜNG MẪU"),
                new Place("agency.parentUpper", t("Cơ quan cấp trên, chữ in hoa"), "TỈNH MẪU"),
                new Place("place", t("Địa danh"), "Mường Mẫu"),
                new Place("dateFormal", t("Ngày tháng năm ký"), "ngày 05 tháng 9 năm 2026"),
                new Place("number", t("Số, ký hiệu"), "12/2026"),
                new Place("procedure.name", t("Tên thủ tục"), "Thủ tục mẫu"),
                new Place("result.name", t("Tên kết quả"), "Kết quả mẫu"),
                new Place("dossier.code", t("Mã hồ sơ"), "H18.99-260905-0001"),
                new Place("applicant.name", t("Người nộp"), "Lò Thị Mẫu"),
                new Place("signer.title", t("Chức danh người ký"), "CHỦ TỊCH"),
                new Place("signer.name", t("Họ tên người ký"), "Vàng A Mẫu"),
                new Place("decision.opinion", t("Ý kiến giải quyết"), "Đủ điều kiện giải quyết."));
    }

    /** What this procedure's questions and form add; every date also comes in words. */
    public static List<Place> own(Procedure procedure) {
        var places = new ArrayList<Place>();
        procedure
                .questions()
                .forEach(question -> places.add(new Place(question.id(), question.text(), sample(question.options()))));
        for (var page : procedure.form()) {
            if (page.repeat() != null) {
                places.add(new Place(
                        page.id(),
                        t(
                                "{}: nhóm lặp lại, viết {} … {}",
                                page.title(),
                                "{{#" + page.id() + "}}",
                                "{{/" + page.id() + "}}"),
                        ""));
            }
            for (var field : page.fields()) {
                places.add(new Place(field.id(), field.label(), sample(field)));
                if (field.type() == FieldType.DATE || field.type() == FieldType.PAST_DATE) {
                    places.add(new Place(
                            field.id() + "_bang_chu",
                            t("{}, bằng chữ", field.label()),
                            "Ngày năm, tháng chín, năm hai nghìn không trăm hai mươi sáu"));
                }
            }
        }
        return List.copyOf(places);
    }

    /** Sample values as a template takes them: {@code agency.name} inside a map {@code agency}. */
    static Map<String, Object> samples(Procedure procedure) {
        var values = new HashMap<String, Object>();
        var groups = new HashMap<String, Map<String, String>>();
        for (var place : common()) {
            var dot = place.name().indexOf('.');
            if (dot < 0) {
                values.put(place.name(), place.sample());
            } else {
                groups.computeIfAbsent(place.name().substring(0, dot), group -> new HashMap<>())
                        .put(place.name().substring(dot + 1), place.sample());
            }
        }
        values.putAll(groups);
        own(procedure).forEach(place -> values.put(place.name(), place.sample()));
        procedure.form().stream().filter(page -> page.repeat() != null).forEach(page -> {
            var item = new HashMap<String, String>();
            page.fields().forEach(field -> item.put(field.id(), sample(field)));
            values.put(page.id(), List.of(item, item));
        });
        values.put("personalIdOfChild", "011326000001");
        return values;
    }

    private static String sample(FormField field) {
        return switch (field.type()) {
            case PERSON_NAME -> "Lò Thị Mẫu";
            case PERSONAL_ID -> "011185000001";
            case DATE, PAST_DATE -> "5/9/2026";
            case NUMBER -> ElectronicForm.displayValue(field, "3");
            case PHONE -> "0912 345 678";
            case EMAIL -> "mau@example.vn";
            case ADDRESS -> "Bản Mẫu, xã Mường Mẫu, tỉnh Mẫu";
            case CHOICE -> sample(field.options());
            case YES_NO -> "Có";
            case TEXT, LONG_TEXT -> "(" + field.label().toLowerCase(Locale.of("vi")) + ")";
        };
    }

    private static String sample(List<Procedure.Option> options) {
        return options.isEmpty() ? "" : options.getFirst().label();
    }
}
