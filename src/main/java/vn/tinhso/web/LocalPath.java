package vn.tinhso.web;

import org.jspecify.annotations.Nullable;

/** Addresses inside this site, for "come back to" parameters that anybody can forge. */
public final class LocalPath {

    private LocalPath() {}

    /** The address when it leads nowhere else, otherwise the front page. */
    public static String orHome(@Nullable String address) {
        return address != null && isLocal(address) ? address : "/";
    }

    static boolean isLocal(String address) {
        // Browsers read "//host", "/\host" and "/<tab>/host" as another site.
        return address.startsWith("/")
                && !address.startsWith("//")
                && address.indexOf('\\') < 0
                && address.chars().allMatch(c -> c > 0x20 && c < 0x7f);
    }
}
