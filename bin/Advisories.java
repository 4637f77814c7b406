import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Asks osv.dev about every library that ships: java bin/Advisories.java LIST ACCEPTED. See bin/check-advisories. */
final class Advisories {

    private static final Pattern LIBRARY = Pattern.compile("\\(([^() :]+):([^() :]+):([^() :]+) - [^ ]*\\)$");
    private static final Pattern FOUND = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");
    private static final int AT_ONCE = 500;

    public static void main(String[] arguments) throws Exception {
        var address = System.getenv().getOrDefault("OSV_URL", "https://api.osv.dev") + "/v1/querybatch";
        var accepted = Files.readAllLines(Path.of(arguments[1])).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\s+")[0])
                .collect(Collectors.toSet());
        var libraries = Files.readAllLines(Path.of(arguments[0])).stream()
                .map(LIBRARY::matcher)
                .filter(matcher -> matcher.find())
                .map(matcher -> matcher.group(1) + ":" + matcher.group(2) + ":" + matcher.group(3))
                .sorted()
                .toList();
        var found = new TreeMap<String, List<String>>();
        try (var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            for (var from = 0; from < libraries.size(); from += AT_ONCE) {
                var some = libraries.subList(from, Math.min(libraries.size(), from + AT_ONCE));
                var request = HttpRequest.newBuilder(URI.create(address))
                        .timeout(Duration.ofSeconds(30))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(question(some)))
                        .build();
                var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() != 200) {
                    throw new java.io.IOException("osv.dev answers " + answer.statusCode());
                }
                read(some, answer.body(), found);
            }
        } catch (java.io.IOException unreachable) {
            System.out.println("Không hỏi được osv.dev nên chưa kiểm tra. / Not checked: " + unreachable);
            return;
        }
        found.values().forEach(ids -> ids.removeIf(accepted::contains));
        found.values().removeIf(List::isEmpty);
        found.forEach((library, ids) -> System.err.println(library + "  " + String.join(" ", ids)));
        System.out.println(libraries.size() + " thư viện đã hỏi / libraries asked about, " + found.size()
                + " có cảnh báo / with advisories");
        if (libraries.isEmpty() || !found.isEmpty()) {
            System.exit(1);
        }
    }

    private static String question(List<String> libraries) {
        return libraries.stream()
                .map(library -> library.split(":"))
                .map(part -> "{\"package\":{\"ecosystem\":\"Maven\",\"name\":\"%s:%s\"},\"version\":\"%s\"}"
                        .formatted(part[0], part[1], part[2]))
                .collect(Collectors.joining(",", "{\"queries\":[", "]}"));
    }

    /** The answers come in the order of the questions, one object each; those without findings are empty. */
    private static void read(List<String> libraries, String body, TreeMap<String, List<String>> found) {
        var at = body.indexOf('[') + 1;
        for (var library : libraries) {
            var begin = body.indexOf('{', at);
            if (begin < 0) {
                throw new IllegalStateException("osv.dev answered fewer questions than were asked");
            }
            var depth = 0;
            var end = begin;
            do {
                var sign = body.charAt(end++);
                depth += sign == '{' ? 1 : sign == '}' ? -1 : 0;
            } while (depth > 0);
            var ids = FOUND.matcher(body.substring(begin, end)).results().map(one -> one.group(1)).toList();
            if (!ids.isEmpty()) {
                found.put(library, new ArrayList<>(ids));
            }
            at = end;
        }
    }
}
