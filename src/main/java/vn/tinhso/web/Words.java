package vn.tinhso.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The words of the pages. Vietnamese sentences stand in the templates and are their own keys; English comes from one
 * catalogue per module, {@code words/<module>.en.yaml}. A sentence without a translation stays Vietnamese.
 */
public final class Words {

    private static final Map<String, String> ENGLISH = load();

    private Words() {}

    /** The sentence in the reader's language; {@code {}} places take the arguments in order. */
    public static String t(String vietnamese, Object... arguments) {
        var sentence = english() ? ENGLISH.getOrDefault(vietnamese, vietnamese) : vietnamese;
        for (var argument : arguments) {
            var place = sentence.indexOf("{}");
            if (place < 0) {
                break;
            }
            sentence = sentence.substring(0, place) + argument + sentence.substring(place + 2);
        }
        return sentence;
    }

    /** Whether the reader chose English; work without a reader (a timer, an e-mail) speaks Vietnamese. */
    public static boolean english() {
        var context = LocaleContextHolder.getLocaleContext();
        var locale = context == null ? null : context.getLocale();
        return locale != null && "en".equals(locale.getLanguage());
    }

    /** The English of a sentence, whoever reads: machines are told both. */
    static Optional<String> inEnglish(String vietnamese) {
        return Optional.ofNullable(ENGLISH.get(vietnamese));
    }

    private static Map<String, String> load() {
        var words = new HashMap<String, String>();
        var mapper = new YAMLMapper();
        try {
            var resources = new PathMatchingResourcePatternResolver().getResources("classpath*:words/*.en.yaml");
            for (var resource : resources) {
                try (var in = resource.getInputStream()) {
                    words.putAll(mapper.readValue(in, new TypeReference<Map<String, String>>() {}));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return Map.copyOf(words);
    }
}
