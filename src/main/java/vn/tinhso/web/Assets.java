package vn.tinhso.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Addresses of the look for templates. One style sheet and one script are put together at start-up from the WebJars and
 * from {@code web/css}, {@code web/js}; pictures lie in {@code web/hinh}.
 */
public final class Assets {

    private static final String WEBJARS = "classpath*:META-INF/resources/webjars/";
    private static final Pattern PICTURE = Pattern.compile("url\\(([a-z0-9-]+\\.svg)\\)");
    private static final Pattern EXPORTS = Pattern.compile("export\\{[^}]*};?");
    private static final Pattern SOURCE_MAP = Pattern.compile("//# sourceMappingURL=\\S+");

    private static final Map<String, Asset> ALL = load();

    private Assets() {}

    public static String css() {
        return file("giao-dien.css");
    }

    public static String js() {
        return file("giao-dien.js");
    }

    /** Address of a file of {@code src/main/resources/web/hinh}. */
    public static String file(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException("no such asset: " + name))
                .url();
    }

    static Optional<Asset> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    private static Map<String, Asset> load() {
        var assets = new LinkedHashMap<String, Asset>();
        for (var picture : resources("classpath*:web/hinh/*.svg")) {
            var name = String.valueOf(picture.getFilename());
            assets.put(name, Asset.of(name, text(picture).strip()));
        }
        assets.put("giao-dien.css", Asset.of("giao-dien.css", styles(assets)));
        assets.put("giao-dien.js", Asset.of("giao-dien.js", script()));
        // What one page of officials needs alone is not sent to everybody.
        for (var own : resources("classpath*:web/rieng/*.js")) {
            var name = String.valueOf(own.getFilename());
            assets.put(name, Asset.of(name, text(own)));
        }
        return Map.copyOf(assets);
    }

    private static String styles(Map<String, Asset> pictures) {
        var foreign = joined("govuk-frontend/*/dist/govuk/govuk-frontend.min.css", StyleSheet::adapted)
                + joined("ministryofjustice__frontend/*/moj/moj-frontend.min.css", StyleSheet::adapted);
        var own = resources("classpath*:web/css/*.css").stream()
                .map(Assets::text)
                .map(StyleSheet::compact)
                .collect(Collectors.joining("\n"));
        return foreign
                + PICTURE.matcher(own).replaceAll(match -> {
                    var picture = pictures.get(match.group(1));
                    if (picture == null) {
                        throw new IllegalStateException("a style sheet names a missing picture: " + match.group(1));
                    }
                    return "url(" + picture.url() + ")";
                });
    }

    private static String script() {
        var own = resources("classpath*:web/js/*.js").stream()
                .map(Assets::text)
                .map(text -> "(()=>{" + text + "})();")
                .collect(Collectors.joining("\n"));
        return "document.body.classList.add('js-enabled','govuk-frontend-supported');\n"
                + joined("htmx.org/*/dist/htmx.min.js", text -> text + "\n")
                // An ES module becomes part of one classic script: what it exports is used right here.
                + joined("govuk-frontend/*/dist/govuk/govuk-frontend.min.js", Assets::started)
                + own;
    }

    /** Starts the components of the whole page, and of a fragment when htmx has brought one. */
    private static String started(String govukModule) {
        var body =
                SOURCE_MAP.matcher(EXPORTS.matcher(govukModule).replaceAll("")).replaceAll("");
        return """
                (()=>{%s
                const parts=[Button,CharacterCount,Checkboxes,ErrorSummary,NotificationBanner,PasswordInput,Radios];
                const start=scope=>parts.forEach(part=>createAll(part,undefined,{scope}));
                start(document);createAll(SkipLink);
                document.addEventListener('htmx:load',event=>event.target===document.body||start(event.target))})();
                """.replace("%s", body);
    }

    private static String joined(String webJarFile, UnaryOperator<String> change) {
        var found = resources(WEBJARS + webJarFile);
        if (found.size() != 1) {
            throw new IllegalStateException("expected one " + webJarFile + ", found " + found.size());
        }
        return change.apply(text(found.getFirst()));
    }

    private static List<Resource> resources(String pattern) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern))
                    .sorted(Comparator.comparing(resource -> String.valueOf(resource.getFilename())))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(Resource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
