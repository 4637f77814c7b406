package vn.tinhso.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.util.LinkedMultiValueMap;
import vn.tinhso.WholeProduct;
import vn.tinhso.web.PlatformSettings;

@WholeProduct
class MachineTokensTests {

    private static final String PROCEDURES = "/api/v1/procedures?size=1";

    @LocalServerPort
    int port;

    @Autowired
    JWKSource<SecurityContext> keys;

    @Autowired
    PlatformSettings settings;

    @Autowired
    ClientStore clients;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    JdbcClient jdbc;

    @Test
    void givesAClientWhatItAsksForOrAllItHas() {
        var stranger = Machine.withoutToken(port);

        var one = stranger.askForToken("demo", "demo-secret", "procedures.read").json();
        var all = stranger.askForToken("demo", "demo-secret", "").json();

        assertThat(one.path("scope").asString()).isEqualTo("procedures.read");
        assertThat(all.path("scope").asString().split(" "))
                .containsExactlyInAnyOrder("procedures.read", "dossiers.read", "dossiers.write", "calendar.read");
        assertThat(all.path("expires_in").asInt()).isBetween(1700, 1800);
    }

    @Test
    void refusesInTheWordsOfOauthAtTheTokenEndpoint() {
        var stranger = Machine.withoutToken(port);

        var wrongSecret = stranger.askForToken("demo", "guess", "");
        var unknown = stranger.askForToken("nobody", "guess", "");
        var tooMuch = stranger.askForToken("demo", "demo-secret", "everything");
        var nobody = stranger.send(HttpMethod.POST, "/oauth2/token", null, headers -> {});

        assertThat(List.of(wrongSecret, unknown, nobody)).allSatisfy(reply -> {
            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.json().path("error").asString()).isEqualTo("invalid_client");
        });
        assertThat(tooMuch.status()).isEqualTo(400);
        assertThat(tooMuch.json().path("error").asString()).isEqualTo("invalid_scope");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "urn:ietf:params:oauth:grant-type:device_code",
                "urn:ietf:params:oauth:grant-type:token-exchange"
            })
    void knowsNoOtherGrant(String grant) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", grant);

        var reply = Machine.withoutToken(port).send(HttpMethod.POST, "/oauth2/token", form, headers -> {
            headers.setBasicAuth("demo", "demo-secret");
            headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
        });

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("error").asString()).isEqualTo("unsupported_grant_type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"authorization_code", "refresh_token"})
    void givesAMachineNothingForPeople(String grant) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", grant);
        form.add("code", "x");
        form.add("refresh_token", "x");
        form.add("redirect_uri", "https://elsewhere.example");

        var reply = Machine.withoutToken(port).send(HttpMethod.POST, "/oauth2/token", form, headers -> {
            headers.setBasicAuth("demo", "demo-secret");
            headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
        });

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("error").asString()).isIn("invalid_grant", "unauthorized_client");
    }

    @Test
    void saysWhereEverythingIs() {
        var stranger = Machine.withoutToken(port);

        var server = stranger.get("/.well-known/oauth-authorization-server").json();
        var resource = stranger.get("/.well-known/oauth-protected-resource").json();

        assertThat(server.path("issuer").asString()).isEqualTo(settings.publicUrl());
        assertThat(server.path("token_endpoint").asString()).isEqualTo(settings.publicUrl() + "/oauth2/token");
        assertThat(server.path("grant_types_supported").toString()).contains("client_credentials");
        assertThat(server.has("introspection_endpoint")).isFalse();
        assertThat(resource.path("resource").asString()).isEqualTo(settings.publicUrl() + "/api");
        assertThat(stranger.get("/oauth2/jwks").json().path("keys").get(0).has("d"))
                .as("the private part of the key")
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/",
                "/api/v1",
                "/api/v1/procedures",
                "/api/v1/procedures/1.001193",
                "/api/v1/agencies",
                "/api/v1/dossiers",
                "/api/v1/dossiers/x",
                "/api/v1/dossiers/x/events",
                "/api/v1/dossiers/x/result",
                "/api/v2/x",
                "/oauth2",
                "/oauth2/introspect",
                "/oauth2/par",
                "/oauth2/register",
                "/oauth2/device_authorization"
            })
    void closesEveryOtherAddressToStrangers(String address) {
        var stranger = Machine.withoutToken(port);

        for (var method : List.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE)) {
            var reply = stranger.send(method, address, null, headers -> {});

            assertThat(reply.status()).as(method + " " + address).isEqualTo(401);
            assertThat(reply.headers().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
            assertThat(reply.code()).isEqualTo("API-001");
            assertThat(reply.header("WWW-Authenticate")).startsWith("Bearer");
        }
    }

    @Test
    void takesATokenWhateverHostNameItWasAskedFrom() {
        var token = Machine.withoutToken(port)
                .askForToken("demo", "demo-secret", "")
                .json()
                .path("access_token")
                .asString();

        var reply = Machine.withoutToken(port)
                .with(token)
                .send(
                        HttpMethod.GET,
                        PROCEDURES,
                        null,
                        headers -> headers.set("X-Forwarded-Host", "dichvucong.example.vn"));

        assertThat(reply.status()).isEqualTo(200);
    }

    @Test
    void takesATokenOfItsOwnMaking() throws Exception {
        assertThat(with(token(keys, claims())).status()).isEqualTo(200);
    }

    @Test
    void refusesTokensThatAreOldForeignOrForged() throws Exception {
        var now = Instant.now();
        var otherKeys = new ImmutableJWKSet<SecurityContext>(
                new JWKSet(new RSAKeyGenerator(2048).keyID("x").generate()));

        assertThat(List.of(
                        with("x.y.z"),
                        with(token(
                                keys, claims().issuedAt(now.minusSeconds(7200)).expiresAt(now.minusSeconds(3600)))),
                        with(token(keys, claims().issuer("https://elsewhere.example"))),
                        with(token(keys, claims().audience(List.of("https://elsewhere.example/api")))),
                        with(token(keys, claims().subject("nobody"))),
                        with(token(otherKeys, claims()))))
                .allSatisfy(reply -> {
                    assertThat(reply.status()).isEqualTo(401);
                    assertThat(reply.code()).isEqualTo("API-002");
                    assertThat(reply.header("WWW-Authenticate")).contains("invalid_token");
                });
    }

    @Test
    void putsADisabledClientOutAtOnceAndTakesBackScopes() {
        clients.add(new ClientStore.Row(
                "ward",
                "Hệ thống phường",
                String.valueOf(encoder.encode("s3cret")),
                Set.of("procedures.read", "dossiers.read")));
        var stranger = Machine.withoutToken(port);
        var token = stranger.askForToken("ward", "s3cret", "")
                .json()
                .path("access_token")
                .asString();
        assertThat(with(token).status()).isEqualTo(200);

        jdbc.sql("update identity.client set scopes = '{dossiers.read}' where id = 'ward'")
                .update();
        assertThat(with(token).status()).isEqualTo(403);

        jdbc.sql("update identity.client set enabled = false where id = 'ward'").update();
        assertThat(with(token).status()).isEqualTo(401);
        assertThat(stranger.askForToken("ward", "s3cret", "").status()).isEqualTo(401);
    }

    @Test
    void namesTheScopeThatIsMissing() {
        var reader = Machine.demo(port, "procedures.read");

        var reply = reader.get("/api/v1/dossiers");

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.code()).isEqualTo("API-003");
        assertThat(reply.header("WWW-Authenticate")).contains("insufficient_scope", "dossiers.read");
    }

    private Machine.Reply with(String token) {
        return Machine.withoutToken(port).with(token).get(PROCEDURES);
    }

    private JwtClaimsSet.Builder claims() {
        return JwtClaimsSet.builder()
                .subject("demo")
                .issuer(settings.publicUrl())
                .audience(List.of(settings.publicUrl() + "/api"))
                .issuedAt(Instant.now())
                .expiresAt(Instant.now().plusSeconds(60))
                .claim("scope", List.of("procedures.read"));
    }

    private static String token(JWKSource<SecurityContext> keys, JwtClaimsSet.Builder claims) {
        return new NimbusJwtEncoder(keys)
                .encode(JwtEncoderParameters.from(claims.build()))
                .getTokenValue();
    }
}
