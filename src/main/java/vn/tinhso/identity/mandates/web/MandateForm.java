package vn.tinhso.identity.mandates.web;

import static vn.tinhso.web.Words.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.tinhso.identity.Scope;
import vn.tinhso.identity.mandates.Mandate.Paper;
import vn.tinhso.identity.mandates.MandateWish;
import vn.tinhso.identity.mandates.MandateWish.Limits;
import vn.tinhso.identity.mandates.TaxCode;
import vn.tinhso.shared.PersonalId;
import vn.tinhso.web.DateParts;
import vn.tinhso.web.FieldError;

/** One of the forms of {@code /thay-mat}, as typed. */
record MandateForm(Sort sort, MultiValueMap<String, String> posted) {

    static final String NAME = "ho-ten";
    static final String NUMBER = "so-dinh-danh";
    static final String BIRTH = "ngay-sinh";
    static final String CODE = "ma-so-thue";
    static final String GIVER = "ben-uy-quyen";
    static final String PAPER = "so-giay";
    static final String PAPER_DATE = "ngay-giay";
    static final String ISSUER = "noi-cap";
    static final String FIELDS = "linh-vuc";
    static final String PROCEDURES = "thu-tuc";
    static final String UNTIL = "den-ngay";

    /** Which form, by the last part of its address. */
    enum Sort {
        CHILD("con"),
        PERSON("giay-uy-quyen"),
        ORGANISATION("to-chuc"),
        AUTHORISE("uy-quyen");

        private final String path;

        Sort(String path) {
            this.path = path;
        }

        String path() {
            return path;
        }

        static Sort at(String path) {
            return Stream.of(values())
                    .filter(sort -> sort.path.equals(path))
                    .findFirst()
                    .orElse(CHILD);
        }
    }

    List<FieldError> errors() {
        var errors = new ArrayList<FieldError>();
        var number = digits();
        if (number.isEmpty() ? sort == Sort.PERSON || sort == Sort.AUTHORISE : !PersonalId.isValid(number)) {
            errors.add(new FieldError(NUMBER, t("Nhập đủ 12 chữ số của số định danh.")));
        }
        if (sort == Sort.CHILD && date(BIRTH).date().isEmpty()) {
            errors.add(new FieldError(BIRTH, t("Nhập một ngày có thật, ví dụ 24 11 2026.")));
        }
        if (asksForPaper() && paper() == null) {
            errors.add(new FieldError(PAPER, t("Ghi số, ngày và nơi cấp của giấy tờ.")));
        }
        if (!date(UNTIL).isBlank() && date(UNTIL).date().isEmpty()) {
            errors.add(new FieldError(UNTIL, t("Nhập một ngày có thật, hoặc để trống.")));
        }
        return errors;
    }

    /** Only when there are no {@link #errors}; refused where a value cannot be one. */
    MandateWish wish() {
        return switch (sort) {
            case CHILD ->
                new MandateWish.Child(value(NAME), number(), date(BIRTH).date().orElseThrow(), paper());
            case PERSON -> new MandateWish.OfPerson(value(NAME), new PersonalId(digits()), sure(), limits());
            case ORGANISATION ->
                new MandateWish.OfOrganisation(TaxCode.typed(value(CODE)), value(NAME), sure(), limits());
            case AUTHORISE -> new MandateWish.Authorise(new PersonalId(digits()), giver(), limits());
        };
    }

    /** The input a refusal is about; {@code null} when it is about none. */
    static @Nullable String fieldOf(String code) {
        return switch (code) {
            case "TM-001" -> CODE;
            case "TM-003" -> NAME;
            case "TM-004" -> BIRTH;
            case "TM-005", "TM-008" -> PAPER;
            case "TM-006", "TM-007" -> NUMBER;
            case "TM-009" -> UNTIL;
            case "TM-010" -> PROCEDURES;
            default -> null;
        };
    }

    DateParts date(String field) {
        return DateParts.read(field, posted::getFirst);
    }

    String value(String field) {
        var said = posted.getFirst(field);
        return said == null ? "" : said.strip();
    }

    List<String> fields() {
        return posted.getOrDefault(FIELDS, List.of());
    }

    private boolean asksForPaper() {
        var begun = !value(PAPER).isEmpty()
                || !value(ISSUER).isEmpty()
                || !date(PAPER_DATE).isBlank();
        return sort == Sort.PERSON || sort == Sort.ORGANISATION || sort == Sort.CHILD && begun;
    }

    private String digits() {
        return value(NUMBER).replaceAll("[\\s.]", "");
    }

    private @Nullable PersonalId number() {
        return digits().isEmpty() ? null : new PersonalId(digits());
    }

    private @Nullable Paper paper() {
        var day = date(PAPER_DATE).date().orElse(null);
        return day == null || value(PAPER).isEmpty() || value(ISSUER).isEmpty()
                ? null
                : new Paper(value(PAPER), day, value(ISSUER));
    }

    private Paper sure() {
        return Objects.requireNonNull(paper());
    }

    private @Nullable UUID giver() {
        var organisation = value(GIVER);
        return organisation.isEmpty() ? null : UUID.fromString(organisation);
    }

    private Limits limits() {
        var procedures = Stream.of(value(PROCEDURES).split("[\\s,;]+"))
                .filter(code -> !code.isBlank())
                .collect(Collectors.toUnmodifiableSet());
        return new Limits(
                new Scope(Set.copyOf(fields()), procedures), date(UNTIL).date().orElse(null));
    }
}
