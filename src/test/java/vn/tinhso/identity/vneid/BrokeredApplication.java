package vn.tinhso.identity.vneid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhso.identity.ClientReach;
import vn.tinhso.identity.provider.ClientDraft;
import vn.tinhso.identity.provider.ClientKind;

/** An application whose people sign in at a Keycloak, which in turn sends them to us; with one browser for both. */
final class BrokeredApplication {

    /** What Keycloak is called in our book. */
    static final String CLIENT = "kho-keycloak";

    private static final String HERE = "https://kho-tai-lieu.example.vn/xong";
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private final String realm;
    private final JsonMapper json = new JsonMapper();
    private CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private String renewal = "";

    BrokeredApplication(String realm) {
        this.realm = realm;
    }

    ClientDraft draft() {
        return new ClientDraft(
                "Kho tài liệu",
                ClientKind.SIGN_IN,
                Set.of("openid", "profile", "official"),
                List.of(realm + "/broker/tinh-so/endpoint"),
                List.of(),
                realm + "/protocol/openid-connect/logout/backchannel-logout",
                false,
                ClientReach.ORDINARY);
    }

    /** Somebody new opens it; where Keycloak sends them. */
    URI open() throws IOException, InterruptedException {
        cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        var door = URI.create(realm + "/protocol/openid-connect/auth?"
                + form(Map.of(
                        "client_id",
                        "kho-tai-lieu",
                        "redirect_uri",
                        HERE,
                        "response_type",
                        "code",
                        "scope",
                        "openid",
                        "code_challenge",
                        CHALLENGE,
                        "code_challenge_method",
                        "S256",
                        "kc_idp_hint",
                        "tinh-so")));
        return follow(door);
    }

    /** Back from us; what Keycloak then says of the person. */
    JsonNode comeBack(URI address) throws IOException, InterruptedException {
        var end = follow(address);
        assertThat(end.toString()).startsWith(HERE);
        var code = end.getQuery().replaceFirst("(^|.*&)code=([^&]*).*", "$2");
        var tokens = token(Map.of(
                "grant_type", "authorization_code", "code", code, "redirect_uri", HERE, "code_verifier", VERIFIER));
        assertThat(tokens.statusCode()).as(tokens.body()).isEqualTo(200);
        var granted = json.readTree(tokens.body());
        renewal = granted.path("refresh_token").asString();
        var known = send(HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/userinfo"))
                .header(
                        "Authorization",
                        "Bearer " + granted.path("access_token").asString()));
        assertThat(known.statusCode()).as(known.body()).isEqualTo(200);
        return json.readTree(known.body());
    }

    /** Whether Keycloak still has a session of the person. */
    boolean isSignedIn() throws IOException, InterruptedException {
        var answer = token(Map.of("grant_type", "refresh_token", "refresh_token", renewal));
        if (answer.statusCode() == 200) {
            renewal = json.readTree(answer.body()).path("refresh_token").asString();
        }
        return answer.statusCode() == 200;
    }

    boolean isSignedOutWithin(Duration time) throws IOException, InterruptedException {
        var end = Instant.now().plus(time);
        while (isSignedIn()) {
            if (Instant.now().isAfter(end)) {
                return false;
            }
            TimeUnit.SECONDS.sleep(1);
        }
        return true;
    }

    /** As far as Keycloak leads by itself. */
    private URI follow(URI address) throws IOException, InterruptedException {
        var at = address;
        while (at.toString().startsWith(realm)) {
            var answer = send(HttpRequest.newBuilder(at));
            at = at.resolve(answer.headers()
                    .firstValue("Location")
                    .orElseThrow(() -> new AssertionError(answer.statusCode() + answer.body())));
        }
        return at;
    }

    private HttpResponse<String> token(Map<String, String> fields) throws IOException, InterruptedException {
        var all = new HashMap<>(fields);
        all.put("client_id", "kho-tai-lieu");
        all.put("client_secret", "bi-mat-cua-kho");
        return send(HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(all))));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var browser = HttpClient.newBuilder().cookieHandler(cookies).build()) {
            var answer = browser.send(request.build(), BodyHandlers.ofString());
            // Browsers take localhost for safe; the JDK's client keeps cookies marked so from plain HTTP.
            cookies.getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
            return answer;
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
