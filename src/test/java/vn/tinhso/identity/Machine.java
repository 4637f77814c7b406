package vn.tinhso.identity;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Another system that speaks to the interface over HTTP, token in hand. */
public final class Machine {

    private static final JsonMapper JSON = new JsonMapper();

    private final RestClient http;
    private final String server;
    private final String token;

    private Machine(RestClient http, String server, String token) {
        this.http = http;
        this.server = server;
        this.token = token;
    }

    /** What came back. */
    public record Reply(int status, HttpHeaders headers, byte[] body) {

        public JsonNode json() {
            return JSON.readTree(body);
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        public String header(String name) {
            return headers.getFirst(name);
        }

        public String code() {
            return json().path("code").asString();
        }
    }

    public static Machine withoutToken(int port) {
        var http = RestClient.builder()
                .requestFactory(new JdkClientHttpRequestFactory())
                .build();
        return new Machine(http, "http://localhost:" + port, "");
    }

    /** The demonstration client with these scopes, or all of its own. */
    public static Machine demo(int port, String... scopes) {
        var stranger = withoutToken(port);
        return stranger.with(stranger.askForToken("demo", "demo-secret", String.join(" ", scopes))
                .json()
                .path("access_token")
                .asString());
    }

    public Machine with(String otherToken) {
        return new Machine(http, server, otherToken);
    }

    public Reply askForToken(String client, String secret, String scopes) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        if (!scopes.isEmpty()) {
            form.add("scope", scopes);
        }
        return send(HttpMethod.POST, "/oauth2/token", form, headers -> {
            headers.setBasicAuth(client, secret);
            headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
        });
    }

    public Reply get(String address) {
        return send(HttpMethod.GET, address, null, headers -> {});
    }

    public Reply post(String address, String key, Object body) {
        return post(address, key, body, Map.of());
    }

    public Reply post(String address, String key, Object body, Map<String, String> more) {
        return send(HttpMethod.POST, address, body, headers -> {
            headers.setContentType(MediaType.APPLICATION_JSON);
            headers.set("Idempotency-Key", key);
            more.forEach(headers::set);
        });
    }

    public Reply send(HttpMethod method, String address, Object body, Consumer<HttpHeaders> headers) {
        var request = http.method(method).uri(URI.create(server + address)).headers(all -> {
            if (!token.isEmpty()) {
                all.setBearerAuth(token);
            }
            headers.accept(all);
        });
        if (body != null) {
            request.body(body);
        }
        return request.exchange((sent, answer) -> new Reply(
                answer.getStatusCode().value(),
                answer.getHeaders(),
                answer.getBody().readAllBytes()));
    }
}
