package vn.tinhso.procedures;

import static vn.tinhso.web.Words.t;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tinhso.procedures.Procedure.FieldType;
import vn.tinhso.procedures.Procedure.FormField;
import vn.tinhso.procedures.Procedure.Option;
import vn.tinhso.shared.Moments;
import vn.tinhso.shared.PersonalId;

/** One form of writing for every kind of answer, and its way back to the screen. */
final class AnswerText {

    /** What a request may carry for one answer; no field allows as much. */
    private static final int MOST = 10_000;

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern TYPED =
            Pattern.compile("(\\d{1,2})\\s*[/.\\-\\s]\\s*(\\d{1,2})\\s*[/.\\-\\s]\\s*(\\d{4})");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}([. ]\\d{3})+(,\\d+)?");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern PLAIN = Pattern.compile("\\d+([.,]\\d+)?");

    private AnswerText() {}

    static String normalise(FormField field, Map<String, String> answers) {
        var raw = answers.get(field.id());
        return switch (field.type()) {
            case LONG_TEXT -> lines(raw);
            case DATE, PAST_DATE -> date(typedDate(field.id(), answers));
            case PERSONAL_ID -> line(raw).replaceAll("[ .\\-]", "");
            case PHONE -> phone(line(raw));
            case EMAIL -> line(raw).replace(" ", "");
            case NUMBER -> number(line(raw));
            case TEXT, PERSON_NAME, ADDRESS, CHOICE, YES_NO -> line(raw);
        };
    }

    /** One line: NFC, no control or invisible characters, single spaces. */
    static String line(@Nullable String raw) {
        return raw != null && isPlainLine(raw)
                ? raw
                : SPACES.matcher(printable(raw)).replaceAll(" ").strip();
    }

    /** Nothing to mend, as in whatever was mended before: letters and signs of Vietnamese, single spaces between them. */
    private static boolean isPlainLine(String raw) {
        var before = ' ';
        for (var i = 0; i < raw.length(); i++) {
            var sign = raw.charAt(i);
            if (sign == ' ' ? before == ' ' : !isPlain(sign)) {
                return false;
            }
            before = sign;
        }
        return raw.length() <= MOST && (raw.isEmpty() || before != ' ');
    }

    /** Latin letters with their marks are in one piece here, which is how NFC has them. */
    private static boolean isPlain(char sign) {
        return sign > ' ' && sign < 0x7F
                || sign >= 0xC0 && sign < 0x180
                || sign == 'Ơ'
                || sign == 'ơ'
                || sign == 'Ư'
                || sign == 'ư'
                || sign >= 0x1EA0 && sign <= 0x1EF9;
    }

    static Optional<LocalDate> parseDate(String text) {
        var iso = ISO.matcher(text);
        if (iso.matches()) {
            return existing(iso.group(1), iso.group(2), iso.group(3));
        }
        var typed = TYPED.matcher(text);
        return typed.matches() ? existing(typed.group(3), typed.group(2), typed.group(1)) : Optional.empty();
    }

    static String display(FormField field, String raw) {
        return switch (field.type()) {
            case DATE, PAST_DATE -> parseDate(raw).map(Moments::date).orElse(raw);
            case CHOICE -> label(field.options(), raw);
            case YES_NO -> yesOrNo(raw);
            case NUMBER -> grouped(raw);
            case TEXT, LONG_TEXT, PERSON_NAME, PERSONAL_ID, PHONE, EMAIL, ADDRESS -> raw;
        };
    }

    static String masked(FormField field, String raw) {
        return field.type() == FieldType.PERSONAL_ID ? PersonalId.mask(raw) : display(field, raw);
    }

    static String label(List<Option> options, String value) {
        return options.stream()
                .filter(option -> option.value().equals(value))
                .map(Option::label)
                .findFirst()
                .orElse(value);
    }

    private static String lines(@Nullable String raw) {
        return printable(raw)
                .lines()
                .map(line -> line.replaceAll("[^\\S\\n]+", " ").strip())
                .reduce((above, below) -> above + "\n" + below)
                .orElse("")
                .strip();
    }

    private static String printable(@Nullable String raw) {
        if (raw == null) {
            return "";
        }
        var text = new StringBuilder();
        raw.codePoints().limit(MOST).forEach(point -> {
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                text.append(point == '\n' || point == '\r' ? (char) point : ' ');
            } else if (isPrintable(point)) {
                text.appendCodePoint(point);
            }
        });
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static boolean isPrintable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    /** Three boxes when any of them was sent, else the one field; half a date stays as typed, to be shown again. */
    private static String typedDate(String id, Map<String, String> answers) {
        var day = answers.get(id + "-ngay");
        var month = answers.get(id + "-thang");
        var year = answers.get(id + "-nam");
        if (day == null && month == null && year == null) {
            return line(answers.get(id));
        }
        var typed = line(day) + "/" + line(month) + "/" + line(year);
        return typed.equals("//") ? "" : typed;
    }

    private static String date(String typed) {
        return parseDate(typed).map(LocalDate::toString).orElse(typed);
    }

    private static Optional<LocalDate> existing(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static String phone(String typed) {
        var digits = typed.replaceAll("[ .()\\-]", "");
        return digits.replaceFirst("^(\\+84|0084|84(?=\\d{9,10}$))0?", "0");
    }

    /** Stored with a decimal point and no grouping; 1.000 is a thousand in Vietnamese. */
    private static String number(String typed) {
        if (GROUPED.matcher(typed).matches()) {
            return typed.replaceAll("[. ]", "").replace(',', '.');
        }
        return PLAIN.matcher(typed).matches() ? typed.replace(',', '.') : typed;
    }

    static String grouped(String raw) {
        if (!PLAIN.matcher(raw).matches()) {
            return raw;
        }
        var parts = raw.split("\\.", 2);
        var whole = parts[0].replaceAll("(?<=\\d)(?=(\\d{3})+$)", ".");
        return parts.length == 1 ? whole : whole + "," + parts[1];
    }

    private static String yesOrNo(String raw) {
        return switch (raw) {
            case FieldSchema.YES -> t("Có");
            case FieldSchema.NO -> t("Không");
            default -> raw;
        };
    }
}
