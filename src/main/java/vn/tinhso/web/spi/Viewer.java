package vn.tinhso.web.spi;

import org.jspecify.annotations.Nullable;

/**
 * Who looks at the page, as far as the frame must know.
 *
 * @param name full name; {@code null} when nobody is signed in
 * @param line second line under the name: position and agency
 * @param official whether the dense pages of officers apply
 */
public record Viewer(@Nullable String name, @Nullable String line, boolean official) {

    public static final Viewer VISITOR = new Viewer(null, null, false);

    public boolean signedIn() {
        return name != null;
    }

    @Override
    public String toString() {
        return official ? "Viewer[official]" : "Viewer";
    }
}
