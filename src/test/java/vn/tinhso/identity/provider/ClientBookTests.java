package vn.tinhso.identity.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tinhso.WholeProduct;
import vn.tinhso.identity.Machine;
import vn.tinhso.identity.signin.Person;

@WholeProduct
class ClientBookTests {

    private static final String HOME = "/quan-tri/he-thong";
    private static final Pattern SECRET = Pattern.compile("ts-panel__code\">([A-Za-z0-9_-]{43})<");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void forgets() {
        for (var table : List.of("consent", "client_authorization", "client_logout")) {
            jdbc.sql("delete from identity." + table).update();
        }
        jdbc.sql("delete from identity.client where id = 'so-moi'").update();
    }

    private Person signedIn(String login) {
        var person = new Person(port);
        assertThat(person.signIn(login, Person.PASSWORD).status()).isEqualTo(302);
        return person;
    }

    private static List<Map.Entry<String, String>> form(String... more) {
        var form = new ArrayList<Map.Entry<String, String>>();
        form.add(Map.entry("ma", "so-moi"));
        form.add(Map.entry("ten", "Sổ mới"));
        form.add(Map.entry("cach", "SIGN_IN"));
        form.add(Map.entry("quay-ve", OtherSystem.REDIRECT));
        for (var i = 0; i < more.length; i += 2) {
            var name = more[i];
            form.removeIf(field -> field.getKey().equals(name));
            form.add(Map.entry(name, more[i + 1]));
        }
        if (form.stream().noneMatch(field -> field.getKey().equals("pham-vi"))) {
            form.add(Map.entry("pham-vi", "openid"));
            form.add(Map.entry("pham-vi", "profile"));
        }
        return form;
    }

    private static String secretIn(String body) {
        var secret = SECRET.matcher(body);
        assertThat(secret.find()).isTrue();
        return secret.group(1);
    }

    @Test
    void connectsASystemChangesItAndDisconnectsItAtOnce() {
        var before = jdbc.sql("select coalesce(max(id), 0) from audit.entry")
                .query(Long.class)
                .single();
        var keeper = signedIn("quantri.tinh");
        var person = signedIn("vang.a.pao");

        var added = keeper.post(HOME + "/moi", HOME, form("tin-cay", "co"));
        var system = new OtherSystem(port, "so-moi", secretIn(added.body()), "openid profile");
        var first = system.exchange(OtherSystem.codeIn(system.bring(person)));
        var renewed = keeper.post(HOME + "/so-moi", HOME + "/so-moi/khoa-moi", Map.of());
        var oldSecret = system.exchange(OtherSystem.codeIn(system.bring(person)));
        var again = new OtherSystem(port, "so-moi", secretIn(renewed.body()), "openid profile");
        var second = again.exchange(OtherSystem.codeIn(again.bring(person)));
        keeper.post(HOME + "/so-moi", HOME + "/so-moi", form("ten", "Sổ mới hơn", "cach", "SIGN_IN_AND_RENEW"));
        var asksNow = person.get(again.door());
        keeper.post(HOME + "/so-moi", HOME + "/so-moi/tat", Map.of());
        var disabled = again.userInfo(second.json().path("access_token").asString());
        keeper.post(HOME + "/so-moi", HOME + "/so-moi/bat", Map.of());
        var enabled = again.userInfo(second.json().path("access_token").asString());

        assertThat(first.status()).isEqualTo(200);
        assertThat(oldSecret.status()).isEqualTo(401);
        assertThat(second.status()).isEqualTo(200);
        assertThat(asksNow.location()).startsWith("/dong-y");
        assertThat(keeper.get(HOME).body()).contains("Sổ mới hơn");
        assertThat(disabled.status()).isEqualTo(401);
        assertThat(enabled.status()).as("tokens of before").isEqualTo(401);
        assertThat(jdbc.sql(
                                "select deed from audit.entry where subject = 'client:so-moi' and deed <> 'client.signed-in'"
                                        + " and id > :before order by id")
                        .param("before", before)
                        .query(String.class)
                        .list())
                .containsExactly(
                        "client.added", "client.secret-renewed", "client.changed", "client.disabled", "client.enabled");
    }

    @Test
    void connectsASystemThatSpeaksForItself() {
        var keeper = signedIn("quantri.tinh");

        var added = keeper.post(
                HOME + "/moi", HOME, form("cach", "INTERFACE", "quay-ve", "", "pham-vi", "procedures.read"));
        var token = Machine.withoutToken(port).askForToken("so-moi", secretIn(added.body()), "");

        assertThat(token.json().path("scope").asString()).isEqualTo("procedures.read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vang.a.pao", "chuyenvien.03325", "lanhdao.03325"})
    void isClosedToEverybodyElse(String login) {
        var person = signedIn(login);

        var seen = person.get(HOME);
        var added = person.post("/tro-nang", HOME, form());

        assertThat(seen.status()).isEqualTo(403);
        assertThat(added.status()).isEqualTo(403);
        assertThat(jdbc.sql("select count(*) from identity.client where id = 'so-moi'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "quay-ve, http://kho.example.vn/x",
        "quay-ve, https://*.example.vn/x",
        "quay-ve, https://kho.example.vn/x#y",
        "quay-ve, https://a@kho.example.vn/x",
        "quay-ve, 'javascript:alert(1)'",
        "quay-ve, /chi-duong-dan",
        "quay-ve, ''",
        "tam-biet, http://kho.example.vn/x",
        "bao-dang-xuat, http://10.0.0.1/x",
        "pham-vi, procedures.read",
        "pham-vi, profile",
        "ma, Sổ",
        "ma, demo",
        "ten, ''"
    })
    void refusesWhatIsNotSafeAndKeepsWhatWasTyped(String field, String value) {
        var keeper = signedIn("quantri.tinh");

        var answer = keeper.post(HOME + "/moi", HOME, form(field, value));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("govuk-error-summary", "Mã hệ thống");
        assertThat(jdbc.sql("select count(*) from identity.client where id = 'so-moi'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:3000/x", "http://127.0.0.1/x", "https://a.vn", "https://a.vn:8443/x?y=1"})
    void takesSafeAddresses(String address) {
        assertThat(ClientRules.isSafe(address)).isTrue();
    }
}
