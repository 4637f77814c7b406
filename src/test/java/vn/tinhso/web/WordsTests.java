package vn.tinhso.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import tools.jackson.dataformat.yaml.YAMLMapper;

class WordsTests {

    private static final Pattern SENTENCE = Pattern.compile("(?<![A-Za-z])t\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    @AfterEach
    void speaksAsBefore() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void saysASentenceInTheReadersLanguage() {
        LocaleContextHolder.setLocale(Locale.of("vi"));
        assertThat(Words.t("Bước {} / {}", 2, 5)).isEqualTo("Bước 2 / 5");

        LocaleContextHolder.setLocale(Locale.of("en"));
        assertThat(Words.t("Bước {} / {}", 2, 5)).isEqualTo("Step 2 of 5");
    }

    @Test
    void staysVietnameseWithoutATranslation() {
        LocaleContextHolder.setLocale(Locale.of("en"));

        assertThat(Words.t("Câu chưa ai dịch {}", "này")).isEqualTo("Câu chưa ai dịch này");
    }

    @Test
    void hasEnglishForEverySentenceOfTheFrameAndTheComponents() throws IOException {
        var english = new YAMLMapper().readTree(Files.readString(Path.of("src/main/resources/words/web.en.yaml")));
        var missing = new TreeSet<String>();

        for (var folder : new String[] {"src/main/jte/web", "src/main/java/vn/tinhso/web"}) {
            try (var files = Files.walk(Path.of(folder))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    SENTENCE.matcher(Files.readString(file))
                            .results()
                            .map(found -> found.group(1))
                            .filter(sentence -> !english.has(sentence))
                            .forEach(missing::add);
                }
            }
        }

        assertThat(missing).isEmpty();
    }
}
