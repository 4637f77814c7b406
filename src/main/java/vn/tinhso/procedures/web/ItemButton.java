package vn.tinhso.procedures.web;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tinhso.procedures.ElectronicForm;

/**
 * "Thêm …" or "Bỏ …" of a repeated group, pressed: a submit button of the form's own, so that what was typed comes along.
 *
 * @param page the group
 * @param item the item to take away, 0 to add one
 */
public record ItemButton(String page, int item) {

    // With a dash, which no field id has: "bo" is also how a father is called.
    public static final String ADD = "them-muc";
    public static final String REMOVE = "bo-muc";

    private static final Pattern ITEM = Pattern.compile("([a-z][a-z0-9_]*)\\.(\\d{1,3})");

    public static Optional<ItemButton> pressed(Map<String, String> posted) {
        if (posted.containsKey(ADD)) {
            return Optional.of(new ItemButton(posted.get(ADD), 0));
        }
        var item = ITEM.matcher(posted.getOrDefault(REMOVE, ""));
        return item.matches()
                ? Optional.of(new ItemButton(item.group(1), Integer.parseInt(item.group(2))))
                : Optional.empty();
    }

    /** The draft as it is after the press. */
    public Map<String, String> press(ElectronicForm form, Map<String, String> draft) {
        return item == 0 ? form.withOneMore(page, draft) : form.without(page, item, draft);
    }

    /** Where to go on: the new item; after one was taken away the group. */
    public String anchor(Map<String, String> draft) {
        return item == 0 ? page + "." + draft.getOrDefault(page, "1") : page;
    }
}
