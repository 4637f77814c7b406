package vn.tinhso.bench.load;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** One signed-in person with a browser: keeps cookies, takes pages compressed, follows nothing. */
final class Visitor {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern CODE = Pattern.compile("href=\"/ho-so/(H[^\"/]+)\"");
    private static final Pattern QUEUE = Pattern.compile("/viec-cua-toi\\?hang-doi=([a-z-]+)\"");

    final String login;
    private final HttpClient client;
    private final URI product;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private List<String> queues = List.of();
    private List<String> codes = List.of();

    Visitor(HttpClient client, URI product, String login) {
        this.client = client;
        this.product = product;
        this.login = login;
    }

    /** What came back. */
    record Page(int status, byte[] body, boolean compressed) {

        String text() {
            try (var in =
                    compressed ? new GZIPInputStream(new ByteArrayInputStream(body)) : new ByteArrayInputStream(body)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException broken) {
                throw new IllegalStateException(broken);
            }
        }
    }

    /** Signs in and looks around: which queues there are, which dossiers are in them. */
    void arrive(String password) throws IOException, InterruptedException {
        get("/dang-nhap");
        var form = Map.of("ten-dang-nhap", login, "mat-khau", password, "_csrf", cookies.getOrDefault("XSRF-TOKEN", ""))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        send(request("/dang-nhap")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
        var work = get("/viec-cua-toi");
        if (work.status() != 200) {
            throw new IllegalStateException(login + " is not let in: " + work.status());
        }
        queues = found(QUEUE, work.text());
        var seen = new ArrayList<String>();
        for (var queue : queues) {
            seen.addAll(found(CODE, get("/viec-cua-toi?hang-doi=" + queue).text()));
        }
        codes = seen.stream().distinct().toList();
    }

    List<String> queues() {
        return queues;
    }

    /** Dossiers this person may see, open and closed. */
    List<String> codes() {
        return codes;
    }

    Page get(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build());
    }

    private HttpRequest.Builder request(String path) {
        var builder =
                HttpRequest.newBuilder(product.resolve(path)).timeout(PATIENCE).header("Accept-Encoding", "gzip");
        if (!cookies.isEmpty()) {
            builder.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return builder;
    }

    private Page send(HttpRequest request) throws IOException, InterruptedException {
        var response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        for (var cookie : response.headers().allValues("set-cookie")) {
            var pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        var compressed = response.headers()
                .firstValue("content-encoding")
                .filter("gzip"::equals)
                .isPresent();
        return new Page(response.statusCode(), response.body(), compressed);
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(result -> result.group(1))
                .distinct()
                .toList();
    }
}
