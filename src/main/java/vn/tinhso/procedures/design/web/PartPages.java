package vn.tinhso.procedures.design.web;

import static vn.tinhso.web.Words.t;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhso.identity.Account;
import vn.tinhso.procedures.Problem;
import vn.tinhso.procedures.Problem.Part;
import vn.tinhso.procedures.Procedure;
import vn.tinhso.procedures.design.Askable;
import vn.tinhso.procedures.design.Input;
import vn.tinhso.procedures.design.PartAddress;
import vn.tinhso.procedures.design.PartEditor;
import vn.tinhso.procedures.design.ProcedureDrafts;
import vn.tinhso.procedures.design.TypedItem;
import vn.tinhso.procedures.design.web.PartController.Place;
import vn.tinhso.web.FieldError;

/** What the pages about one part and one item show. */
@Component
class PartPages {

    private final ProcedureDrafts drafts;
    private final PartEditor editor;
    private final FormPreview preview;

    PartPages(ProcedureDrafts drafts, PartEditor editor, FormPreview preview) {
        this.drafts = drafts;
        this.editor = editor;
        this.preview = preview;
    }

    record ItemRow(int index, String line, String href) {}

    /**
     * Items with their tools.
     *
     * @param arrange where moving and dropping is posted
     * @param index of the item they are inside of, {@code -1} for the part's own
     */
    record ItemList(
            String title,
            String item,
            List<ItemRow> rows,
            String addHref,
            String arrange,
            int index,
            int seen,
            boolean mayEdit) {}

    record PartPage(
            String code,
            String title,
            String back,
            ItemList list,
            List<Problem> problems,
            @Nullable StepDrawing drawing) {}

    /**
     * The form of one item.
     *
     * @param fixedKey the id it has and keeps, {@code null} for one that is new or has none
     * @param children what is inside it, once it is saved
     * @param phone the page of the form as a phone shows it, {@code null} where there is none
     */
    record ItemPage(
            String code,
            String title,
            String back,
            String action,
            int seen,
            List<Input> inputs,
            TypedItem typed,
            List<Askable> askable,
            @Nullable String fixedKey,
            List<FieldError> errors,
            @Nullable ItemList children,
            @Nullable PhoneView phone,
            @Nullable String previewAt,
            boolean mayEdit) {

        boolean wrong() {
            return !errors.isEmpty();
        }
    }

    PartPage list(Account account, Place place) {
        var draft = place.draft();
        return new PartPage(
                draft.code(),
                place.part().title(),
                DesignAddress.draft(draft.id()),
                items(account, place),
                drafts.check(draft).stream()
                        .filter(problem -> problem.part() == place.part().part())
                        .toList(),
                place.part().part() == Part.STEPS
                        ? StepDrawing.of(draft.content().procedure())
                        : null);
    }

    private ItemList items(Account account, Place place) {
        var draft = place.draft();
        var part = place.part();
        var lines = ItemLines.of(draft.content().procedure(), part.part());
        var rows = new ArrayList<ItemRow>();
        for (var i = 0; i < lines.size(); i++) {
            rows.add(
                    new ItemRow(i, lines.get(i), DesignAddress.item(draft.id(), part, PartAddress.of(part.part(), i))));
        }
        return new ItemList(
                part.title(),
                String.valueOf(part.item()),
                rows,
                DesignAddress.item(draft.id(), part, PartAddress.of(part.part(), lines.size())),
                DesignAddress.draft(draft.id()) + "/sap-xep/" + part.path(),
                -1,
                draft.lastEvent(),
                drafts.mayEdit(account, draft));
    }

    private @Nullable ItemList children(Account account, Place place) {
        var children = place.part().children();
        var address = place.address();
        if (children == null || address.isChild() || !editor.exists(place.draft(), place.part(), address)) {
            return null;
        }
        var draft = place.draft();
        var lines = ItemLines.children(draft.content().procedure(), place.part().part(), address.index());
        var rows = new ArrayList<ItemRow>();
        for (var i = 0; i < lines.size(); i++) {
            rows.add(new ItemRow(i, lines.get(i), href(place, i)));
        }
        return new ItemList(
                children.title(),
                String.valueOf(children.item()),
                rows,
                href(place, lines.size()),
                DesignAddress.draft(draft.id()) + "/sap-xep/" + place.part().path(),
                address.index(),
                draft.lastEvent(),
                drafts.mayEdit(account, draft));
    }

    private static String href(Place place, int child) {
        var address = place.address();
        return DesignAddress.item(
                place.draft().id(), place.part(), new PartAddress(address.part(), address.index(), child));
    }

    ItemPage form(Account account, Place place, TypedItem typed, List<FieldError> errors) {
        var draft = place.draft();
        var inputs = PartEditor.inputs(place.part(), place.address());
        var fresh = !editor.exists(draft, place.part(), place.address());
        var key = inputs.stream()
                .filter(input -> input.kind() == Input.Kind.KEY)
                .findFirst()
                .map(input -> editor.typed(draft, place.part(), place.address()).text(input.key()))
                .orElse("");
        return new ItemPage(
                draft.code(),
                title(place, fresh),
                back(place),
                DesignAddress.item(draft.id(), place.part(), place.address()),
                draft.lastEvent(),
                inputs,
                typed,
                Askable.before(draft.content().procedure(), place.address()),
                fresh || key.isEmpty() ? null : key,
                errors,
                children(account, place),
                place.part().part() == Part.FORM ? phone(draft.content().procedure(), place) : null,
                place.part().part() == Part.FORM ? previewAt(place) : null,
                drafts.mayEdit(account, draft));
    }

    PhoneView phone(Procedure procedure, Place place) {
        return preview.of(procedure, place.address().index());
    }

    private static String previewAt(Place place) {
        var address = place.address();
        return DesignAddress.draft(place.draft().id()) + "/xem-truoc/"
                + place.part().path() + "/" + address.index() + "/" + address.child();
    }

    private static String title(Place place, boolean fresh) {
        var part = place.part();
        var children = part.children();
        if (!part.isList()) {
            return part.title();
        }
        var item = String.valueOf(place.address().isChild() && children != null ? children.item() : part.item());
        return fresh ? t("Thêm {}", item) : t("Sửa {}", item);
    }

    /** The list the item stands in. */
    String back(Place place) {
        var draft = place.draft();
        var part = place.part();
        if (!part.isList()) {
            return DesignAddress.draft(draft.id());
        }
        return place.address().isChild()
                ? DesignAddress.item(
                        draft.id(),
                        part,
                        PartAddress.of(part.part(), place.address().index()))
                : DesignAddress.part(draft.id(), part);
    }

    /** An item that holds others is shown again, to fill it; anything else leads back to its list. */
    String afterSaving(Place place) {
        var fillsUp = place.part().children() != null && !place.address().isChild();
        return fillsUp ? DesignAddress.item(place.draft().id(), place.part(), place.address()) : back(place);
    }
}
