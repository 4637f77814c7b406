package vn.tinhso.procedures.web;

import static vn.tinhso.web.Words.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.tinhso.procedures.Procedure.Repeat;

/**
 * The items of a repeated group, each a fieldset, with the buttons that add and take away.
 *
 * @param id of the group; the number of its items is sent along under it
 * @param add what the button says, empty when there may be no more
 */
public record FormGroupView(String id, List<Item> items, String add) {

    /** @param remove what the button says, empty when it may not be taken away */
    public record Item(String id, String title, List<FormFieldView> fields, String remove) {

        @Override
        public String toString() {
            return "Item[" + id + "]";
        }
    }

    static FormGroupView of(String group, Repeat repeat, List<FormFieldView> fields) {
        var name = repeat.item();
        var items = new ArrayList<Item>();
        for (var number = 1; hasItem(group, number, fields); number++) {
            var id = group + "." + number;
            var own = fields.stream()
                    .filter(field -> field.id().startsWith(id + "."))
                    .toList();
            items.add(new Item(id, name + " " + number, own, t("Bỏ {} {}", small(name), number)));
        }
        var fixed = items.size() <= repeat.min();
        return new FormGroupView(
                group,
                fixed ? items.stream().map(FormGroupView::kept).toList() : items,
                items.size() < repeat.max() ? t("Thêm {}", small(name)) : "");
    }

    private static boolean hasItem(String group, int number, List<FormFieldView> fields) {
        return fields.stream().anyMatch(field -> field.id().startsWith(group + "." + number + "."));
    }

    private static Item kept(Item item) {
        return new Item(item.id(), item.title(), item.fields(), "");
    }

    private static String small(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    @Override
    public String toString() {
        return "FormGroupView[" + id + "]";
    }
}
