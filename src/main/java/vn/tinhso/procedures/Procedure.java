package vn.tinhso.procedures;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Thủ tục hành chính: one published definition, as the parts of Nghị định 63/2010/NĐ-CP, Điều 8, khoản 2. A definition is
 * data: it is stored whole, versioned, and a dossier keeps the version in force when it was received. Parts a file leaves
 * out are empty; a part without which nothing can be said is refused by the constructor.
 *
 * @param code national code, {@code 1.001193}
 * @param name official name, any length (the longest published one has 1,094 characters)
 * @param summary for whom, in one plain sentence
 * @param field lĩnh vực
 * @param levels where it is handled
 * @param subjects who may ask
 * @param decision number of the publication decision
 * @param legalBasis laws it rests on, in words
 * @param effectiveFrom first day this version is in force
 * @param onlineLevel how much of it can be done online
 * @param partialReason why only part of it is online (Nghị định 224/2026/NĐ-CP, Điều 14); required for {@code PARTIAL}
 * @param handlingSystem which system decides it; only {@code PROVINCE} is handled here
 * @param paperIntake whether a desk may take paper dossiers
 * @param lifeEvents keys of the life events it belongs to
 * @param keywords what people say when they mean it
 * @param channels ways to file
 * @param limits time limits, the first matching one counts
 * @param fees fees and charges; empty means free
 * @param questions what decides which documents apply
 * @param evidence thành phần hồ sơ in groups
 * @param notes explanations that the source mixes with the documents
 * @param form the electronic form, one subject a page
 * @param steps internal process after acceptance
 * @param results what comes out
 * @param corrections errors of the published source that were corrected or could not be, marked
 */
public record Procedure(
        String code,
        String name,
        String summary,
        Field field,
        List<Level> levels,
        List<String> subjects,
        String decision,
        List<String> legalBasis,
        LocalDate effectiveFrom,
        OnlineLevel onlineLevel,
        @Nullable String partialReason,
        HandlingSystem handlingSystem,
        boolean paperIntake,
        List<String> lifeEvents,
        List<String> keywords,
        List<Channel> channels,
        List<Limit> limits,
        List<Fee> fees,
        List<Question> questions,
        List<Evidence> evidence,
        List<String> notes,
        List<FormPage> form,
        List<Step> steps,
        List<Result> results,
        List<String> corrections) {

    public Procedure {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(effectiveFrom, "effectiveFrom");
        Objects.requireNonNull(onlineLevel, "onlineLevel");
        Objects.requireNonNull(handlingSystem, "handlingSystem");
        summary = orEmpty(summary);
        decision = orEmpty(decision);
        levels = orEmpty(levels);
        subjects = orEmpty(subjects);
        legalBasis = orEmpty(legalBasis);
        lifeEvents = orEmpty(lifeEvents);
        keywords = orEmpty(keywords);
        channels = orEmpty(channels);
        limits = orEmpty(limits);
        fees = orEmpty(fees);
        questions = orEmpty(questions);
        evidence = orEmpty(evidence);
        notes = orEmpty(notes);
        form = orEmpty(form);
        steps = orEmpty(steps);
        results = orEmpty(results);
        corrections = orEmpty(corrections);
    }

    /** Lĩnh vực: {@code HT} Hộ tịch. */
    public record Field(String code, String name) {
        public Field {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(name, "name");
        }
    }

    /** Cấp giải quyết. */
    public enum Level {
        PROVINCE,
        COMMUNE
    }

    /** Mức độ trực tuyến (Nghị định 224/2026/NĐ-CP, Điều 14). */
    public enum OnlineLevel {
        FULL,
        PARTIAL,
        NONE
    }

    /** Hệ thống giải quyết (Nghị định 224/2026/NĐ-CP, Điều 15, khoản 1, điểm h và i). */
    public enum HandlingSystem {
        PROVINCE,
        MINISTRY_CENTRAL,
        NATIONAL_PORTAL
    }

    /**
     * Thời hạn giải quyết.
     *
     * @param channel only for this channel, or any
     * @param when only for these answers
     */
    public record Limit(
            @Nullable Channel channel,
            Condition when,
            int amount,
            LimitUnit unit,
            @Nullable String note) {
        public Limit {
            Objects.requireNonNull(unit, "unit");
            when = orAlways(when);
        }
    }

    public enum LimitUnit {
        HOUR,
        WORKING_DAY,
        CALENDAR_DAY,
        SAME_DAY
    }

    /**
     * Phí, lệ phí.
     *
     * @param amount đồng for one unit; {@code null} when the level is set elsewhere and unknown
     * @param unit {@code bản}, {@code trang}, {@code trường hợp}
     * @param cap highest total in đồng
     */
    public record Fee(
            String name,
            @Nullable Channel channel,
            @Nullable Long amount,
            String unit,
            @Nullable Long cap,
            @Nullable String note,
            @Nullable String basis,
            List<String> exemptions) {
        public Fee {
            Objects.requireNonNull(name, "name");
            unit = orEmpty(unit);
            exemptions = orEmpty(exemptions);
        }
    }

    /** A question whose answer decides which documents and limits apply. */
    public record Question(String id, String text, @Nullable String hint, Condition when, List<Option> options) {
        public Question {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(text, "text");
            when = orAlways(when);
            options = orEmpty(options);
        }
    }

    public record Option(String value, String label) {
        public Option {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(label, "label");
        }
    }

    /**
     * Thành phần hồ sơ: satisfied by any one of its alternatives.
     *
     * @param present shown at the desk, not handed in (xuất trình)
     * @param required whether the dossier is incomplete without it
     */
    public record Evidence(
            String id, String name, boolean present, boolean required, Condition when, List<Alternative> alternatives) {
        public Evidence {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(name, "name");
            when = orAlways(when);
            alternatives = orEmpty(alternatives);
        }
    }

    /**
     * One document that satisfies an {@link Evidence}.
     *
     * @param originals bản chính
     * @param copies bản sao
     * @param form official form, when there is one
     * @param heldAsData not asked when the data is already in a national database or filled in the form
     */
    public record Alternative(
            String id,
            String name,
            int originals,
            int copies,
            @Nullable String form,
            boolean heldAsData) {
        public Alternative {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(name, "name");
        }
    }

    /** One page of the electronic form: one subject. */
    public record FormPage(
            String id, String title, @Nullable String intro, Condition when, List<FormField> fields) {
        public FormPage {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(title, "title");
            when = orAlways(when);
            fields = orEmpty(fields);
        }
    }

    /**
     * One field of the electronic form.
     *
     * @param id snake_case without diacritics; also its name in result templates
     * @param prefill {@code account.name}, {@code account.personalId}, {@code account.birthDate}, {@code account.phone},
     *     {@code account.email}, {@code account.address} or {@code account.gender}
     */
    public record FormField(
            String id,
            String label,
            @Nullable String hint,
            FieldType type,
            boolean required,
            @Nullable Integer maxLength,
            List<Option> options,
            Condition when,
            @Nullable String prefill) {
        public FormField {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(type, "type");
            options = orEmpty(options);
            when = orAlways(when);
        }
    }

    public enum FieldType {
        TEXT,
        LONG_TEXT,
        PERSON_NAME,
        PERSONAL_ID,
        DATE,
        PAST_DATE,
        NUMBER,
        PHONE,
        EMAIL,
        ADDRESS,
        CHOICE,
        YES_NO
    }

    /**
     * One internal step after acceptance.
     *
     * @param hours working hours this step should take, for warnings; the legal limit is the dossier's
     */
    public record Step(String code, String name, StepRole role, int hours) {
        public Step {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(role, "role");
        }
    }

    public enum StepRole {
        EXAMINE,
        SIGN,
        RETURN
    }

    /**
     * Kết quả giải quyết.
     *
     * @param code national result code, {@code KQ.G15.000031}
     * @param template name of the paper template, or {@code null} when no paper is produced
     * @param refusal whether this is the paper of a negative decision
     * @param symbol ký hiệu after the number: {@code TLKT-BS} gives {@code 12/TLKT-BS}; empty gives {@code 12/2026}
     */
    public record Result(String code, String name, @Nullable String template, boolean refusal, String symbol) {
        public Result {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(name, "name");
            symbol = orEmpty(symbol);
        }
    }

    /** The positive result with a paper, what the leader signs. */
    public Optional<Result> mainResult() {
        return results.stream()
                .filter(result -> !result.refusal() && result.template() != null)
                .findFirst();
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Condition orAlways(@Nullable Condition condition) {
        return condition == null ? Condition.ALWAYS : condition;
    }
}
