package vn.tinhso;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Every refusal the sources define: a code followed by a sentence and a remedy. */
final class RefusalCodes {

    /** {@code "HS-012", "Hồ sơ …", "Làm …"}; a code that is only compared has no sentence behind it. */
    private static final Pattern CODE = Pattern.compile("\"([A-Z]{2,3}-\\d{3})\"\\s*,");

    private static final Path SOURCES = Path.of("src/main/java/vn/tinhso");

    private RefusalCodes() {}

    record Refusal(String code, String module, String message, String remedy) {}

    static List<Refusal> all() {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .flatMap(file -> in(file).stream())
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Refusal> in(Path file) {
        var found = new ArrayList<Refusal>();
        var source = read(file);
        var codes = CODE.matcher(source);
        while (codes.find()) {
            var arguments = new Arguments(source, codes.end());
            var message = arguments.next();
            if (message.contains(" ")) {
                var module = SOURCES.relativize(file).getName(0).toString();
                found.add(new Refusal(codes.group(1), module, message, arguments.next()));
            }
        }
        return found;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Reads the arguments of a call one by one: what is quoted word for word, anything computed as {@code …}. */
    private static final class Arguments {

        private final String source;
        private int position;

        Arguments(String source, int position) {
            this.source = source;
            this.position = position;
        }

        String next() {
            var text = new StringBuilder();
            var depth = 0;
            for (; position < source.length(); position++) {
                var c = source.charAt(position);
                if (c == '"') {
                    var end = endOfQuote();
                    if (depth == 0) {
                        text.append(source, position + 1, end);
                    }
                    position = end;
                } else if (c == '(') {
                    depth++;
                } else if (c == ')' && depth-- == 0 || c == ',' && depth == 0) {
                    position++;
                    break;
                } else if (depth == 0
                        && Character.isJavaIdentifierPart(c)
                        && !text.toString().endsWith("…")) {
                    text.append('…');
                }
            }
            return text.toString()
                    .replace("\\\"", "\"")
                    .replaceAll("%[ds]", "…")
                    // The call of formatted() after a sentence is not part of it.
                    .replaceAll("([.!?])…$", "$1")
                    .strip();
        }

        private int endOfQuote() {
            var end = position + 1;
            while (source.charAt(end) != '"') {
                end += source.charAt(end) == '\\' ? 2 : 1;
            }
            return end;
        }
    }
}
