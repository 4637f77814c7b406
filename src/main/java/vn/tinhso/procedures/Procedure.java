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
 * @param inPerson whether everybody must ask for themselves and nobody may be authorised, as for marriages and for
 *     recognising a parent or child (Thông tư 04/2020/TT-BTP, Điều 2, khoản 1)
 * @param lifeEvents keys of the life events it belongs to
 * @param keywords what people say when they mean it
 * @param channels ways to file
 * @param limits time limits, the first matching one counts
 * @param fees fees and charges; empty means free
 * @param questions what decides which documents apply
 * @param evidence thành phần hồ sơ in groups
 * @param notes explanations that the source mixes with the documents
 * @param form the electronic form, one subject a page
 * @param rules what answers of the form must satisfy together
 * @param steps internal process after acceptance
 * @param results what comes out
 * @param conditions yêu cầu, điều kiện for getting it, in words; empty means none
 * @param handling which agencies decide, receive, support, where the levels alone do not say it
 * @param consultations whom the specialist asks, offered when it is time to ask
 * @param letters văn bản kèm theo besides the results: transfer slips, minutes, notices
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
        boolean inPerson,
        List<String> lifeEvents,
        List<String> keywords,
        List<Channel> channels,
        List<Limit> limits,
        List<Fee> fees,
        List<Question> questions,
        List<Evidence> evidence,
        List<String> notes,
        List<FormPage> form,
        List<FormRule> rules,
        List<Step> steps,
        List<Result> results,
        List<String> conditions,
        Handling handling,
        List<PlannedConsultation> consultations,
        List<Letter> letters,
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
        rules = orEmpty(rules);
        steps = orEmpty(steps);
        results = orEmpty(results);
        conditions = orEmpty(conditions);
        handling = handling == null ? Handling.BY_LEVEL : handling;
        consultations = orEmpty(consultations);
        letters = orEmpty(letters);
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
     * @param authority who set the level: {@code Hội đồng nhân dân tỉnh}
     * @param from first day the level counts; {@code null} as long as this version
     * @param to last day the level counts
     * @param onlineReduction percent taken off for who files online, 1 to 100
     */
    public record Fee(
            String name,
            @Nullable Channel channel,
            @Nullable Long amount,
            String unit,
            @Nullable Long cap,
            @Nullable String note,
            @Nullable String basis,
            List<String> exemptions,
            @Nullable String authority,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Integer onlineReduction) {
        public Fee {
            Objects.requireNonNull(name, "name");
            unit = orEmpty(unit);
            exemptions = orEmpty(exemptions);
        }

        /** Whether the level counts on this day. */
        public boolean countsOn(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }

        /** The level for who files this way: rounded to whole đồng, in favour of who pays. */
        public @Nullable Long amountBy(Channel way) {
            return amount == null || onlineReduction == null || way != Channel.ONLINE
                    ? amount
                    : (Long) (amount * (100 - onlineReduction) / 100);
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
     * @param file name of the blank form to fill in, kept with the version ({@link Procedures#attachment})
     */
    public record Alternative(
            String id,
            String name,
            int originals,
            int copies,
            @Nullable String form,
            boolean heldAsData,
            @Nullable String file) {
        public Alternative {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(name, "name");
        }
    }

    /**
     * One page of the electronic form: one subject.
     *
     * @param repeat when the page is asked as often as needed: its fields are then those of one item, and item 2 answers
     *     {@code ho_ten} of page {@code thanh_vien} under {@code thanh_vien.2.ho_ten}
     */
    public record FormPage(
            String id,
            String title,
            @Nullable String intro,
            Condition when,
            List<FormField> fields,
            @Nullable Repeat repeat) {
        public FormPage {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(title, "title");
            when = orAlways(when);
            fields = orEmpty(fields);
        }

        public FormPage(String id, String title, @Nullable String intro, Condition when, List<FormField> fields) {
            this(id, title, intro, when, fields, null);
        }

        FormPage withFields(List<FormField> others) {
            return new FormPage(id, title, intro, when, others, repeat);
        }
    }

    /**
     * Nhóm lặp lại: as many items as the person needs.
     *
     * @param item what one is called: {@code Thành viên}
     */
    public record Repeat(int min, int max, String item) {
        public Repeat {
            Objects.requireNonNull(item, "item");
        }
    }

    /**
     * One field of the electronic form.
     *
     * @param id snake_case without diacritics; also its name in result templates
     * @param prefill {@code account.name}, {@code account.personalId}, {@code account.birthDate}, {@code account.phone},
     *     {@code account.email}, {@code account.address} or {@code account.gender}; {@code principal.name},
     *     {@code principal.personalId}, {@code principal.birthDate}, {@code organisation.name} and
     *     {@code organisation.taxCode} are of whom somebody files for; {@code held.<field id>} is the answer to that field
     *     in the person's own latest finished dossier
     * @param section heading over this field and those after it, until the next heading
     * @param lookup where a {@code CHOICE} takes its options from ({@link vn.tinhso.procedures.spi.LookupSource})
     * @param computed how the answer follows from others ({@link Formula}); then nobody types it
     * @param min least number, or earliest day ({@link Bound})
     * @param max greatest number, or latest day
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
            @Nullable String prefill,
            @Nullable String section,
            @Nullable String lookup,
            @Nullable String computed,
            @Nullable String min,
            @Nullable String max) {
        public FormField {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(type, "type");
            options = orEmpty(options);
            when = orAlways(when);
        }

        public FormField withWhen(Condition condition) {
            return as(id, condition);
        }

        public FormField(
                String id,
                String label,
                @Nullable String hint,
                FieldType type,
                boolean required,
                @Nullable Integer maxLength,
                List<Option> options,
                Condition when,
                @Nullable String prefill) {
            this(id, label, hint, type, required, maxLength, options, when, prefill, null, null, null, null, null);
        }

        /** The same field under another name, asked under another condition: one of a repeated group. */
        FormField as(String otherId, Condition otherWhen) {
            return new FormField(
                    otherId, label, hint, type, required, maxLength, options, otherWhen, prefill, section, lookup,
                    computed, min, max);
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
     * @param control on {@link StepRole#SIGN}: whether who proposed may also sign
     * @param handsOver what goes on to the next step with the dossier, in words; {@code null} for nothing besides it
     */
    public record Step(
            String code,
            String name,
            StepRole role,
            int hours,
            Control control,
            @Nullable String handsOver) {
        public Step {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(role, "role");
            control = control == null ? Control.TWO_PERSON : control;
        }
    }

    /** Một người hay hai người: whether one person may both propose and sign. */
    public enum Control {
        TWO_PERSON,
        ONE_PERSON
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
     * @param validMonths how long the paper is valid from the day it is signed; {@code null} without end
     */
    public record Result(
            String code,
            String name,
            @Nullable String template,
            boolean refusal,
            String symbol,
            @Nullable Integer validMonths) {
        public Result {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(name, "name");
            symbol = orEmpty(symbol);
        }
    }

    /** The same procedure with these internal steps. */
    public Procedure withSteps(List<Step> others) {
        return with(form, rules, others);
    }

    /** Nothing but these pages in its form, and no rules between fields that may be missing: to look at them. */
    public Procedure showing(List<FormPage> pages) {
        return with(pages, List.of(), steps);
    }

    private Procedure with(List<FormPage> pages, List<FormRule> between, List<Step> others) {
        return new Procedure(
                code,
                name,
                summary,
                field,
                levels,
                subjects,
                decision,
                legalBasis,
                effectiveFrom,
                onlineLevel,
                partialReason,
                handlingSystem,
                paperIntake,
                inPerson,
                lifeEvents,
                keywords,
                channels,
                limits,
                fees,
                questions,
                evidence,
                notes,
                pages,
                between,
                others,
                results,
                conditions,
                handling,
                consultations,
                letters,
                corrections);
    }

    /** Whether the one who proposed may sign: only where the process says so. */
    public boolean oneMaySign() {
        return steps.stream().anyMatch(step -> step.role() == StepRole.SIGN && step.control() == Control.ONE_PERSON);
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
