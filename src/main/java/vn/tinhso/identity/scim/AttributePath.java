package vn.tinhso.identity.scim;

import org.jspecify.annotations.Nullable;

/**
 * The name of an attribute as filters and paths write it.
 *
 * @param urn schema it belongs to, {@code null} where it is not said
 * @param part of an attribute of several parts
 */
record AttributePath(
        @Nullable String urn, String name, @Nullable String part) {

    /** What it names within one value of several. */
    String last() {
        return part == null ? name : part;
    }
}
