package vn.tinhso.procedures.design;

import vn.tinhso.procedures.Problem.Part;

/**
 * Which item of a definition.
 *
 * @param index position in the part's list; its length for one that is new; 0 for a part that is one object
 * @param child position in the item's own list, its length for a new one, {@code -1} for the item itself
 */
public record PartAddress(Part part, int index, int child) {

    public static PartAddress of(Part part, int index) {
        return new PartAddress(part, index, -1);
    }

    public boolean isChild() {
        return child >= 0;
    }
}
