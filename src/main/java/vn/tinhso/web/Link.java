package vn.tinhso.web;

import org.jspecify.annotations.Nullable;

/**
 * A link with a line of explanation: breadcrumbs, life events, lists of services.
 *
 * @param hint a line under the words
 */
public record Link(String label, String href, @Nullable String hint) {

    public static Link of(String label, String href) {
        return new Link(label, href, null);
    }
}
