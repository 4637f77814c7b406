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
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;
import vn.tinhso.WholeProduct;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.Accounts;
import vn.tinhso.identity.provider.ClientBook;
import vn.tinhso.identity.provider.OtherSystem;
import vn.tinhso.identity.signin.Door;
import vn.tinhso.identity.signin.Person;
import vn.tinhso.identity.vneid.IdentityProviderSettings.Audience;
import vn.tinhso.identity.vneid.IdentityProviderSettings.Client;
import vn.tinhso.identity.vneid.IdentityProviderSettings.Endpoints;
import vn.tinhso.identity.vneid.IdentityProviderSettings.Provider;
import vn.tinhso.identity.vneid.IdentityProviderSettings.Trust;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.web.PlatformSettings;

/**
 * A real Keycloak, once as the provider at which our people sign in, once as another application whose people sign in with
 * us. Costs more than a minute: {@code TINHSO_KEYCLOAK=1 bin/test}.
 */
@WholeProduct
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIfEnvironmentVariable(named = "TINHSO_KEYCLOAK", matches = "1")
class KeycloakTests {

    private static final Logger log = LoggerFactory.getLogger(KeycloakTests.class);
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
    private static final String PASSWORD = "nuong-ngo-nep";

    private final Door door;
    private final IdentityProviders providers;
    private final Accounts accounts;
    private final Organisations organisations;
    private final Keycloak keycloak;
    private final BrokeredApplication application;

    KeycloakTests(@Autowired ApplicationContext context) throws IOException, InterruptedException {
        door = new Door(context);
        providers = context.getBean(IdentityProviders.class);
        accounts = context.getBean(Accounts.class);
        organisations = context.getBean(Organisations.class);
        var publicUrl = context.getBean(PlatformSettings.class).publicUrl();
        var port = Keycloak.freePort();
        application = new BrokeredApplication(Keycloak.realm(port, "kho"));
        var secret = context.getBean(ClientBook.class)
                .add(account("quantri.tinh"), BrokeredApplication.CLIENT, application.draft());
        var began = System.nanoTime();
        keycloak = new Keycloak(
                port,
                Map.of(
                        "ANSWERS",
                        publicUrl,
                        "ISSUER",
                        publicUrl,
                        "SERVER",
                        "http://localhost:" + context.getEnvironment().getProperty("local.server.port"),
                        "SECRET",
                        secret));
        log.info("Keycloak answers after {}", Duration.ofNanos(System.nanoTime() - began));
    }

    @AfterAll
    void stop() {
        keycloak.close();
        for (var table : List.of("consent", "client_authorization", "client_logout")) {
            door.jdbc.sql("delete from identity." + table).update();
        }
        door.jdbc
                .sql("delete from identity.client where id = :id")
                .param("id", BrokeredApplication.CLIENT)
                .update();
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
        door.clock.set(Instant.now());
        use(provider("vneid", Audience.CITIZENS), provider("can-bo", Audience.OFFICIALS));
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

    @Test
    void tellsAnotherApplicationWhoAnOfficialIsAndWhenTheSessionHasEnded() throws Exception {
        door.clock.set(Instant.now());
        var official = door.signedIn("chuyenvien.03325");

        var asked = official.get(local(application.open()));
        var agreed = OtherSystem.agree(official, asked.location());
        var known = application.comeBack(URI.create(agreed.whole()));
        var before = application.isSignedIn();
        door.clock.set(Instant.now());
        official.signOut();

        assertThat(asked.location()).startsWith("/dong-y");
        var account = account("chuyenvien.03325");
        var post = Objects.requireNonNull(account.official());
        assertThat(known.path("preferred_username").asString())
                .isEqualTo(account.id().toString());
        assertThat(known.path("ho_ten").asString()).isEqualTo(account.name());
        assertThat(known.path("chuc_vu").asString()).isEqualTo(post.title());
        assertThat(known.path("co_quan").asString())
                .isEqualTo(organisations.agency(post.agencyId()).name());
        assertThat(before).isTrue();
        assertThat(application.isSignedOutWithin(Duration.ofSeconds(60))).isTrue();
    }

    @Test
    void letsTheApplicationInAfterSigningInHereOnTheWay() throws Exception {
        door.clock.set(Instant.now());
        var official = door.person();

        var unknown = official.get(local(application.open()));
        var signedIn = official.signIn("lanhdao.03325", Person.PASSWORD);
        var onward = official.get(signedIn.location());
        var asked = official.get(onward.refresh());
        var agreed = OtherSystem.agree(official, asked.location());
        var known = application.comeBack(URI.create(agreed.whole()));

        assertThat(unknown.location()).isEqualTo("/dang-nhap");
        assertThat(signedIn.location()).startsWith("/sang-he-thong?");
        assertThat(known.path("ho_ten").asString())
                .isEqualTo(account("lanhdao.03325").name());
    }

    private Account account(String login) {
        return accounts.find(door.account(login)).orElseThrow();
    }

    private static String local(URI address) {
        return address.getRawPath() + "?" + address.getRawQuery();
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

    private Provider provider(String key, Audience audience) {
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
