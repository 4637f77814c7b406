package vn.tinhso.identity.signin;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser: cookies, forms with their token, and no redirect is followed unseen. */
public final class Person {

    public static final String PASSWORD = "TinhSo@2026";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final String address;

    public Person(int port) {
        address = "http://localhost:" + port;
    }

    public record Answer(int status, String body, String location, String whole, String refresh) {

        Answer(HttpResponse<String> response) {
            this(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("Location").orElse("").replaceFirst("https?://[^/]*", ""),
                    response.headers().firstValue("Location").orElse(""),
                    response.headers().firstValue("Refresh").orElse("").replaceFirst("^0; ?url=", ""));
        }

        /** Without what differs from answer to answer. */
        String comparable() {
            return TOKEN.matcher(body).replaceAll("");
        }
    }

    public Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).GET());
    }

    /** Sends a form as its page carries it. */
    public Answer post(String page, String path, Map<String, String> fields) {
        return post(page, path, List.copyOf(fields.entrySet()));
    }

    /** The same where a field comes more than once. */
    public Answer post(String page, String path, List<Map.Entry<String, String>> fields) {
        var token = TOKEN.matcher(get(page).body());
        var form = new ArrayList<>(fields);
        if (token.find() && fields.stream().noneMatch(field -> field.getKey().equals("_csrf"))) {
            form.add(Map.entry("_csrf", token.group(1)));
        }
        var body = form.stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("User-Agent", "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0 Safari/537.36")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public Answer signIn(String login, String password) {
        return post("/dang-nhap", "/dang-nhap", Map.of("ten-dang-nhap", login, "mat-khau", password));
    }

    public Answer signOut() {
        return post("/tro-nang", "/dang-xuat", Map.of());
    }

    public String sessionCookie() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("SESSION"))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElse("");
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
