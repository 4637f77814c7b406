package vn.tinhso.identity.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * Mật khẩu phổ biến: words that passwords are guessed from first. Digits and signs around a word make it no rarer, nor does
 * the same word twice.
 */
final class CommonPasswords {

    private final Set<String> words;

    CommonPasswords() {
        try {
            var text = new ClassPathResource("signin/common-passwords.txt").getContentAsString(StandardCharsets.UTF_8);
            words = text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split("\\s+")))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    boolean contain(String password) {
        var folded = folded(password);
        var letters = folded.replaceAll("[^a-z]", "");
        return folded.chars().distinct().count() < 4
                || isRun(folded)
                || words.contains(folded)
                || !letters.isEmpty() && folded.length() - letters.length() < 10 && isCommon(letters);
    }

    /** Lower case, without marks and signs: {@code Mật khẩu 123!} is {@code matkhau123}. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replaceAll("[^a-z0-9]", "");
    }

    private boolean isCommon(String letters) {
        if (words.contains(letters)) {
            return true;
        }
        for (var cut = 3; cut <= letters.length() - 3; cut++) {
            if (words.contains(letters.substring(0, cut)) && words.contains(letters.substring(cut))) {
                return true;
            }
        }
        return false;
    }

    /** {@code 123456789012}, {@code abcdefghijkl}. */
    private static boolean isRun(String text) {
        for (var i = 1; i < text.length(); i++) {
            var step = text.charAt(i) - text.charAt(i - 1);
            if (step != 1 && step != -9) {
                return false;
            }
        }
        return true;
    }
}
