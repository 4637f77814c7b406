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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;
import vn.tinhso.WholeProduct;
import vn.tinhso.identity.signin.Door;
import vn.tinhso.identity.signin.Person;
import vn.tinhso.identity.vneid.IdentityProviderSettings.Audience;
import vn.tinhso.identity.vneid.IdentityProviderSettings.Client;
import vn.tinhso.identity.vneid.IdentityProviderSettings.Endpoints;
import vn.tinhso.identity.vneid.IdentityProviderSettings.Provider;
import vn.tinhso.identity.vneid.IdentityProviderSettings.Trust;
import vn.tinhso.web.PlatformSettings;

/** Signs in through a real Keycloak. Costs more than a minute: {@code TINHSO_KEYCLOAK=1 bin/test}. */
@WholeProduct
@EnabledIfEnvironmentVariable(named = "TINHSO_KEYCLOAK", matches = "1")
class KeycloakTests {

    private static final Logger log = LoggerFactory.getLogger(KeycloakTests.class);
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
    private static final String PASSWORD = "nuong-ngo-nep";

    private final Door door;
    private final IdentityProviders providers;
    private final String publicUrl;

    KeycloakTests(@Autowired ApplicationContext context) {
        door = new Door(context);
        providers = context.getBean(IdentityProviders.class);
        publicUrl = context.getBean(PlatformSettings.class).publicUrl();
    }

    @AfterEach
    void reset() {
        ReflectionTestUtils.setField(providers, "providers", new LinkedHashMap<>());
        door.jdbc.sql("delete from identity.provider_link").update();
        door.jdbc.sql("delete from identity.account where login like 'cd-%'").update();
        door.reset();
    }

    @Test
    void letsACitizenAndAnOfficialInWhomItKnows() throws Exception {
        var began = System.nanoTime();
        try (var keycloak = new Keycloak(publicUrl)) {
            log.info("Keycloak answers after {}", Duration.ofNanos(System.nanoTime() - began));
            door.clock.set(Instant.now());
            use(provider(keycloak, "vneid", Audience.CITIZENS), provider(keycloak, "can-bo", Audience.OFFICIALS));
            var citizen = door.person();
            var official = door.person();
            citizen.get("/tai-khoan/bao-mat");

            var first = signIn(citizen, "vneid", "mai");
            var second = signIn(official, "can-bo", "vanthu.03325");

            assertThat(first.location()).startsWith("/tai-khoan/bao-mat");
            assertThat(citizen.get("/tai-khoan/bao-mat").body())
                    .contains("Quàng Thị Mai", "Keycloak của tỉnh", "Mức độ 02");
            assertThat(second.location()).isEqualTo("/");
            assertThat(official.get("/viec-cua-toi").status()).isEqualTo(200);
        }
    }

    private Person.Answer signIn(Person person, String key, String login) throws IOException, InterruptedException {
        var departure = person.post("/dang-nhap", "/dang-nhap/nha-cung-cap/" + key, Map.of());
        var back = atKeycloak(URI.create(departure.refresh()), login);
        assertThat(back.getPath()).isEqualTo("/dang-nhap/nha-cung-cap/" + key + "/xong");
        return person.get(back.getPath() + "?" + back.getRawQuery());
    }

    /** What the person does there; where Keycloak sends the browser then. */
    private static URI atKeycloak(URI address, String login) throws IOException, InterruptedException {
        var cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        try (var browser = HttpClient.newBuilder().cookieHandler(cookies).build()) {
            var page = browser.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
            // Browsers take localhost for safe; the JDK's client keeps cookies marked so from plain HTTP.
            cookies.getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
            var form = FORM.matcher(page.body());
            assertThat(form.find()).as(page.body()).isTrue();
            HttpResponse<String> answer = browser.send(
                    HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("username=" + URLEncoder.encode(login, StandardCharsets.UTF_8)
                                    + "&password=" + PASSWORD))
                            .build(),
                    BodyHandlers.ofString());
            return URI.create(
                    answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body())));
        }
    }

    private Provider provider(Keycloak keycloak, String key, Audience audience) {
        return new Provider(
                key,
                "Keycloak của tỉnh",
                null,
                audience,
                keycloak.issuer(),
                new Endpoints(null, null, null, null, true),
                new Client("tinh-so", "bi-mat-cua-tinh-so", false, List.of("openid", "profile")),
                FakeProvider.claims(),
                new Trust(
                        null,
                        List.of("otp"),
                        List.of("RS256"),
                        Duration.ofSeconds(60),
                        // The first answers of a cold Keycloak on a busy machine.
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(10)),
                Map.of(),
                null);
    }

    private void use(Provider... all) {
        var registered = new LinkedHashMap<String, IdentityProvider>();
        for (var provider : all) {
            registered.put(provider.key(), new IdentityProvider(provider, door.clock));
        }
        ReflectionTestUtils.setField(providers, "providers", registered);
    }
}
