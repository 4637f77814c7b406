package vn.tinhso.procedures.design.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhso.procedures.Condition;
import vn.tinhso.procedures.Procedure;
import vn.tinhso.procedures.Procedure.FormField;
import vn.tinhso.procedures.Procedure.FormPage;
import vn.tinhso.procedures.Procedures;
import vn.tinhso.procedures.web.FormPageView;

/** Xem trước mẫu đơn: a page as citizens see it, with every field it may ever show. */
@Component
class FormPreview {

    private final Procedures procedures;

    FormPreview(Procedures procedures) {
        this.procedures = procedures;
    }

    @Nullable
    PhoneView of(Procedure procedure, int index) {
        if (index >= procedure.form().size()) {
            return null;
        }
        var page = procedure.form().get(index);
        if (page.fields().isEmpty()) {
            return null;
        }
        var conditional = !page.when().isAlways()
                || page.fields().stream().anyMatch(field -> !field.when().isAlways());
        var alone = new FormPage(
                page.id(),
                page.title(),
                page.intro(),
                Condition.ALWAYS,
                page.fields().stream().map(FormPreview::always).toList(),
                page.repeat());
        var form = procedures.form(procedure.showing(List.of(alone)));
        return new PhoneView(FormPageView.of(form, page.id(), item(page), List.of(), Map.of()), conditional);
    }

    /** A repeated page is shown with one item. */
    private static Map<String, String> item(FormPage page) {
        return page.repeat() == null ? Map.of() : Map.of(page.id(), "1");
    }

    private static FormField always(FormField field) {
        return field.withWhen(Condition.ALWAYS);
    }
}
