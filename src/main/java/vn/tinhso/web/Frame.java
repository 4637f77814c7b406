package vn.tinhso.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhso.web.spi.MenuSource.MenuItem;
import vn.tinhso.web.spi.Viewer;

/**
 * What surrounds every page. Each page template takes it as {@code @param vn.tinhso.web.Frame frame} and hands it to
 * {@code @template.web.layout}.
 *
 * @param viewer who is looking
 * @param menu navigation for this viewer
 * @param path path of this request, to mark the current entry
 * @param returnTo local address to come back to after a change of language; the front page when this was no GET
 * @param csrfParameter name of the hidden field every form carries, see {@code @template.web.csrf}
 * @param csrfToken its value
 * @param language {@code vi} or {@code en}
 * @param province name of the province, "Tỉnh Điện Biên"
 * @param demonstration whether this is a demonstration installation, said on every page
 * @param flash a sentence about what has just been done, shown once
 */
public record Frame(
        Viewer viewer,
        List<MenuItem> menu,
        String path,
        String returnTo,
        String csrfParameter,
        String csrfToken,
        String language,
        String province,
        boolean demonstration,
        @Nullable Flash flash) {

    /** Whether a menu entry is where we are. */
    public boolean isCurrent(MenuItem item) {
        return path.equals(item.path()) || path.startsWith(item.path() + "/");
    }
}
