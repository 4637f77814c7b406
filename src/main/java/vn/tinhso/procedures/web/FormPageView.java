package vn.tinhso.procedures.web;

import static vn.tinhso.web.Words.t;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tinhso.procedures.ElectronicForm;
import vn.tinhso.procedures.Procedure.FormField;
import vn.tinhso.procedures.Procedure.FormPage;
import vn.tinhso.web.Choice;
import vn.tinhso.web.FieldError;

/**
 * One page of an electronic form as {@code procedures/web/formPage.jte} shows it, without the form element, the token
 * and the button around it.
 *
 * @param fields all of them, also those of a group's items
 * @param group its items, when the page is asked as often as needed
 * @param lists catalogues to choose from while typing, by the id fields refer to
 * @param errors for the summary on top of the page, and beside each field
 */
public record FormPageView(
        String id,
        String title,
        @Nullable String intro,
        List<FormFieldView> fields,
        @Nullable FormGroupView group,
        Map<String, List<Choice>> lists,
        List<FieldError> errors) {

    /** With nothing known but the account. */
    public static FormPageView of(
            ElectronicForm form,
            String pageId,
            Map<String, String> answers,
            List<FieldError> errors,
            Map<String, String> account) {
        return of(form, pageId, answers, errors, new Known(account, Map.of()));
    }

    /**
     * @param answers what is answered so far, or what was just posted
     * @param errors of this page; empty on first sight
     * @param known used only on a page nobody has answered yet
     */
    public static FormPageView of(
            ElectronicForm form, String pageId, Map<String, String> answers, List<FieldError> errors, Known known) {
        var page = form.page(pageId, answers).orElseThrow(() -> new IllegalArgumentException("no page " + pageId));
        var values = new LinkedHashMap<>(form.submitted(answers));
        values.putAll(form.clean(answers));
        var proposed = errors.isEmpty() && isUntouched(form, page, answers) ? known : Known.NOTHING;
        var headings = new Headings(form, page);
        var fields = page.fields().stream()
                .map(field -> view(form, field, values.getOrDefault(field.id(), ""), proposed)
                        .under(headings.over(field)))
                .toList();
        var group = page.repeat() == null ? null : FormGroupView.of(page.id(), page.repeat(), fields);
        return new FormPageView(page.id(), page.title(), page.intro(), fields, group, lists(fields), errors);
    }

    /** Whether nothing of the page is answered, so that what is known may be proposed. */
    public static boolean isUntouched(ElectronicForm form, FormPage page, Map<String, String> answers) {
        var clean = form.clean(answers);
        return page.fields().stream().noneMatch(field -> clean.containsKey(field.id()));
    }

    /** Where among the visible pages this one stands: for "Bước 2 / 5". */
    public static int position(List<FormPage> pages, String pageId) {
        return pages.stream().map(FormPage::id).toList().indexOf(pageId) + 1;
    }

    private static FormFieldView view(ElectronicForm form, FormField field, String value, Known proposed) {
        if (!value.isEmpty()) {
            return FormFieldView.of(form, field, value);
        }
        var view = FormFieldView.of(form, field, proposed.value(field.prefill()));
        return proposed.source(field.prefill())
                .map(held -> view.hinting(t("Điền sẵn từ hồ sơ {}, sửa nếu đã thay đổi.", held.dossier())))
                .orElse(view);
    }

    private static Map<String, List<Choice>> lists(List<FormFieldView> fields) {
        var lists = new LinkedHashMap<String, List<Choice>>();
        for (var field : fields) {
            if (field.list() != null) {
                lists.put(field.list(), field.choices());
            }
        }
        return lists;
    }

    /** A heading stands once, over the first field of its section that is shown. */
    private static final class Headings {

        private final Map<String, String> sections = new LinkedHashMap<>();
        private final List<String> shown = new ArrayList<>();

        Headings(ElectronicForm form, FormPage page) {
            form.procedure().form().stream()
                    .filter(whole -> whole.id().equals(page.id()) && whole.repeat() == null)
                    .forEach(this::read);
        }

        private void read(FormPage page) {
            var heading = "";
            for (var field : page.fields()) {
                heading = field.section() == null ? heading : field.section();
                sections.put(field.id(), heading);
            }
        }

        @Nullable
        String over(FormField field) {
            var heading = sections.getOrDefault(field.id(), "");
            if (heading.isEmpty() || shown.contains(heading)) {
                return null;
            }
            shown.add(heading);
            return heading;
        }
    }

    @Override
    public String toString() {
        return "FormPageView[" + id + "]";
    }
}
