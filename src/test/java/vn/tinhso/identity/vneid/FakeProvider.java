package vn.tinhso.identity.vneid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhso.identity.vneid.IdentityProviderSettings.Audience;
import vn.tinhso.identity.vneid.IdentityProviderSettings.Claims;
import vn.tinhso.identity.vneid.IdentityProviderSettings.Client;
import vn.tinhso.identity.vneid.IdentityProviderSettings.Endpoints;
import vn.tinhso.identity.vneid.IdentityProviderSettings.Provider;
import vn.tinhso.identity.vneid.IdentityProviderSettings.Trust;
import vn.tinhso.identity.vneid.IdentityProviderSettings.Values;

/** An OpenID provider that keeps the protocol, until a test bids it not to. */
final class FakeProvider implements AutoCloseable {

    static final String CLIENT = "tinh-so";
    static final String SECRET = "bí mật: của % khách + hàng";

    /** Makes a token of claims. */
    interface Signer {
        String sign(JWTClaimsSet claims) throws JOSEException;
    }

    private record Grant(Map<String, String> asked, Map<String, Object> claims, Map<String, Object> userinfo) {}

    private final JsonMapper json = new JsonMapper();
    private final Map<String, Grant> codes = new ConcurrentHashMap<>();
    private final Map<String, Grant> tokens = new ConcurrentHashMap<>();
    private final HttpServer server;
    private final Clock clock;
    private volatile RSAKey key = newKey();

    final AtomicInteger discoveries = new AtomicInteger();
    final AtomicInteger keyReads = new AtomicInteger();
    volatile UnaryOperator<JWTClaimsSet.Builder> twist = UnaryOperator.identity();
    volatile Signer signer = this::signed;
    volatile Map<String, Object> userinfoTwist = Map.of();
    volatile Duration delay = Duration.ZERO;
    volatile boolean drips;
    volatile boolean huge;
    volatile int status = 200;

    FakeProvider(Clock clock) throws IOException {
        this.clock = clock;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/.well-known/openid-configuration", exchange -> {
            discoveries.incrementAndGet();
            answer(exchange, 200, discovery());
        });
        server.createContext("/keys", exchange -> {
            keyReads.incrementAndGet();
            answer(exchange, 200, new JWKSet(key.toPublicJWK()).toJSONObject());
        });
        server.createContext("/token", this::token);
        server.createContext("/userinfo", this::userinfo);
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    Provider settings(String key, Audience audience) {
        var endpoints = new Endpoints(null, null, null, null, true);
        var client = new Client(CLIENT, SECRET, false, List.of("openid", "profile"));
        return new Provider(
                key,
                "VNeID thử",
                "Test VNeID",
                audience,
                issuer(),
                endpoints,
                client,
                claims(),
                trust(),
                Map.of("acr_values", "loa2"),
                issuer() + "/logout");
    }

    static Claims claims() {
        var values = new Values(
                List.of("1", "nam"), List.of("0", "2", "nữ"), List.of("2"), List.of("1", "01"), List.of("2", "02"));
        return new Claims(
                "sub",
                "SoDinhDanh",
                "HoVaTen",
                "NgayThangNamSinh",
                "GioiTinh",
                "LoaiTaiKhoan",
                List.of("loAs", "LOA", "IAL"),
                "MaSoThue",
                "TenDoanhNghiep",
                "SoDienThoai",
                "ThuDienTu",
                "preferred_username",
                values);
    }

    static Trust trust() {
        return new Trust(
                null,
                List.of("mfa", "otp"),
                List.of("RS256", "ES256"),
                Duration.ofSeconds(60),
                Duration.ofMillis(1500),
                Duration.ofMinutes(10));
    }

    /** The person agrees at the provider: the parameters the browser brings back. */
    Map<String, String> allow(URI request, Map<String, Object> claims, Map<String, Object> userinfo) {
        var asked = form(request.getRawQuery());
        var code = UUID.randomUUID().toString();
        codes.put(code, new Grant(asked, claims, userinfo));
        return Map.of("code", code, "state", asked.get("state"), "iss", issuer());
    }

    /** From now on signs with another key, and shows only that. */
    void rotate() {
        key = newKey();
    }

    String signed(JWTClaimsSet claims) throws JOSEException {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    RSAKey key() {
        return key;
    }

    private Map<String, Object> discovery() {
        return Map.of(
                "issuer", issuer(),
                "authorization_endpoint", issuer() + "/authorize",
                "token_endpoint", issuer() + "/token",
                "userinfo_endpoint", issuer() + "/userinfo",
                "jwks_uri", issuer() + "/keys");
    }

    private void token(HttpExchange exchange) throws IOException {
        var posted = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var grant = codes.remove(posted.getOrDefault("code", ""));
        if (grant == null || !isFor(grant, posted) || !isClient(exchange)) {
            answer(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        var accessToken = UUID.randomUUID().toString();
        tokens.put(accessToken, grant);
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", grant.asked().get("nonce"));
        grant.claims().forEach(claims::claim);
        try {
            var idToken = signer.sign(twist.apply(claims).build());
            answer(exchange, 200, Map.of("access_token", accessToken, "token_type", "Bearer", "id_token", idToken));
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static boolean isFor(Grant grant, Map<String, String> posted) {
        return Pkce.challenge(posted.getOrDefault("code_verifier", ""))
                        .equals(grant.asked().get("code_challenge"))
                && "S256".equals(grant.asked().get("code_challenge_method"))
                && grant.asked().get("redirect_uri").equals(posted.get("redirect_uri"));
    }

    private static boolean isClient(HttpExchange exchange) {
        var header = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        var pair = new String(Base64.getDecoder().decode(header.replace("Basic ", "")), StandardCharsets.UTF_8);
        var halves = pair.split(":", 2);
        return decoded(halves[0]).equals(CLIENT) && decoded(halves[1]).equals(SECRET);
    }

    private void userinfo(HttpExchange exchange) throws IOException {
        var header = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        var grant = tokens.get(header.replace("Bearer ", ""));
        if (grant == null) {
            answer(exchange, 401, Map.of());
            return;
        }
        var said = new HashMap<String, Object>(grant.userinfo());
        said.put("sub", grant.claims().get("sub"));
        said.putAll(userinfoTwist);
        answer(exchange, 200, said);
    }

    private void answer(HttpExchange exchange, int wanted, Map<String, Object> body) throws IOException {
        try (exchange) {
            Thread.sleep(delay);
            var text = huge ? "{\"x\":\"" + "x".repeat(3_000_000) + "\"}" : json.writeValueAsString(body);
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status == 200 ? wanted : status, bytes.length);
            for (var i = 0; i < bytes.length; i++) {
                if (drips && i % 20 == 0) {
                    exchange.getResponseBody().flush();
                    Thread.sleep(300);
                }
                if (!drips) {
                    exchange.getResponseBody().write(bytes);
                    break;
                }
                exchange.getResponseBody().write(bytes[i]);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static Map<String, String> form(String text) {
        var fields = new HashMap<String, String>();
        for (var field : text.split("&")) {
            var halves = field.split("=", 2);
            fields.put(decoded(halves[0]), decoded(halves[1]));
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
