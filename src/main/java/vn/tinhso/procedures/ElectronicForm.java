package vn.tinhso.procedures;

import static vn.tinhso.web.Words.t;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tinhso.procedures.Procedure.FormField;
import vn.tinhso.procedures.Procedure.FormPage;
import vn.tinhso.procedures.Procedure.Option;
import vn.tinhso.procedures.Procedure.Question;
import vn.tinhso.web.FieldError;

/**
 * Mẫu đơn điện tử of one procedure, asked with answers: what is shown, what is wrong, what is kept. Answers are one map
 * of question and field ids to raw text; a date may also come in three parts, {@code <id>-ngay}, {@code -thang},
 * {@code -nam}. Names the form does not know are ignored everywhere.
 */
public final class ElectronicForm {

    private final Procedure procedure;
    private final LocalDate today;

    /** @param today decides what is past; {@link Procedures#form} fills it from the clock */
    public ElectronicForm(Procedure procedure, LocalDate today) {
        this.procedure = procedure;
        this.today = today;
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

    /** Pages to show, in order, each with only its visible fields; pages with none are left out. */
    public List<FormPage> pages(Map<String, String> answers) {
        var shown = submitted(answers);
        return procedure.form().stream()
                .filter(page -> page.when().holds(shown))
                .map(page -> visible(page, shown))
                .filter(page -> !page.fields().isEmpty())
                .toList();
    }

    /** The page with its visible fields, when these answers show it. */
    public Optional<FormPage> page(String pageId, Map<String, String> answers) {
        return pages(answers).stream().filter(page -> page.id().equals(pageId)).findFirst();
    }

    /** Normalised answers of known questions and fields, hidden ones too; blanks are left out. */
    public Map<String, String> clean(Map<String, String> answers) {
        var clean = new LinkedHashMap<String, String>();
        procedure
                .questions()
                .forEach(question -> keep(clean, question.id(), AnswerText.line(answers.get(question.id()))));
        fields(procedure.form()).forEach(field -> keep(clean, field.id(), AnswerText.normalise(field, answers)));
        return clean;
    }

    /** {@link #clean} without the answers of questions, pages and fields that are not shown: what a dossier keeps. */
    public Map<String, String> submitted(Map<String, String> answers) {
        var clean = clean(answers);
        var shown = new LinkedHashMap<String, String>();
        // Conditions look at what comes before them only (ProcedureCheck), so one pass in order is enough.
        for (var question : procedure.questions()) {
            if (question.when().holds(shown)) {
                keep(shown, question.id(), clean.get(question.id()));
            }
        }
        for (var page : procedure.form()) {
            if (page.when().holds(shown)) {
                for (var field : page.fields()) {
                    if (field.when().holds(shown)) {
                        keep(shown, field.id(), clean.get(field.id()));
                    }
                }
            }
        }
        return shown;
    }

    /** The draft after a page was posted: its fields are as posted (or emptied), everything else as before. */
    public Map<String, String> withPage(String pageId, Map<String, String> draft, Map<String, String> posted) {
        var answers = new LinkedHashMap<>(clean(draft));
        var fresh = clean(posted);
        procedure.form().stream()
                .filter(page -> page.id().equals(pageId))
                .flatMap(page -> page.fields().stream())
                .forEach(field -> {
                    answers.remove(field.id());
                    keep(answers, field.id(), fresh.get(field.id()));
                });
        return answers;
    }

    /** The draft after the questions were posted. */
    public Map<String, String> withQuestions(Map<String, String> draft, Map<String, String> posted) {
        var answers = new LinkedHashMap<>(clean(draft));
        var fresh = clean(posted);
        procedure.questions().forEach(question -> {
            answers.remove(question.id());
            keep(answers, question.id(), fresh.get(question.id()));
        });
        return answers;
    }

    public List<FieldError> validateQuestions(Map<String, String> answers) {
        var clean = clean(answers);
        return questions(answers).stream()
                .filter(question -> !hasOption(question.options(), clean.get(question.id())))
                .map(question -> new FieldError(question.id(), t("Chọn một câu trả lời cho “{}”", question.text())))
                .toList();
    }

    /** Errors of the visible fields of one page; none when the page is not shown. */
    public List<FieldError> validatePage(String pageId, Map<String, String> answers) {
        return page(pageId, answers).map(page -> errors(page, answers)).orElse(List.of());
    }

    /** Errors of the questions and of every visible page, in the order of the form. */
    public List<FieldError> validateAll(Map<String, String> answers) {
        return Stream.concat(
                        validateQuestions(answers).stream(),
                        pages(answers).stream().flatMap(page -> errors(page, answers).stream()))
                .toList();
    }

    /** The answer as people read it: dates d/m/yyyy, choices by their labels; empty for no answer. */
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

    private List<FieldError> errors(FormPage page, Map<String, String> answers) {
        var clean = clean(answers);
        return page.fields().stream()
                .flatMap(field -> AnswerCheck.problem(field, clean.getOrDefault(field.id(), ""), today)
                        .map(message -> new FieldError(field.id(), message))
                        .stream())
                .toList();
    }

    private static FormPage visible(FormPage page, Map<String, String> shown) {
        var fields = page.fields().stream()
                .filter(field -> field.when().holds(shown))
                .toList();
        return new FormPage(page.id(), page.title(), page.intro(), page.when(), fields);
    }

    private static Stream<FormField> fields(List<FormPage> pages) {
        return pages.stream().flatMap(page -> page.fields().stream());
    }

    private static boolean hasOption(List<Option> options, @Nullable String value) {
        return options.stream().anyMatch(option -> option.value().equals(value));
    }

    private static void keep(Map<String, String> answers, String id, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            answers.put(id, value);
        }
    }
}
