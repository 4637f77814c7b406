package vn.tinhso.procedures;

import static vn.tinhso.web.Words.t;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tinhso.procedures.Procedure.FormField;
import vn.tinhso.procedures.Procedure.FormPage;
import vn.tinhso.procedures.Procedure.Question;
import vn.tinhso.web.FieldError;

/**
 * What the schema found in the answers, told to people in the order of the form.
 *
 * @param pages what is shown
 * @param findings by the name of the answer
 */
record Judgement(Procedure procedure, List<FormPage> pages, Map<String, Finding> findings, LocalDate today) {

    List<FieldError> ofQuestions() {
        return procedure.questions().stream()
                .flatMap(question -> found(question.id()).map(finding -> error(question)).stream())
                .toList();
    }

    List<FieldError> ofPage(String pageId) {
        return pages.stream()
                .filter(page -> page.id().equals(pageId))
                .flatMap(this::errors)
                .toList();
    }

    List<FieldError> all() {
        return Stream.concat(ofQuestions().stream(), pages.stream().flatMap(this::errors))
                .toList();
    }

    private Stream<FieldError> errors(FormPage page) {
        var repeat = page.repeat();
        var ofGroup = repeat == null
                ? Stream.<FieldError>empty()
                : found(page.id()).map(finding -> new FieldError(page.id(), AnswerCheck.tooMany(repeat))).stream();
        var ofFields = page.fields().stream()
                .flatMap(field -> found(field.id()).map(finding -> error(page, field, finding)).stream());
        return Stream.concat(ofGroup, ofFields);
    }

    /** In a group the sentence says whose it is. */
    private FieldError error(FormPage page, FormField field, Finding finding) {
        var sentence = AnswerCheck.sentence(field, finding, today);
        return new FieldError(
                field.id(), page.repeat() == null ? sentence : ElectronicForm.subject(page, field) + ": " + sentence);
    }

    private static FieldError error(Question question) {
        return new FieldError(question.id(), t("Chọn một câu trả lời cho “{}”", question.text()));
    }

    private Optional<Finding> found(String name) {
        return Optional.ofNullable(findings.get(name));
    }

    @Override
    public String toString() {
        return "Judgement[" + findings.size() + "]";
    }
}
