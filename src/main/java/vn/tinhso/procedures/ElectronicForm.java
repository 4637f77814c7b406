package vn.tinhso.procedures;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.tinhso.procedures.Procedure.FormField;
import vn.tinhso.procedures.Procedure.FormPage;
import vn.tinhso.procedures.Procedure.Question;
import vn.tinhso.procedures.spi.LookupSource.Entry;
import vn.tinhso.web.FieldError;

/**
 * Mẫu đơn điện tử of one procedure, asked with answers: what is shown, what is wrong, what is kept. Answers are one map
 * of question and field ids to raw text; a date may also come in three parts, {@code <id>-ngay}, {@code -thang},
 * {@code -nam}; fields of a repeated group bear its name and the number of the item, {@code thanh_vien.2.ho_ten}. Names
 * the form does not know are ignored everywhere.
 */
public final class ElectronicForm {

    private final Procedure procedure;
    private final LocalDate today;
    private final LookUps.Day lookUps;
    private final AnswerReading reading;
    private final Supplier<FormSchema> schema;

    /** A form by itself, without catalogues to look up; {@link Procedures#form} knows them. */
    public ElectronicForm(Procedure procedure, LocalDate today) {
        this(procedure, today, LookUps.NONE.on(today), () -> FormSchema.of(procedure));
    }

    /** @param today decides what is past, and what the catalogues hold */
    ElectronicForm(Procedure procedure, LocalDate today, LookUps.Day lookUps, Supplier<FormSchema> schema) {
        this.procedure = procedure;
        this.today = today;
        this.lookUps = lookUps;
        reading = new AnswerReading(procedure, lookUps);
        this.schema = schema;
    }

    public Procedure procedure() {
        return procedure;
    }

    /** The day it is asked on. */
    public LocalDate today() {
        return today;
    }

    /** Questions to ask, in order, given what is answered so far. */
    public List<Question> questions(Map<String, String> answers) {
        var shown = submitted(answers);
        return procedure.questions().stream()
                .filter(question -> question.when().holds(shown))
                .toList();
    }

    /**
     * Pages to show, in order, each with only its visible fields; pages with none are left out. A repeated group has the
     * fields of all its items, and stays even without any.
     */
    public List<FormPage> pages(Map<String, String> answers) {
        return pagesOf(submitted(answers));
    }

    /** The page with its visible fields, when these answers show it. */
    public Optional<FormPage> page(String pageId, Map<String, String> answers) {
        return pages(answers).stream().filter(page -> page.id().equals(pageId)).findFirst();
    }

    /** Normalised answers of known questions and fields, hidden ones too; blanks and what is computed are left out. */
    public Map<String, String> clean(Map<String, String> answers) {
        return reading.clean(answers);
    }

    /**
     * {@link #clean} without the answers of questions, pages and fields that are not shown, and with those that are
     * computed: what a dossier keeps.
     */
    public Map<String, String> submitted(Map<String, String> answers) {
        return reading.submitted(answers);
    }

    /** The draft after a page was posted: its fields are as posted (or emptied), everything else as before. */
    public Map<String, String> withPage(String pageId, Map<String, String> draft, Map<String, String> posted) {
        var answers = new LinkedHashMap<>(clean(draft));
        var fresh = clean(posted);
        definition(pageId).ifPresent(page -> {
            answers.keySet().removeIf(name -> RepeatedGroup.asks(page, name));
            fresh.forEach((name, answer) -> {
                if (RepeatedGroup.asks(page, name)) {
                    answers.put(name, answer);
                }
            });
        });
        return answers;
    }

    /** The draft with one more item in this group, or as it is when there may be no more. */
    public Map<String, String> withOneMore(String pageId, Map<String, String> draft) {
        return definition(pageId)
                .map(page -> RepeatedGroup.withOneMore(page, clean(draft)))
                .orElse(draft);
    }

    /** The draft without this item of the group, counted from 1. */
    public Map<String, String> without(String pageId, int item, Map<String, String> draft) {
        return definition(pageId)
                .map(page -> RepeatedGroup.without(page, item, clean(draft)))
                .orElse(draft);
    }

    /** Whether this page asks for an answer of this name. */
    public boolean asks(String pageId, String name) {
        return definition(pageId).filter(page -> RepeatedGroup.asks(page, name)).isPresent();
    }

    /** The draft after the questions were posted. */
    public Map<String, String> withQuestions(Map<String, String> draft, Map<String, String> posted) {
        var answers = new LinkedHashMap<>(clean(draft));
        var fresh = clean(posted);
        procedure.questions().forEach(question -> {
            answers.remove(question.id());
            AnswerReading.keep(answers, question.id(), fresh.get(question.id()));
        });
        return answers;
    }

    public List<FieldError> validateQuestions(Map<String, String> answers) {
        return judgement(answers).ofQuestions();
    }

    /** Errors of the visible fields of one page; none when the page is not shown. */
    public List<FieldError> validatePage(String pageId, Map<String, String> answers) {
        return judgement(answers).ofPage(pageId);
    }

    /** Errors of the questions and of every visible page, in the order of the form. */
    public List<FieldError> validateAll(Map<String, String> answers) {
        return judgement(answers).all();
    }

    /** The items of a repeated group, each with its answers under the names its fields have in the definition. */
    public List<Map<String, String>> items(String pageId, Map<String, String> answers) {
        var shown = submitted(answers);
        return definition(pageId).filter(page -> page.when().holds(shown)).stream()
                .flatMap(page -> RepeatedGroup.items(page, shown).stream())
                .toList();
    }

    /** The answer as people read it: dates d/m/yyyy, choices and look-ups by their labels; empty for no answer. */
    public String words(FormField field, @Nullable String raw) {
        return reading.words(field, raw);
    }

    /** {@link #words} with personal ids showing only their first and last digits. */
    public String maskedWords(FormField field, @Nullable String raw) {
        return field.lookup() == null ? maskedValue(field, raw) : words(field, raw);
    }

    /** What a field is about: its page, or the item it belongs to, "Thành viên 2". */
    public static String subject(FormPage page, FormField field) {
        var repeat = page.repeat();
        return repeat == null ? page.title() : repeat.item() + " " + RepeatedGroup.item(field.id());
    }

    /** What this field may look up today; nothing for any other field. */
    public List<Entry> entries(FormField field) {
        return field.lookup() == null ? List.of() : lookUps.entries(field.lookup());
    }

    /** {@link #words} of a field that looks nothing up. */
    public static String displayValue(FormField field, @Nullable String raw) {
        return raw == null ? "" : AnswerText.display(field, raw);
    }

    public static String displayValue(Question question, @Nullable String raw) {
        return raw == null ? "" : AnswerText.label(question.options(), raw);
    }

    /** {@link #displayValue} with personal ids showing only their first and last digits. */
    public static String maskedValue(FormField field, @Nullable String raw) {
        return raw == null ? "" : AnswerText.masked(field, raw);
    }

    private Judgement judgement(Map<String, String> answers) {
        var shown = submitted(answers);
        var asked = new FormVocabulary.Asked(today, lookUps);
        var findings = schema.get().judge(FormInstance.of(procedure, shown), asked);
        return new Judgement(procedure, pagesOf(shown), findings, today);
    }

    private List<FormPage> pagesOf(Map<String, String> shown) {
        return procedure.form().stream()
                .filter(page -> page.when().holds(shown))
                .map(page -> visible(RepeatedGroup.expanded(page, shown), shown))
                .filter(page -> !page.fields().isEmpty() || page.repeat() != null)
                .toList();
    }

    private Optional<FormPage> definition(String pageId) {
        return procedure.form().stream()
                .filter(page -> page.id().equals(pageId))
                .findFirst();
    }

    private static FormPage visible(FormPage page, Map<String, String> shown) {
        return page.withFields(page.fields().stream()
                .filter(field -> field.when().holds(shown))
                .toList());
    }
}
