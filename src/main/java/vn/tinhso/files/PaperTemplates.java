package vn.tinhso.files;

import com.samskivert.mustache.DefaultCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import vn.tinhso.shared.Rejected;

/**
 * Mẫu văn bản: templates are data written by administrators, so they can read the values given to them and nothing
 * else: no methods, no unescaped text, no other files.
 */
final class PaperTemplates {

    private static final int MOST_KEPT = 500;
    /** Triple braces and "&" switch escaping off, "=" changes the braces, ">" and "<" read other templates. */
    private static final Pattern FORBIDDEN = Pattern.compile("\\{\\{\\s*[{&=><$]");

    private final Mustache.Compiler compiler = Mustache.compiler()
            .escapeHTML(true)
            .defaultValue("")
            .emptyStringIsFalse(true)
            .withCollector(new MapsOnly());
    private final Map<String, Template> compiled = new ConcurrentHashMap<>();

    String fill(String template, Map<String, ?> values) {
        try {
            if (compiled.size() > MOST_KEPT) {
                compiled.clear();
            }
            return compiled.computeIfAbsent(template, this::compile).execute(values);
        } catch (MustacheException wrong) {
            throw rejected(String.valueOf(wrong.getMessage()));
        }
    }

    private Template compile(String template) {
        var forbidden = FORBIDDEN.matcher(template);
        if (forbidden.find()) {
            throw rejected("không dùng «" + forbidden.group() + "»");
        }
        return compiler.compile(template);
    }

    private static Rejected rejected(String reason) {
        return new Rejected(
                "TEP-017",
                "Mẫu văn bản sai cú pháp: " + reason + ".",
                "Trong mẫu chỉ dùng {{tên}}, {{#tên}}…{{/tên}} và {{^tên}}…{{/tên}}; sửa mẫu rồi thử lại.");
    }

    /** Answers only from maps: the fields and methods of objects do not exist for a template. */
    private static final class MapsOnly extends DefaultCollector {

        private static final Mustache.VariableFetcher NOTHING = (context, name) -> Template.NO_FETCHER_FOUND;

        @Override
        public Mustache.VariableFetcher createFetcher(Object context, String name) {
            return switch (context) {
                case Map<?, ?> map -> MapsOnly::look;
                default -> NOTHING;
            };
        }

        private static Object look(Object context, String name) {
            var map = (Map<?, ?>) context;
            var value = map.get(name);
            return value == null ? Template.NO_FETCHER_FOUND : value;
        }
    }
}
