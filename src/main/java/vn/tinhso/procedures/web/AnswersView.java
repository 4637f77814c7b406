package vn.tinhso.procedures.web;

import static vn.tinhso.web.Words.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tinhso.procedures.ElectronicForm;
import vn.tinhso.procedures.Procedure.FormField;
import vn.tinhso.procedures.Procedure.FormPage;
import vn.tinhso.web.SummaryRow;

/**
 * The answers to read and to check, one section a page and one for every item of a group, as
 * {@code procedures/web/answers.jte} shows them.
 */
public record AnswersView(List<Section> sections) {

    /** The id under which the questions about the situation are changed, beside the ids of the form's pages. */
    public static final String QUESTIONS = "truong-hop";

    /** @param changeHref where the section can be changed; {@code null} when it cannot */
    public record Section(String id, String title, @Nullable String changeHref, List<SummaryRow> rows) {}

    /** For the applicant: everything visible in full, each section with its "Sửa" link. */
    public static AnswersView toCheck(
            ElectronicForm form, Map<String, String> answers, Function<String, String> changeHref) {
        return sections(form, answers, changeHref, form::words);
    }

    /** For reading only, personal ids in full. */
    public static AnswersView toRead(ElectronicForm form, Map<String, String> answers) {
        return sections(form, answers, null, form::words);
    }

    /** For reading by those who need not see whole personal ids. */
    public static AnswersView masked(ElectronicForm form, Map<String, String> answers) {
        return sections(form, answers, null, form::maskedWords);
    }

    private interface Display {
        String of(FormField field, @Nullable String raw);
    }

    private static AnswersView sections(
            ElectronicForm form,
            Map<String, String> answers,
            @Nullable Function<String, String> changeHref,
            Display display) {
        var shown = form.submitted(answers);
        var sections = new ArrayList<Section>();
        var questions = form.questions(answers).stream()
                .map(question ->
                        SummaryRow.of(question.text(), ElectronicForm.displayValue(question, shown.get(question.id()))))
                .toList();
        if (!questions.isEmpty()) {
            sections.add(new Section(QUESTIONS, t("Trường hợp của bạn"), href(changeHref, QUESTIONS), questions));
        }
        for (var page : form.pages(answers)) {
            var rows = page.fields().stream()
                    .map(field -> row(field, display.of(field, shown.get(field.id()))))
                    .toList();
            add(sections, page, href(changeHref, page.id()), rows);
        }
        return new AnswersView(sections);
    }

    /** A group without items still says so. */
    private static void add(List<Section> sections, FormPage page, @Nullable String href, List<SummaryRow> rows) {
        if (page.repeat() == null || rows.isEmpty()) {
            sections.add(new Section(page.id(), page.title(), href, rows));
            return;
        }
        var first = 0;
        for (var i = 0; i < rows.size(); i++) {
            if (i + 1 == rows.size() || !item(page, i).equals(item(page, i + 1))) {
                sections.add(new Section(
                        item(page, i),
                        ElectronicForm.subject(page, page.fields().get(i)),
                        href == null ? null : href + "#" + item(page, i),
                        rows.subList(first, i + 1)));
                first = i + 1;
            }
        }
    }

    private static String item(FormPage page, int field) {
        var name = page.fields().get(field).id();
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static SummaryRow row(FormField field, String words) {
        return new SummaryRow(field.label(), words.lines().toList(), null);
    }

    private static @Nullable String href(@Nullable Function<String, String> changeHref, String id) {
        return changeHref == null ? null : changeHref.apply(id);
    }

    @Override
    public String toString() {
        return "AnswersView[" + sections.size() + "]";
    }
}
