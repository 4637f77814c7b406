package vn.tinhso.bench.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * One signed-in person with a browser: one connection kept open, cookies, compressed pages, no redirects followed. Speaks
 * HTTP over a plain socket, because on the same machine the JDK's client would take a quarter of the processor.
 */
final class Visitor {

    private static final int PATIENCE_MILLIS = 60_000;
    private static final Pattern CODE = Pattern.compile("href=\"/ho-so/(H[^\"/]+)\"");
    private static final Pattern QUEUE = Pattern.compile("/viec-cua-toi\\?hang-doi=([a-z-]+)\"");

    final String login;
    private final URI product;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private List<String> queues = List.of();
    private List<String> codes = List.of();
    private @Nullable Socket socket;
    private InputStream in = InputStream.nullInputStream();

    Visitor(URI product, String login) {
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
    void arrive(String password) throws IOException {
        get("/dang-nhap");
        var form = Map.of("ten-dang-nhap", login, "mat-khau", password, "_csrf", cookies.getOrDefault("XSRF-TOKEN", ""))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        send("POST /dang-nhap", "Content-Type: application/x-www-form-urlencoded\r\n", form);
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

    Page get(String path) throws IOException {
        return send("GET " + path, "", "");
    }

    private Page send(String what, String headers, String body) throws IOException {
        var pairs = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        var request = what + " HTTP/1.1\r\nHost: " + product.getAuthority() + "\r\nAccept-Encoding: gzip\r\n" + headers
                + (pairs.isEmpty() ? "" : "Cookie: " + pairs + "\r\n")
                + (body.isEmpty() ? "" : "Content-Length: " + body.length() + "\r\n") + "\r\n" + body;
        try {
            connection().getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return answer();
        } catch (IOException failure) {
            if (socket != null) {
                socket.close();
            }
            socket = null;
            throw failure;
        }
    }

    private Socket connection() throws IOException {
        if (socket == null) {
            socket = new Socket(product.getHost(), product.getPort());
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
            in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        }
        return socket;
    }

    private Page answer() throws IOException {
        var status = Integer.parseInt(line().split(" ")[1]);
        var compressed = false;
        var chunked = false;
        var close = false;
        var length = 0;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var name = header.substring(0, header.indexOf(':')).toLowerCase(Locale.ROOT);
            var value = header.substring(header.indexOf(':') + 1).strip();
            switch (name) {
                case "content-length" -> length = Integer.parseInt(value);
                case "content-encoding" -> compressed = value.equals("gzip");
                case "transfer-encoding" -> chunked = value.equals("chunked");
                case "connection" -> close = value.equalsIgnoreCase("close");
                case "set-cookie" -> {
                    var pair = value.split(";", 2)[0].split("=", 2);
                    cookies.put(pair[0], pair[1]);
                }
                default -> {}
            }
        }
        var body = chunked ? chunks() : in.readNBytes(length);
        if (close && socket != null) {
            socket.close();
            socket = null;
        }
        return new Page(status, body, compressed);
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (var size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.write(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (var sign = in.read(); sign != '\n'; sign = in.read()) {
            if (sign < 0) {
                throw new IOException("the connection was closed");
            }
            if (sign != '\r') {
                line.append((char) sign);
            }
        }
        return line.toString();
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(result -> result.group(1))
                .distinct()
                .toList();
    }
}
