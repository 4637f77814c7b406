package vn.tinhso.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.tinhso.TestClock;
import vn.tinhso.Together;
import vn.tinhso.WholeProduct;

/** Codes of an app after the password. */
@WholeProduct
class AuthenticatorTests {

    private static final String LOGIN = "lanhdao.03325";
    private static final Pattern CODE = Pattern.compile("<span class=\"ts-code\">([a-z2-9]{4}(?:-[a-z2-9]{4}){2})<");

    private final Door door;
    private final AuthenticatorApps apps;
    private final RequestMappingHandlerMapping addresses;

    AuthenticatorTests(@Autowired ApplicationContext context) {
        door = new Door(context);
        apps = context.getBean(AuthenticatorApps.class);
        addresses = context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    }

    @AfterEach
    void reset() {
        door.reset();
    }

    @Test
    void asksForACodeOnceTheAppIsSetUp() {
        var enrolled = enrol(LOGIN);
        door.clock.advance(Duration.ofMinutes(1));
        var person = door.person();
        person.get("/viec-cua-toi");

        var password = person.signIn(LOGIN, Person.PASSWORD);
        var page = person.get("/dang-nhap/buoc-hai");
        var wrong = give(person, "000000");
        var right = give(person, enrolled.code(door.clock.instant()));

        assertThat(password.location()).isEqualTo("/dang-nhap/buoc-hai");
        assertThat(page.body()).contains("autocomplete=\"one-time-code\"").doesNotContain("data-passkey=");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(right.location()).startsWith("/viec-cua-toi");
        assertThat(person.get("/viec-cua-toi").status()).isEqualTo(200);
        assertThat(door.jdbc
                        .sql(
                                "select detail ->> 'ways' from audit.entry where deed = 'sign-in.opened' order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("otp,pwd");
    }

    @Test
    void opensNothingBetweenThePasswordAndTheCode() {
        enrol(LOGIN);
        var nobody = door.person();
        var halfway = door.person();
        halfway.signIn(LOGIN, Person.PASSWORD);
        var opened = new TreeSet<String>();

        for (var address : addresses()) {
            var stranger = nobody.get(address);
            var answer = halfway.get(address);
            var shut = stranger.status() == 302 && stranger.location().startsWith("/dang-nhap");
            if (answer.status() != stranger.status()
                    || shut && !answer.location().startsWith("/dang-nhap")) {
                opened.add(address + ": " + stranger.status() + " / " + answer.status());
            }
        }

        // The page that asks for the code is the only one that knows this person.
        assertThat(opened).containsExactly("/dang-nhap/buoc-hai: 302 / 200");
        assertThat(halfway.get("/").body()).doesNotContain("Đăng xuất");
        assertThat(halfway.post("/dang-nhap", "/uy-quyen", Map.of()).location()).isEqualTo("/het-phien");
        assertThat(halfway.post("/dang-nhap", "/tai-khoan/mat-khau", Map.of()).location())
                .isEqualTo("/het-phien");
        assertThat(halfway.get("/api/v1/agencies").status()).isEqualTo(401);
    }

    @Test
    void setsUpNoOtherFactorBetweenThePasswordAndTheCode() {
        enrol(LOGIN);
        var halfway = door.person();
        halfway.signIn(LOGIN, Person.PASSWORD);

        var begun = halfway.post("/dang-nhap/buoc-hai", "/dang-nhap/thiet-lap/ung-dung/bat-dau", Map.of());
        var confirmed = halfway.post("/dang-nhap/buoc-hai", "/dang-nhap/thiet-lap/ung-dung", Map.of("ma", "123456"));
        var renewed = halfway.post("/dang-nhap/buoc-hai", "/tai-khoan/ma-du-phong", Map.of());

        assertThat(List.of(begun.location(), confirmed.location())).containsOnly("/dang-nhap");
        assertThat(renewed.location()).isEqualTo("/het-phien");
    }

    @Test
    void forgetsThePasswordAfterTenMinutes() {
        var enrolled = enrol(LOGIN);
        var person = door.person();
        person.signIn(LOGIN, Person.PASSWORD);
        door.clock.advance(Duration.ofMinutes(11));

        var late = person.post("/dang-nhap", "/dang-nhap/buoc-hai", Map.of("ma", enrolled.code(door.clock.instant())));

        assertThat(late.location()).isEqualTo("/dang-nhap");
    }

    @Test
    void takesEachCodeOnceHoweverManyBringIt() throws Exception {
        var enrolled = enrol(LOGIN);
        door.clock.advance(Duration.ofMinutes(1));
        var code = enrolled.code(door.clock.instant());

        var taken = Together.run(20, thread -> apps.accepts(door.account(LOGIN), code));

        assertThat(Collections.frequency(taken, true)).isEqualTo(1);
    }

    @Test
    void allowsAStepBeforeAndAfterAndNoMore() {
        var enrolled = enrol(LOGIN);
        var account = door.account(LOGIN);
        var now = TestClock.START.plus(Duration.ofHours(1));
        door.clock.set(now);

        assertThat(apps.accepts(account, enrolled.code(now.minusSeconds(60)))).isFalse();
        assertThat(apps.accepts(account, enrolled.code(now.plusSeconds(60)))).isFalse();
        assertThat(apps.accepts(account, enrolled.code(now.minusSeconds(30)))).isTrue();
        assertThat(apps.accepts(account, enrolled.code(now.plusSeconds(30)))).isTrue();
        assertThat(apps.accepts(account, enrolled.code(now)))
                .as("older than the last one used")
                .isFalse();
    }

    @Test
    void countsWrongCodesTogetherWithWrongPasswords() {
        var enrolled = enrol(LOGIN);
        door.clock.advance(Duration.ofMinutes(1));
        for (var guess = 0; guess < 5; guess++) {
            var person = door.person();
            assertThat(person.signIn(LOGIN, Person.PASSWORD).location()).isEqualTo("/dang-nhap/buoc-hai");
            assertThat(give(person, "00000" + guess).status()).isEqualTo(422);
        }

        assertThat(door.person().signIn(LOGIN, Person.PASSWORD).status()).isEqualTo(429);
        door.clock.advance(Duration.ofMinutes(1));
        var person = door.person();
        person.signIn(LOGIN, Person.PASSWORD);
        assertThat(give(person, enrolled.code(door.clock.instant())).location()).isEqualTo("/");
    }

    @Test
    void letsInOnceWithEachRecoveryCode() throws Exception {
        var enrolled = enrol(LOGIN);
        assertThat(enrolled.recovery()).hasSize(10).doesNotHaveDuplicates();
        var spoken = enrolled.recovery().getFirst().toUpperCase().replace('-', ' ');
        var people = Together.run(5, thread -> {
            var person = door.person();
            person.signIn(LOGIN, Person.PASSWORD);
            return give(person, spoken).status();
        });

        assertThat(Collections.frequency(people, 302)).isEqualTo(1);
        assertThat(door.deeds(LOGIN)).contains("sign-in.recovery-code-used");
    }

    @Test
    void keepsNoSecretThatTheDatabaseGivesAway() {
        var enrolled = enrol(LOGIN);

        var kept = door.jdbc.sql("""
                        select encode(secret, 'escape') || encode(secret, 'hex') from identity.authenticator_app
                        union all
                        select mark from identity.recovery_code""").query(String.class).list();

        assertThat(kept)
                .hasSize(11)
                .noneMatch(text ->
                        text.contains(HexFormat.of().formatHex(enrolled.phone().secret())));
        assertThat(kept).noneMatch(text -> enrolled.recovery().contains(text));
    }

    @Test
    void asksForThePasswordAgainBeforeItIsRemoved() {
        var enrolled = enrol(LOGIN);
        door.clock.advance(Duration.ofMinutes(1));
        var person = door.person();
        person.signIn(LOGIN, Person.PASSWORD);
        give(person, enrolled.code(door.clock.instant()));
        door.clock.advance(Duration.ofMinutes(11));

        var asked = person.post("/tai-khoan/bao-mat", "/tai-khoan/ung-dung/go", Map.of());
        var wrong = person.post(asked.location(), "/dang-nhap/xac-nhan", Map.of("mat-khau", "sai"));
        var proved = person.post(
                asked.location(),
                "/dang-nhap/xac-nhan",
                Map.of("mat-khau", Person.PASSWORD, "ve", "/tai-khoan/bao-mat"));
        var removed = person.post("/tai-khoan/bao-mat", "/tai-khoan/ung-dung/go", Map.of());

        assertThat(asked.location()).isEqualTo("/dang-nhap/xac-nhan?ve=%2Ftai-khoan%2Fbao-mat");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(proved.location()).isEqualTo("/tai-khoan/bao-mat");
        assertThat(removed.location()).isEqualTo("/tai-khoan/bao-mat");
        assertThat(apps.isOn(door.account(LOGIN))).isFalse();
        assertThat(door.deeds(LOGIN)).contains("sign-in.proved-again", "sign-in.authenticator-removed");
    }

    /** A telephone and the codes for the day it is lost. */
    private record Enrolled(Phone phone, List<String> recovery) {

        String code(Instant when) {
            return phone.code(when);
        }
    }

    private Enrolled enrol(String login) {
        var person = door.signedIn(login);
        person.post("/dang-nhap/thiet-lap", "/dang-nhap/thiet-lap/ung-dung/bat-dau", Map.of());
        var phone = Phone.reading(person.get("/dang-nhap/thiet-lap/ung-dung").body());
        var done = person.post(
                "/dang-nhap/thiet-lap/ung-dung",
                "/dang-nhap/thiet-lap/ung-dung",
                Map.of("ma", phone.code(door.clock.instant())));
        var recovery =
                CODE.matcher(done.body()).results().map(found -> found.group(1)).toList();
        return new Enrolled(phone, recovery);
    }

    private static Person.Answer give(Person person, String code) {
        return person.post("/dang-nhap/buoc-hai", "/dang-nhap/buoc-hai", Map.of("ma", code));
    }

    private List<String> addresses() {
        return addresses.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().stream()
                        .anyMatch(method -> method.name().equals("GET")))
                .flatMap(info -> info.getPatternValues().stream())
                .map(pattern ->
                        pattern.replaceAll("\\{[^}]*(\\{[^}]*}[^}]*)*}", "00000000-0000-0000-0000-000000000001"))
                .filter(address -> !address.startsWith("/tai-nguyen") && !address.contains("*"))
                .distinct()
                .sorted()
                .toList();
    }
}
