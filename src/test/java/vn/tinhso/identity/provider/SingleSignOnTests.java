package vn.tinhso.identity.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import vn.tinhso.TestClock;
import vn.tinhso.Timers;
import vn.tinhso.Together;
import vn.tinhso.WholeProduct;
import vn.tinhso.identity.Machine;
import vn.tinhso.identity.signin.Person;
import vn.tinhso.web.PlatformSettings;

/** Another system of the province signs people in with their account here, over HTTP and by the standard alone. */
@WholeProduct
class SingleSignOnTests {

    private static final String OFFICIAL = "chuyenvien.03325";
    private static final String NOTICES = "LogoutNotices.deliver";
    private static final String CITIZEN = "vang.a.pao";
    private static final String ALL = "openid profile official phone personal_number";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    PlatformSettings settings;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    @BeforeEach
    void registers() {
        register("kho", false, "{authorization_code,refresh_token}", "{openid,profile,official,phone,personal_number}");
        register("noi-bo", true, "{authorization_code}", "{openid,profile,personal_number}");
    }

    @AfterEach
    void forgets() {
        clock.set(TestClock.START);
        for (var table : List.of("consent", "client_authorization", "client_logout")) {
            jdbc.sql("delete from identity." + table).update();
        }
        jdbc.sql("delete from identity.client where id in ('kho', 'noi-bo')").update();
    }

    private void register(String id, boolean trusted, String grants, String scopes) {
        jdbc.sql("""
                        insert into identity.client (id, name, secret_hash, scopes, grants, redirects, farewells, trusted)
                        values (:id, 'Kho tài liệu', :hash, cast(:scopes as text[]), cast(:grants as text[]),
                                array[:redirect], array['https://kho-tai-lieu.example.vn/tam-biet'], :trusted)""")
                .param("id", id)
                .param("hash", encoder.encode("s3cret"))
                .param("scopes", scopes)
                .param("grants", grants)
                .param("redirect", OtherSystem.REDIRECT)
                .param("trusted", trusted)
                .update();
    }

    private OtherSystem store(String scopes) {
        return new OtherSystem(port, "kho", "s3cret", scopes);
    }

    private OtherSystem inHouse(String scopes) {
        return new OtherSystem(port, "noi-bo", "s3cret", scopes);
    }

    private Person signedIn(String login) {
        var person = new Person(port);
        assertThat(person.signIn(login, Person.PASSWORD).status()).isEqualTo(302);
        return person;
    }

    private String id(String login) {
        return jdbc.sql("select id::text from identity.account where login = :login")
                .param("login", login)
                .query(String.class)
                .single();
    }

    private Jwt verified(String idToken) {
        return NimbusJwtDecoder.withJwkSetUri("http://localhost:" + port + "/oauth2/jwks")
                .build()
                .decode(idToken);
    }

    @Test
    void announcesWhatIsOpenAndNothingElse() {
        var facts = Machine.withoutToken(port)
                .get("/.well-known/openid-configuration")
                .json();

        assertThat(facts.path("issuer").asString()).isEqualTo(settings.publicUrl());
        assertThat(facts.path("code_challenge_methods_supported").toString()).isEqualTo("[\"S256\"]");
        assertThat(facts.path("response_types_supported").toString()).isEqualTo("[\"code\"]");
        assertThat(facts.path("scopes_supported").toString())
                .isEqualTo("[\"openid\",\"profile\",\"official\",\"phone\",\"email\",\"personal_number\"]");
        for (var closed : List.of(
                "introspection_endpoint",
                "device_authorization_endpoint",
                "registration_endpoint",
                "pushed_authorization_request_endpoint")) {
            assertThat(facts.has(closed)).as(closed).isFalse();
        }
        for (var open : List.of(
                "authorization_endpoint",
                "token_endpoint",
                "userinfo_endpoint",
                "jwks_uri",
                "end_session_endpoint",
                "revocation_endpoint")) {
            var path =
                    facts.path(open).asString().substring(settings.publicUrl().length());
            assertThat(Machine.withoutToken(port).get(path).status()).as(path).isNotIn(404, 500);
        }
    }

    @Test
    void signsAnOfficialInFromTheDoorOfAnotherSystemToItsOwn() {
        var store = store("openid profile official");
        var person = new Person(port);

        var toSignIn = person.get(store.door());
        var afterSignIn = person.signIn(OFFICIAL, Person.PASSWORD);
        var onward = person.get(afterSignIn.location());
        var consent = person.get(afterSignIn.location().replace("/sang-he-thong", "/oauth2/authorize"));
        var page = person.get(consent.location());
        var back = OtherSystem.agree(person, consent.location());
        var tokens = store.exchange(OtherSystem.codeIn(back));
        var identity = verified(tokens.json().path("id_token").asString());
        var info = store.userInfo(tokens.json().path("access_token").asString()).json();

        assertThat(toSignIn.location()).isEqualTo("/dang-nhap");
        assertThat(onward.status()).isEqualTo(200);
        assertThat(onward.body()).contains("/oauth2/authorize?response_type=code");
        assertThat(page.body())
                .contains("Cho Kho tài liệu biết về bạn", "Họ và tên", "Cơ quan, chức vụ", "kho-tai-lieu.example.vn")
                .doesNotContain("Số định danh");
        assertThat(back.whole()).startsWith(OtherSystem.REDIRECT + "?");
        assertThat(OtherSystem.parameter(back.whole(), "state")).isEqualTo("st 1");
        assertThat(tokens.status()).isEqualTo(200);
        assertThat(identity.getIssuer()).hasToString(settings.publicUrl());
        assertThat(identity.getAudience()).containsExactly("kho");
        assertThat(identity.getSubject()).isEqualTo(id(OFFICIAL));
        assertThat(identity.getClaimAsString("nonce")).isEqualTo("n-0S6_WzA2Mj");
        assertThat(identity.getClaimAsInstant("auth_time")).isEqualTo(TestClock.START);
        assertThat(identity.getClaimAsString("acr")).isEqualTo("mot-lop");
        assertThat(identity.getClaimAsStringList("amr")).containsExactly("pwd");
        assertThat(identity.getClaimAsString("name")).isNotBlank();
        assertThat(identity.getClaimAsString("agency_id")).isNotBlank();
        assertThat(info.path("sub").asString()).isEqualTo(identity.getSubject());
        assertThat(info.path("roles").toString()).contains("SPECIALIST");
    }

    @Test
    void tellsASystemOnlyWhatWasAskedAndNeverPutsContactsIntoTheIdToken() {
        var person = signedIn(CITIZEN);

        var all = store(ALL).exchange(OtherSystem.codeIn(store(ALL).bring(person)));
        var little = store("openid").exchange(OtherSystem.codeIn(store("openid").bring(person)));
        var whole =
                store(ALL).userInfo(all.json().path("access_token").asString()).json();
        var only = store(ALL)
                .userInfo(little.json().path("access_token").asString())
                .json();

        assertThat(whole.path("personal_number").asString()).matches("\\d{12}");
        assertThat(whole.path("phone_number").asString()).isNotBlank();
        assertThat(verified(all.json().path("id_token").asString()).getClaims())
                .doesNotContainKeys("personal_number", "phone_number", "agency_id");
        assertThat(only.propertyNames()).containsExactly("sub");
    }

    @Test
    void asksNobodyForASystemOfTheProvinceButForThePersonalNumber() {
        var person = signedIn(CITIZEN);

        var plain = person.get(inHouse("openid profile").door());
        var number = person.get(inHouse("openid profile personal_number").door());

        assertThat(plain.whole()).startsWith(OtherSystem.REDIRECT);
        assertThat(number.location()).startsWith("/dong-y");
    }

    @Test
    void tellsTheSystemWhenThePersonDoesNotAgree() {
        var person = signedIn(CITIZEN);
        var page = person.get(store("openid profile").door()).location();

        var refused = person.post(
                "/", "/oauth2/authorize", Map.of("client_id", "kho", "state", OtherSystem.parameter(page, "state")));
        var again = person.get(page);

        assertThat(OtherSystem.parameter(refused.whole(), "error")).isEqualTo("access_denied");
        assertThat(again.status()).isEqualTo(404);
    }

    @Test
    void keepsAnotherPersonFromAnsweringForMe() {
        var page = signedIn(CITIZEN).get(store("openid profile").door()).location();
        var other = signedIn(OFFICIAL);

        var seen = other.get(page);
        var answered = other.post(
                "/",
                "/oauth2/authorize",
                Map.of("client_id", "kho", "scope", "profile", "state", OtherSystem.parameter(page, "state")));

        assertThat(seen.status()).isEqualTo(404);
        assertThat(answered.status()).isEqualTo(400);
    }

    @Test
    void takesNoCodeWithAnotherVerifierAddressOrSystem() {
        var person = signedIn(CITIZEN);
        var store = store("openid");

        var wrongVerifier = store.exchange(OtherSystem.codeIn(store.bring(person)), "x".repeat(43));
        var noVerifier = store.exchange(
                Map.of("code", OtherSystem.codeIn(store.bring(person)), "redirect_uri", OtherSystem.REDIRECT));
        var otherAddress = store.exchange(Map.of(
                "code",
                OtherSystem.codeIn(store.bring(person)),
                "redirect_uri",
                OtherSystem.REDIRECT + "/",
                "code_verifier",
                OtherSystem.VERIFIER));
        var otherSystem = inHouse("openid").exchange(OtherSystem.codeIn(store.bring(person)));

        assertThat(List.of(wrongVerifier, noVerifier, otherAddress, otherSystem))
                .allSatisfy(reply -> {
                    assertThat(reply.status()).isEqualTo(400);
                    assertThat(reply.json().path("error").asString()).isIn("invalid_grant", "invalid_request");
                    assertThat(reply.text()).doesNotContain("access_token");
                });
    }

    @Test
    void takesBackWhatItGaveWhenACodeComesTwice() {
        var store = store("openid");
        var code = OtherSystem.codeIn(store.bring(signedIn(CITIZEN)));
        var first = store.exchange(code).json();
        assertThat(store.userInfo(first.path("access_token").asString()).status())
                .isEqualTo(200);

        var second = store.exchange(code);

        assertThat(second.json().path("error").asString()).isEqualTo("invalid_grant");
        assertThat(store.userInfo(first.path("access_token").asString()).status())
                .isEqualTo(401);
        assertThat(store.refresh(first.path("refresh_token").asString()).status())
                .isEqualTo(400);
    }

    @Test
    void givesOneSetOfTokensForACodeThatSixteenBringAtOnce() throws Exception {
        var store = store("openid");
        var code = OtherSystem.codeIn(store.bring(signedIn(CITIZEN)));

        var replies = Together.run(16, thread -> store.exchange(code));

        assertThat(replies.stream().map(Machine.Reply::status)).containsOnlyOnce(200);
        assertThat(replies.stream().filter(reply -> reply.status() != 200))
                .allSatisfy(reply ->
                        assertThat(reply.json().path("error").asString()).isEqualTo("invalid_grant"));
    }

    @Test
    void givesOneNewRefreshTokenForAnOldOneThatSixteenBringAtOnce() throws Exception {
        var store = store("openid");
        var tokens = store.exchange(OtherSystem.codeIn(store.bring(signedIn(CITIZEN))))
                .json();

        var replies = Together.run(
                16, thread -> store.refresh(tokens.path("refresh_token").asString()));

        assertThat(replies.stream().map(Machine.Reply::status).filter(status -> status == 200))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void renewsByAFreshRefreshTokenAndEndsAllWhenAnOldOneComesBack() {
        var store = store("openid profile");
        var first = store.exchange(OtherSystem.codeIn(store.bring(signedIn(CITIZEN))))
                .json();

        var second = store.refresh(first.path("refresh_token").asString()).json();
        var identity = verified(second.path("id_token").asString());
        var oldAccess = store.userInfo(first.path("access_token").asString());
        var newAccess = store.userInfo(second.path("access_token").asString());
        var replayed = store.refresh(first.path("refresh_token").asString());
        var afterReplay = store.refresh(second.path("refresh_token").asString());

        assertThat(identity.getSubject()).isEqualTo(id(CITIZEN));
        assertThat(identity.getClaimAsInstant("auth_time")).isEqualTo(TestClock.START);
        assertThat(oldAccess.status()).isEqualTo(401);
        assertThat(newAccess.status()).isEqualTo(200);
        assertThat(replayed.json().path("error").asString()).isEqualTo("invalid_grant");
        assertThat(afterReplay.json().path("error").asString()).isEqualTo("invalid_grant");
        assertThat(store.userInfo(second.path("access_token").asString()).status())
                .isEqualTo(401);
    }

    @Test
    void givesARefreshTokenOnlyToWhoMayRenew() {
        var system = inHouse("openid");

        var tokens = system.exchange(OtherSystem.codeIn(system.bring(signedIn(CITIZEN))));

        assertThat(tokens.json().has("access_token")).isTrue();
        assertThat(tokens.json().has("refresh_token")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "redirect_uri, https://kho-tai-lieu.example.vn/quay-lai/",
        "redirect_uri, https://evil.example/quay-lai",
        "redirect_uri, ''",
        "client_id, nobody"
    })
    void sendsNobodyToAnAddressThatIsNotRegistered(String name, String value) {
        var answer = signedIn(CITIZEN).get(store("openid").door(name, value));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.whole()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "code_challenge, '', invalid_request",
        "code_challenge_method, plain, invalid_request",
        "scope, openid email, invalid_scope",
        "scope, profile, invalid_scope",
        "response_type, token, unsupported_response_type"
    })
    void tellsTheSystemWhatItDidWrong(String name, String value, String error) {
        var answer = signedIn(CITIZEN).get(store("openid").door(name, value));

        assertThat(answer.whole().contains("code=")).isFalse();
        if (answer.status() == 302) {
            assertThat(answer.whole()).startsWith(OtherSystem.REDIRECT);
            assertThat(OtherSystem.parameter(answer.whole(), "error")).isEqualTo(error);
        } else {
            assertThat(answer.status()).isEqualTo(400);
        }
    }

    @Test
    void asksNothingWhenTheSystemWantsSilence() {
        var nobody = new Person(port).get(store("openid").door("prompt", "none"));
        var unasked = signedIn(CITIZEN).get(store("openid profile").door("prompt", "none"));
        var silent = signedIn(CITIZEN).get(store("openid").door("prompt", "none"));

        assertThat(OtherSystem.parameter(nobody.whole(), "error")).isEqualTo("login_required");
        assertThat(OtherSystem.parameter(unasked.whole(), "error")).isEqualTo("consent_required");
        assertThat(OtherSystem.codeIn(silent)).isNotBlank();
    }

    @Test
    void wantsAFreshProofWhenTheSystemDoes() {
        var person = signedIn(CITIZEN);
        clock.advance(Duration.ofMinutes(5));
        var store = store("openid");

        var login = person.get(store.door("prompt", "login"));
        var unproved = person.get(store.door("prompt", "login"));
        var tooOld = person.get(store.door("max_age", "60"));
        var tooOldInSilence = person.get(store.door("max_age", "60", "prompt", "none"));
        var youngEnough = person.get(store.door("max_age", "600"));
        person.post(login.location(), "/dang-nhap/xac-nhan", Map.of("mat-khau", Person.PASSWORD));
        var proved = person.get(store.door("prompt", "login"));
        var once = person.get(store.door("prompt", "login"));

        assertThat(List.of(login, unproved, tooOld, once))
                .allSatisfy(answer -> assertThat(answer.location()).startsWith("/dang-nhap/xac-nhan?ve="));
        assertThat(OtherSystem.parameter(tooOldInSilence.whole(), "error")).isEqualTo("login_required");
        assertThat(OtherSystem.codeIn(youngEnough)).isNotBlank();
        var identity = verified(store.exchange(OtherSystem.codeIn(proved))
                .json()
                .path("id_token")
                .asString());
        assertThat(identity.getClaimAsInstant("auth_time")).isEqualTo(TestClock.START.plus(Duration.ofMinutes(5)));
    }

    @Test
    void endsEverythingAtOnceWithTheClientTheAccountOrTheSession() {
        var store = store("openid");
        var person = signedIn(CITIZEN);
        var tokens = store.exchange(OtherSystem.codeIn(store.bring(person))).json();
        var access = tokens.path("access_token").asString();
        var refresh = tokens.path("refresh_token").asString();

        jdbc.sql("update identity.client set enabled = false where id = 'kho'").update();
        var disabledClient =
                List.of(store.userInfo(access).status(), store.refresh(refresh).status());
        var door = person.get(store.door());
        jdbc.sql("update identity.client set enabled = true where id = 'kho'").update();
        jdbc.sql("update identity.account set enabled = false where login = :login")
                .param("login", CITIZEN)
                .update();
        var disabledAccount =
                List.of(store.userInfo(access).status(), store.refresh(refresh).status());
        jdbc.sql("update identity.account set enabled = true where login = :login")
                .param("login", CITIZEN)
                .update();
        var before = store.userInfo(access).status();
        person.signOut();
        var signedOut =
                List.of(store.userInfo(access).status(), store.refresh(refresh).status());

        assertThat(disabledClient).containsExactly(401, 401);
        assertThat(door.status()).isEqualTo(400);
        assertThat(disabledAccount).containsExactly(401, 400);
        assertThat(before).isEqualTo(200);
        assertThat(signedOut).containsExactly(401, 400);
    }

    @Test
    void takesATokenBackThatASystemReturns() {
        var store = store("openid");
        var tokens = store.exchange(OtherSystem.codeIn(store.bring(signedIn(CITIZEN))))
                .json();
        var refresh = tokens.path("refresh_token").asString();

        var byOther = inHouse("openid").post("/oauth2/revoke", Map.of("token", refresh));
        var still = store.refresh(refresh);
        var revoked = store.post(
                "/oauth2/revoke",
                Map.of("token", still.json().path("refresh_token").asString()));

        assertThat(byOther.status()).isEqualTo(400);
        assertThat(still.status()).isEqualTo(200);
        assertThat(revoked.status()).isEqualTo(200);
        assertThat(store.userInfo(still.json().path("access_token").asString()).status())
                .isEqualTo(401);
    }

    @Test
    void opensNothingOfTheInterfaceToATokenForPeople() {
        var store = store("openid");
        var tokens = store.exchange(OtherSystem.codeIn(store.bring(signedIn(CITIZEN))))
                .json();

        for (var token : List.of("access_token", "id_token")) {
            var reply = Machine.withoutToken(port)
                    .with(tokens.path(token).asString())
                    .get("/api/v1/procedures");
            assertThat(reply.status()).as(token).isEqualTo(401);
        }
        assertThat(store.userInfo(tokens.path("id_token").asString()).status()).isEqualTo(401);
        assertThat(Machine.withoutToken(port).get("/userinfo").status()).isEqualTo(401);
    }

    @Test
    void keepsNoTokenThatSomebodyCouldUseWhoReadsTheDatabase() {
        var store = store("openid");
        var tokens = store.exchange(OtherSystem.codeIn(store.bring(signedIn(CITIZEN))))
                .json();

        var kept = jdbc.sql("select hash from identity.client_token")
                .query(String.class)
                .list();

        assertThat(kept)
                .hasSize(3)
                .doesNotContain(tokens.path("access_token").asString())
                .contains(Mark.presented(tokens.path("access_token").asString()))
                .allSatisfy(hash -> {
                    assertThat(store.userInfo(hash).status()).isEqualTo(401);
                    assertThat(store.userInfo("sha256:" + hash).status()).isEqualTo(401);
                    assertThat(store.refresh("sha256:" + hash).status()).isEqualTo(400);
                });
    }

    @Test
    void signsOutAtTheWishOfASystemThatShowsWhatItWasGiven() {
        var store = store("openid");
        var person = signedIn(CITIZEN);
        var tokens = store.exchange(OtherSystem.codeIn(store.bring(person))).json();
        var door = "/connect/logout?state=b%2Fye&id_token_hint="
                + tokens.path("id_token").asString() + "&post_logout_redirect_uri=https%3A%2F%2F";

        var unasked = person.get("/connect/logout");
        var stillIn = person.get("/tai-khoan/bao-mat");
        var away = new Person(port).get(door + "evil.example");
        var afterwards = person.get("/tai-khoan/bao-mat");
        var bye = person.get(door + "kho-tai-lieu.example.vn%2Ftam-biet");

        assertThat(unasked.body()).contains("Bạn có muốn đăng xuất không?");
        assertThat(stillIn.status()).isEqualTo(200);
        assertThat(away.location()).isEqualTo("/");
        assertThat(afterwards.location()).isEqualTo("/dang-nhap");
        assertThat(bye.whole()).isEqualTo("https://kho-tai-lieu.example.vn/tam-biet?state=b%2Fye");
    }

    @Test
    void showsAPersonWhoKnowsWhatAndTakesItBack() {
        var person = signedIn(CITIZEN);
        var store = store("openid profile phone");
        var tokens = store.exchange(OtherSystem.codeIn(store.bring(person))).json();
        var link = person.get("/tai-khoan/bao-mat");

        var before = person.get("/tai-khoan/he-thong-da-dong-y");
        person.post("/tai-khoan/he-thong-da-dong-y", "/tai-khoan/he-thong-da-dong-y/kho/rut-lai", Map.of());
        var after = person.get("/tai-khoan/he-thong-da-dong-y");

        assertThat(link.body()).contains("/tai-khoan/he-thong-da-dong-y").doesNotContain("/quan-tri/he-thong");
        assertThat(before.body()).contains("Kho tài liệu", "Họ và tên; Số điện thoại");
        assertThat(after.body()).doesNotContain("Kho tài liệu");
        assertThat(store.userInfo(tokens.path("access_token").asString()).status())
                .isEqualTo(401);
        assertThat(person.get(store.door()).location()).startsWith("/dong-y");
    }

    @Test
    void tellsEverySystemOfASessionThatItHasEnded() throws Exception {
        var store = store("openid");
        try (var ear = new Ear()) {
            jdbc.sql("update identity.client set logout_uri = :uri where id = 'kho'")
                    .param("uri", ear.address())
                    .update();
            var person = signedIn(CITIZEN);
            var identity = verified(store.exchange(OtherSystem.codeIn(store.bring(person)))
                    .json()
                    .path("id_token")
                    .asString());
            store.exchange(OtherSystem.codeIn(store.bring(person)));

            person.signOut();
            Timers.ring(context, NOTICES);
            var notice = SignedJWT.parse(ear.hear());
            var keys =
                    JWKSet.parse(Machine.withoutToken(port).get("/oauth2/jwks").text());
            var key = keys.getKeyByKeyId(notice.getHeader().getKeyID()).toRSAKey();
            var claims = notice.getJWTClaimsSet();

            assertThat(notice.verify(new RSASSAVerifier(key))).isTrue();
            assertThat(notice.getHeader().getType()).hasToString("logout+jwt");
            assertThat(claims.getIssuer()).isEqualTo(settings.publicUrl());
            assertThat(claims.getAudience()).containsExactly("kho");
            assertThat(claims.getSubject()).isEqualTo(id(CITIZEN));
            assertThat(claims.getStringClaim("sid")).isEqualTo(identity.getClaimAsString("sid"));
            assertThat(claims.getJSONObjectClaim("events"))
                    .containsKey("http://schemas.openid.net/event/backchannel-logout");
            assertThat(claims.getClaim("nonce")).isNull();
            Timers.ring(context, NOTICES);
            assertThat(ear.hearsMoreWithin(Duration.ofMillis(200)))
                    .as("one notice a system and session")
                    .isFalse();
        }
    }

    @Test
    void saysAgainWhatASystemDidNotTake() throws Exception {
        var store = store("openid");
        try (var ear = new Ear(503)) {
            jdbc.sql("update identity.client set logout_uri = :uri where id = 'kho'")
                    .param("uri", ear.address())
                    .update();
            var person = signedIn(CITIZEN);
            store.exchange(OtherSystem.codeIn(store.bring(person)));

            person.signOut();
            Timers.ring(context, NOTICES);
            ear.hear();
            Timers.ring(context, NOTICES);
            var tooEarly = ear.hearsMoreWithin(Duration.ofMillis(200));
            clock.advance(Duration.ofSeconds(31));
            Timers.ring(context, NOTICES);
            ear.hear();

            assertThat(tooEarly).isFalse();
        }
    }
}
