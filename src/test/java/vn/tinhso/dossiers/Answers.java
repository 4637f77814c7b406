package vn.tinhso.dossiers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import vn.tinhso.procedures.Procedure;
import vn.tinhso.procedures.Procedure.FormField;
import vn.tinhso.procedures.Procedure.Option;

/** Fills the form of any procedure the way its fields want it. */
final class Answers {

    private static final List<String> NAMES =
            List.of("Lường Thị Thắm", "Mùa A Chu", "Cà Văn Ơn", "Sùng Thị Mỷ", "Tòng Văn Hải", "Điêu Thị Xuân");
    private static final List<String> BIRTHDAYS = List.of("2001-02-28", "1996-02-29", "1988-12-31", "1979-04-04");

    private Answers() {}

    /** Every question and field answered; what the answers hide is dropped when it is filed. */
    static Map<String, String> of(Procedure procedure, RandomGenerator random) {
        var answers = new HashMap<String, String>();
        procedure.questions().forEach(question -> answers.put(question.id(), anyOf(question.options(), random)));
        for (var page : procedure.form()) {
            for (var field : page.fields()) {
                if (page.repeat() == null) {
                    answers.put(field.id(), answer(field, random));
                } else {
                    answers.put(page.id() + ".1." + field.id(), answer(field, random));
                    answers.put(page.id() + ".2." + field.id(), answer(field, random));
                }
            }
        }
        return answers;
    }

    private static String lookedUp(String lookup) {
        return switch (lookup) {
            case "catalogue:dan_toc" -> "Mông";
            case "catalogue:quoc_tich" -> "Việt Nam";
            case "catalogue:quan_he" -> "Con";
            default -> throw new IllegalArgumentException(lookup);
        };
    }

    private static String answer(FormField field, RandomGenerator random) {
        return switch (field.type()) {
            case TEXT -> "Mông";
            case LONG_TEXT -> "Đề nghị xem xét theo quy định.\nXin cảm ơn.";
            case PERSON_NAME -> anyOf(NAMES, random);
            case PERSONAL_ID -> "0111960%05d".formatted(random.nextInt(100_000));
            case DATE -> "2030-11-30";
            case PAST_DATE -> anyOf(BIRTHDAYS, random);
            case NUMBER -> "3";
            case PHONE -> "0912345678";
            case EMAIL -> "mua.a.chu@example.vn";
            case ADDRESS -> "Bản Phăng 1, xã Mường Phăng, tỉnh Điện Biên";
            case CHOICE -> field.lookup() == null ? anyOf(field.options(), random) : lookedUp(field.lookup());
            case YES_NO -> random.nextBoolean() ? "co" : "khong";
        };
    }

    private static String anyOf(List<?> values, RandomGenerator random) {
        var value = values.get(random.nextInt(values.size()));
        return value instanceof Option(var code, var label) ? code : String.valueOf(value);
    }
}
