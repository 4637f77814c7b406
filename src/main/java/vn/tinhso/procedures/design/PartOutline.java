package vn.tinhso.procedures.design;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhso.procedures.Problem.Part;

/**
 * How one part of a definition is edited: an object, or a list of items that may have items of their own.
 *
 * @param path last piece of its address
 * @param property where it stands in the definition; empty for the definition itself
 * @param item what one item is called, {@code null} for a part that is one object
 * @param inputs what is typed about an item
 * @param children items inside an item
 */
public record PartOutline(
        Part part,
        String path,
        String property,
        String title,
        @Nullable String item,
        List<Input> inputs,
        @Nullable PartOutline children) {

    public boolean isList() {
        return item != null;
    }
}
