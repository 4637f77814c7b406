package vn.tinhso.procedures.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tinhso.procedures.ElectronicForm;
import vn.tinhso.procedures.Procedure.FormPage;
import vn.tinhso.web.FieldError;

/**
 * One page of an electronic form as {@code procedures/web/formPage.jte} shows it, without the form element, the token
 * and the button around it.
 *
 * @param errors for the summary on top of the page, and beside each field
 */
public record FormPageView(
        String id, String title, @Nullable String intro, List<FormFieldView> fields, List<FieldError> errors) {

    /**
     * @param answers what is answered so far, or what was just posted
     * @param errors of this page; empty on first sight
     * @param account what is known of the person, by the names of {@code FormField.prefill}; used only on a page nobody
     *     has answered yet
     */
    public static FormPageView of(
            ElectronicForm form,
            String pageId,
            Map<String, String> answers,
            List<FieldError> errors,
            Map<String, String> account) {
        var page = form.page(pageId, answers).orElseThrow(() -> new IllegalArgumentException("no page " + pageId));
        var clean = form.clean(answers);
        var untouched = errors.isEmpty() && page.fields().stream().noneMatch(field -> clean.containsKey(field.id()));
        var fields = page.fields().stream()
                .map(field -> FormFieldView.of(
                        field, untouched ? known(field.prefill(), account) : clean.getOrDefault(field.id(), "")))
                .toList();
        return new FormPageView(page.id(), page.title(), page.intro(), fields, errors);
    }

    /** Where among the visible pages this one stands: for "Bước 2 / 5". */
    public static int position(List<FormPage> pages, String pageId) {
        return pages.stream().map(FormPage::id).toList().indexOf(pageId) + 1;
    }

    private static String known(@Nullable String prefill, Map<String, String> account) {
        return prefill == null ? "" : account.getOrDefault(prefill, "");
    }

    @Override
    public String toString() {
        return "FormPageView[" + id + "]";
    }
}
