package vn.tinhso.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import vn.tinhso.web.spi.MenuSource;
import vn.tinhso.web.spi.MenuSource.MenuItem;
import vn.tinhso.web.spi.Viewer;
import vn.tinhso.web.spi.ViewerSource;

/** Builds the {@link Frame} of a request. */
@Component
class Frames {

    private final ObjectProvider<ViewerSource> viewers;
    private final List<MenuSource> menus;
    private final PlatformSettings settings;

    Frames(ObjectProvider<ViewerSource> viewers, List<MenuSource> menus, PlatformSettings settings) {
        this.viewers = viewers;
        this.menus = menus;
        this.settings = settings;
    }

    Frame of(HttpServletRequest request, @Nullable Object flash) {
        var source = viewers.getIfAvailable();
        var viewer = source == null ? Viewer.VISITOR : source.current();
        var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Frame(
                viewer,
                menu(viewer),
                UriUtils.decode(originalPath(request), "UTF-8"),
                returnTo(request),
                csrf == null ? "_csrf" : csrf.getParameterName(),
                csrf == null ? "" : csrf.getToken(),
                LocaleContextHolder.getLocale().getLanguage(),
                settings.province(),
                settings.demonstration(),
                flash instanceof Flash shown ? shown : null);
    }

    private List<MenuItem> menu(Viewer viewer) {
        return menus.stream()
                .flatMap(menu -> menu.items(viewer).stream())
                .sorted(Comparator.comparingInt(MenuItem::order))
                .toList();
    }

    private static String returnTo(HttpServletRequest request) {
        var isPage = "GET".equals(request.getMethod()) && request.getDispatcherType() == DispatcherType.REQUEST;
        var query = request.getQueryString();
        return isPage ? request.getRequestURI() + (query == null ? "" : "?" + query) : "/";
    }

    private static String originalPath(HttpServletRequest request) {
        var forwarded = request.getAttribute("jakarta.servlet.error.request_uri");
        return forwarded instanceof String path ? path : request.getRequestURI();
    }
}
