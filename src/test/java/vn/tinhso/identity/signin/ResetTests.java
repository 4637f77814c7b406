package vn.tinhso.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.tinhso.Together;
import vn.tinhso.WholeProduct;

/** An administrator hands somebody a code. */
@WholeProduct
class ResetTests {

    private static final String ADMINISTRATOR = "quantri.tinh";
    private static final String LOGIN = "motcua.03325";
    private static final String NEW_PASSWORD = "con trâu đi trước cái cày";
    private static final Pattern CODE = Pattern.compile("ts-panel__code\">([a-z2-9]{4}(?:-[a-z2-9]{4}){3})<");

    private final Door door;
    private final ApplicationContext context;

    ResetTests(@Autowired ApplicationContext context) {
        this.context = context;
        door = new Door(context);
    }

    @AfterEach
    void reset() {
        door.jdbc
                .sql("delete from identity.role_grant where valid_from = date '2020-02-02'")
                .update();
        door.reset();
    }

    @Test
    void givesACodeThatSetsANewPasswordOnce() {
        var phone = door.signedIn(LOGIN);
        var code = issue(LOGIN, Map.of());

        var redeemed = redeem(LOGIN, code.toUpperCase(), NEW_PASSWORD);
        var again = redeem(LOGIN, code, "một mật khẩu khác nữa");

        assertThat(phone.get("/viec-cua-toi").location()).as("signed out").isEqualTo("/dang-nhap");
        assertThat(redeemed.location()).isEqualTo("/dang-nhap");
        assertThat(again.status()).isEqualTo(422);
        assertThat(door.person().signIn(LOGIN, Person.PASSWORD).status()).isEqualTo(422);
        assertThat(door.person().signIn(LOGIN, NEW_PASSWORD).location()).isEqualTo("/");
        assertThat(door.deeds(LOGIN)).contains("sign-in.reset-issued", "sign-in.password-reset");
    }

    @Test
    void givesACodeForOneOfManyWhoBringIt() throws Exception {
        var code = issue(LOGIN, Map.of());

        var answers = Together.run(
                4, thread -> redeem(LOGIN, code, "mật khẩu thứ mấy " + thread).status());

        assertThat(Collections.frequency(answers, 302)).isEqualTo(1);
    }

    @Test
    void saysTheSameOfAWrongLoginAndAWrongCode() {
        issue(LOGIN, Map.of());

        var wrong = redeem(LOGIN, "aaaa-bbbb-cccc-dddd", NEW_PASSWORD);
        var unknown = redeem("khong.co.ai", "aaaa-bbbb-cccc-dddd", NEW_PASSWORD);

        assertThat(wrong.status()).isEqualTo(unknown.status()).isEqualTo(422);
        assertThat(wrong.comparable()).isEqualTo(unknown.comparable().replace("khong.co.ai", LOGIN));
    }

    @Test
    void countsWrongCodes() {
        var code = issue(LOGIN, Map.of());
        for (var guess = 0; guess < 5; guess++) {
            redeem(LOGIN, "aaaa-bbbb-cccc-ddd" + (guess + 2), NEW_PASSWORD);
        }

        assertThat(redeem(LOGIN, code, NEW_PASSWORD).status()).isEqualTo(429);
        door.clock.advance(Duration.ofMinutes(1));
        assertThat(redeem(LOGIN, code, NEW_PASSWORD).status()).isEqualTo(302);
    }

    @Test
    void takesNoCodeAfterADay() {
        var code = issue(LOGIN, Map.of());
        door.clock.advance(Duration.ofHours(24));

        assertThat(redeem(LOGIN, code, NEW_PASSWORD).status()).isEqualTo(422);
    }

    @Test
    void takesNoPasswordThatIsShortOrCommonOrTheirs() {
        var code = issue(LOGIN, Map.of());
        var name = door.jdbc
                .sql("select name from identity.account where login = :login")
                .param("login", LOGIN)
                .query(String.class)
                .single();

        for (var unfit : new String[] {"ngắn quá", "matkhau12345", "motcua.03325!", name + " 1"}) {
            assertThat(redeem(LOGIN, code, unfit).status()).as(unfit).isEqualTo(422);
        }

        assertThat(redeem(LOGIN, code, NEW_PASSWORD).status()).isEqualTo(302);
    }

    @Test
    void removesSecondFactorsOnlyWhenTheAdministratorChoseSo() {
        var apps = context.getBean(AuthenticatorStore.class);
        var sealed = context.getBean(Secrets.class).seal("authenticator/" + door.account(LOGIN), new byte[20]);
        apps.offer(door.account(LOGIN), sealed, door.clock.instant());
        apps.confirm(door.account(LOGIN));

        redeem(LOGIN, issue(LOGIN, Map.of()), NEW_PASSWORD);
        var kept = door.person().signIn(LOGIN, NEW_PASSWORD).location();
        redeem(LOGIN, issue(LOGIN, Map.of("go-lop-hai", "co")), NEW_PASSWORD + " nữa");
        var removed = door.person().signIn(LOGIN, NEW_PASSWORD + " nữa").location();

        assertThat(kept).isEqualTo("/dang-nhap/buoc-hai");
        assertThat(removed).isEqualTo("/");
        assertThat(door.deeds(LOGIN)).contains("sign-in.authenticator-removed");
    }

    @Test
    void helpsNobodyOfAnotherAgencyOrWithHigherRights() {
        var commune = administrator("vanthu.03325", "xa-03325");
        var person = door.signedIn(commune);

        assertThat(person.get(page("motcua.03325")).status())
                .as("the centre below it")
                .isEqualTo(200);
        assertThat(person.get(page("lanhdao.03325")).status()).isEqualTo(200);
        assertThat(person.get(page(commune)).status()).as("oneself").isEqualTo(403);
        assertThat(person.get(page("lanhdao.03127")).status()).isEqualTo(403);
        assertThat(person.get(page(ADMINISTRATOR)).status()).isEqualTo(403);
        assertThat(person.get(page("vang.a.pao")).status()).as("a citizen").isEqualTo(403);
        assertThat(person.post("/tai-khoan/can-bo", page(ADMINISTRATOR) + "/dat-lai", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(person.post("/tai-khoan/can-bo", page(ADMINISTRATOR) + "/ket-thuc-phien", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(door.signedIn("lanhdao.03325").get(page("motcua.03325")).status())
                .as("no administrator")
                .isEqualTo(403);
        assertThat(door.signedIn("vang.a.pao").get("/tai-khoan/can-bo").status())
                .isEqualTo(403);
    }

    @Test
    void helpsNobodyWhoAlsoHasRightsElsewhere() {
        var commune = administrator("vanthu.03325", "xa-03325");
        grant("chuyenvien.03325", "SPECIALIST", "xa-03127");

        var answer = door.signedIn(commune).get(page("chuyenvien.03325"));

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void findsPeopleByNameOrLogin() {
        var administrator = door.signedIn(ADMINISTRATOR);

        var found = administrator.get("/tai-khoan/can-bo?tim=" + LOGIN).body();

        assertThat(found).contains("/tai-khoan/can-bo/" + door.account(LOGIN));
        assertThat(door.signedIn(administrator("vanthu.03325", "xa-03325"))
                        .get("/tai-khoan/can-bo?tim=Quang+Huy")
                        .body())
                .contains("lanhdao.03325")
                .doesNotContain("vanthu.03325")
                .doesNotContain("lanhdao.03127");
        assertThat(administrator.get("/tai-khoan/can-bo?tim=khong-co-ai").body())
                .contains("Không tìm thấy ai");
    }

    private String issue(String login, Map<String, String> fields) {
        var answer = door.signedIn(ADMINISTRATOR).post(page(login), page(login) + "/dat-lai", fields);
        var code = CODE.matcher(answer.body());
        assertThat(code.find()).as(answer.body()).isTrue();
        return code.group(1);
    }

    private Person.Answer redeem(String login, String code, String wanted) {
        return door.person()
                .post(
                        "/dang-nhap/dat-lai",
                        "/dang-nhap/dat-lai",
                        Map.of("ten-dang-nhap", login, "ma", code, "mat-khau-moi", wanted));
    }

    private String page(String login) {
        return "/tai-khoan/can-bo/" + door.account(login);
    }

    /** The demonstration has administrators at the province and its departments only. */
    private String administrator(String login, String agency) {
        grant(login, "ADMINISTRATOR", agency);
        return login;
    }

    private void grant(String login, String role, String agency) {
        door.jdbc
                .sql("""
                        insert into identity.role_grant (account_id, role, agency_id, valid_from)
                        values (:account, :role, :agency, date '2020-02-02')""")
                .param("account", door.account(login))
                .param("role", role)
                .param("agency", agency)
                .update();
    }
}
