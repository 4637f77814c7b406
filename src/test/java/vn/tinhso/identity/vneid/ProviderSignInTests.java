package vn.tinhso.identity.vneid;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;
import vn.tinhso.WholeProduct;
import vn.tinhso.identity.AssuranceLevel;
import vn.tinhso.identity.signin.Door;
import vn.tinhso.identity.signin.Person;
import vn.tinhso.identity.signin.SecondFactors;
import vn.tinhso.identity.signin.SignInSettings.SecondFactor;
import vn.tinhso.identity.vneid.IdentityProviderSettings.Audience;
import vn.tinhso.identity.vneid.IdentityProviderSettings.Provider;
import vn.tinhso.identity.vneid.IdentityProviderSettings.Trust;
import vn.tinhso.privacy.Vault;

/** From the sign-in page to a provider and back. */
@WholeProduct
class ProviderSignInTests {

    private static final String NUMBER = "011186990001";
    private static final String OFFICIAL = "vanthu.03325";

    private final Door door;
    private final IdentityProviders providers;
    private final SecondFactors factors;
    private final Vault vault;
    private FakeProvider fake;

    ProviderSignInTests(@Autowired ApplicationContext context) {
        door = new Door(context);
        providers = context.getBean(IdentityProviders.class);
        factors = context.getBean(SecondFactors.class);
        vault = context.getBean(Vault.class);
    }

    @BeforeEach
    void start() throws Exception {
        fake = new FakeProvider(door.clock);
        use(fake.settings("vneid", Audience.CITIZENS), fake.settings("can-bo", Audience.OFFICIALS));
    }

    @AfterEach
    void stop() {
        fake.close();
        use();
        ReflectionTestUtils.setField(factors, "policy", SecondFactor.OFFERED);
        door.jdbc.sql("delete from identity.provider_link").update();
        door.jdbc.sql("delete from identity.mandate").update();
        door.jdbc.sql("delete from identity.account where login like 'cd-%'").update();
        door.reset();
    }

    @Test
    void offersNoneWhereNoneIsSet() {
        use();

        assertThat(door.person().get("/dang-nhap").body()).doesNotContain("nha-cung-cap");
        assertThat(door.person().get("/dang-nhap/nha-cung-cap/vneid/xong").body())
                .contains("DN-080");
    }

    @Test
    void makesAnAccountOfSomebodyNewAndLeadsToThePageThatAsked() {
        var person = door.person();
        person.get("/tai-khoan/bao-mat");

        var back = signIn(person, "vneid", subject("s-1"), citizen());
        var page = person.get("/tai-khoan/bao-mat");

        assertThat(back.location()).startsWith("/tai-khoan/bao-mat");
        assertThat(page.body()).contains("Quàng Thị Mai", "Lần này bạn đăng nhập bằng VNeID thử, Mức độ 02.");
        assertThat(deeds(account(NUMBER))).containsExactly("account.created", "account.linked", "sign-in.opened");
        assertThat(everythingLogged()).doesNotContain(NUMBER, "Quàng Thị Mai", "08/03/1986");
    }

    @Test
    void findsTheAccountAgainAndNotesWhichFieldsChanged() {
        signIn(door.person(), "vneid", subject("s-1"), citizen());
        var first = account(NUMBER);

        signIn(door.person(), "vneid", subject("s-1"), with(citizen(), "HoVaTen", "Quàng Thị Mai Hoa"));

        assertThat(account(NUMBER)).isEqualTo(first);
        assertThat(door.jdbc
                        .sql("select name from identity.account where id = :id")
                        .param("id", first)
                        .query(String.class)
                        .single())
                .isEqualTo("Quàng Thị Mai Hoa");
        assertThat(detail(first, "account.identity-changed"))
                .contains("\"fields\": \"name\"")
                .doesNotContain("Hoa");
    }

    @Test
    void linksTheAccountThatBearsTheNumber() {
        var known = door.account("vang.a.pao");
        var claims = Map.<String, Object>of("SoDinhDanh", "011068000001", "HoVaTen", "Vàng A Páo", "GioiTinh", "1");

        signIn(door.person(), "vneid", subject("s-7"), claims);

        assertThat(deeds(known)).contains("account.linked", "sign-in.opened");
        assertThat(deeds(known)).doesNotContain("account.created", "account.identity-changed");
        assertThat(count("011068000001")).isOne();
    }

    @Test
    void refusesASubjectThatComesWithAnotherNumberAndLogsIt() {
        signIn(door.person(), "vneid", subject("s-1"), citizen());
        var first = account(NUMBER);
        var person = door.person();

        var back = signIn(person, "vneid", subject("s-1"), with(citizen(), "SoDinhDanh", "011186990003"));

        assertThat(back.status()).isEqualTo(403);
        assertThat(back.body()).contains("DN-089");
        assertThat(person.get("/tai-khoan/bao-mat").location()).isEqualTo("/dang-nhap");
        assertThat(deeds(first)).contains("account.link-refused");
        assertThat(count("011186990003")).isZero();
    }

    @Test
    void refusesALockedAccount() {
        signIn(door.person(), "vneid", subject("s-1"), citizen());
        door.jdbc
                .sql("update identity.account set enabled = false where id = :id")
                .param("id", account(NUMBER))
                .update();

        var back = signIn(door.person(), "vneid", subject("s-1"), citizen());

        assertThat(back.body()).contains("DN-091");
        assertThat(count(NUMBER)).isOne();
    }

    @Test
    void refusesWhoIsNotKnownWellEnough() {
        use(strict(fake.settings("vneid", Audience.CITIZENS)));

        var low = signIn(door.person(), "vneid", Map.of("sub", "s-1", "LOA", "1"), citizen());
        var none = signIn(door.person(), "vneid", Map.of("sub", "s-1"), citizen());
        var high = signIn(door.person(), "vneid", subject("s-1"), citizen());

        assertThat(low.body()).contains("DN-087");
        assertThat(none.body()).contains("DN-087");
        assertThat(high.status()).isEqualTo(302);
    }

    @Test
    void refusesWhoHasNoNumber() {
        var back = signIn(door.person(), "vneid", subject("s-1"), with(citizen(), "SoDinhDanh", "12345678"));

        assertThat(back.body()).contains("DN-088");
    }

    @Test
    void letsAPersonActForTheOrganisationWithWhoseAccountTheyCameAndOnlyInThatSession() {
        use(strict(fake.settings("vneid", Audience.CITIZENS)));
        var person = door.person();
        assertThat(signIn(door.person(), "vneid", Map.of("sub", "o-77"), organisation("5600123452"))
                        .body())
                .as("nobody knows how well the provider knows the person")
                .contains("DN-111");
        var alone = door.person();
        signIn(alone, "vneid", Map.of("sub", "s-1", "LOA", "2"), citizen());

        var back = signIn(person, "vneid", Map.of("sub", "o-77"), organisation("5600123452"));

        assertThat(back.status()).isEqualTo(302);
        assertThat(person.get("/thay-mat").body()).contains("HTX Mường Lay – 5600123452", "Trong phiên đăng nhập này");
        assertThat(door.jdbc
                        .sql("select count(*) from identity.provider_link where subject = 'o-77'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(alone.get("/thay-mat").body()).doesNotContain("HTX Mường Lay");
        signIn(door.person(), "vneid", Map.of("sub", "o-77"), organisation("5600123452"));
        assertThat(door.jdbc
                        .sql("select count(*) from identity.mandate where agent_account = :account")
                        .param("account", account(NUMBER))
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void letsAnotherPersonComeWithTheAccountOfTheSameOrganisation() {
        signIn(door.person(), "vneid", Map.of("sub", "o-77"), organisation("5600123452"));

        var other = with(organisation("5600123452"), "SoDinhDanh", (Object) "011186990003");
        var back = signIn(door.person(), "vneid", Map.of("sub", "o-77"), other);

        assertThat(back.status()).isEqualTo(302);
        assertThat(count("011186990003")).isOne();
    }

    @Test
    void refusesAnOrganisationsAccountWithoutAPersonOrWithoutACode() {
        use(strict(fake.settings("vneid", Audience.CITIZENS)));
        var nobody = new HashMap<>(organisation("5600123452"));
        nobody.remove("SoDinhDanh");

        assertThat(signIn(door.person(), "vneid", Map.of("sub", "o-1"), nobody).body())
                .contains("DN-092");
        assertThat(signIn(door.person(), "vneid", Map.of("sub", "o-1"), organisation("không có"))
                        .body())
                .contains("TM-017");
        assertThat(signIn(door.person(), "vneid", Map.of("sub", "o-1", "LOA", "1"), organisation("5600123452"))
                        .body())
                .contains("DN-087");
        assertThat(count(NUMBER)).isZero();
    }

    @Test
    void takesAnAnswerOnlyOnceAndOnlyInTheBrowserThatAsked() {
        var person = door.person();
        var answer = answer(fake.allow(depart(person, "vneid"), subject("s-1"), citizen()));

        var stolen = door.person().get("/dang-nhap/nha-cung-cap/vneid/xong?" + answer);
        var first = person.get("/dang-nhap/nha-cung-cap/vneid/xong?" + answer);
        var second = person.get("/dang-nhap/nha-cung-cap/vneid/xong?" + answer);

        assertThat(stolen.body()).contains("DN-081");
        assertThat(first.status()).isEqualTo(302);
        assertThat(second.body()).contains("DN-081");
    }

    @Test
    void takesNoAnswerOfOneProviderForAnother() {
        var person = door.person();
        var answer = fake.allow(depart(person, "vneid"), subject("s-1"), citizen());

        var back = person.get("/dang-nhap/nha-cung-cap/can-bo/xong?" + answer(answer));

        assertThat(back.body()).contains("DN-081");
        var again = fake.allow(depart(person, "vneid"), subject("s-1"), citizen());
        var mixed = with(again, "iss", "https://khac.example");
        assertThat(person.get("/dang-nhap/nha-cung-cap/vneid/xong?" + answer(mixed))
                        .body())
                .contains("DN-086");
    }

    @Test
    void saysWhatToDoAfterCancellingOrWaitingTooLong() {
        var person = door.person();
        var state = FakeProvider.form(depart(person, "vneid").getRawQuery()).get("state");
        var cancelled = person.get("/dang-nhap/nha-cung-cap/vneid/xong?error=access_denied&state=" + state);
        var late = fake.allow(depart(person, "vneid"), subject("s-1"), citizen());
        door.clock.advance(Duration.ofMinutes(11));

        var expired = person.get("/dang-nhap/nha-cung-cap/vneid/xong?" + answer(late));

        assertThat(cancelled.status()).isEqualTo(409);
        assertThat(cancelled.body()).contains("DN-082", "href=\"/dang-nhap\"");
        assertThat(expired.body()).contains("DN-084");
    }

    @Test
    void saysThatAProviderIsDownAndLetsOtherWaysGoOn() {
        fake.close();
        var person = door.person();

        var gone = person.post("/dang-nhap", "/dang-nhap/nha-cung-cap/vneid", Map.of());
        var page = person.get("/dang-nhap");

        assertThat(gone.location()).isEqualTo("/dang-nhap");
        assertThat(page.body()).contains("VNeID thử: Bên xác thực hiện không trả lời.", "DN-085");
        assertThat(person.signIn("vang.a.pao", Person.PASSWORD).location()).isEqualTo("/");
    }

    @Test
    void saysWhoMayStillBeSignedInAtTheProvider() {
        var person = door.person();
        signIn(person, "vneid", subject("s-1"), citizen());

        var out = person.signOut();

        assertThat(out.location()).isEqualTo("/dang-nhap/nha-cung-cap/vneid/da-ra");
        assertThat(person.get(out.location()).body()).contains(fake.issuer() + "/logout");
        assertThat(person.get("/tai-khoan/bao-mat").location()).isEqualTo("/dang-nhap");
    }

    @Test
    void letsAnOfficialInWhomTheProvinceHasAndNobodyElse() {
        var known = signIn(door.person(), "can-bo", official("o-1", OFFICIAL), Map.of());
        var unknown = signIn(door.person(), "can-bo", official("o-2", "khong.co.ai"), Map.of());
        var citizen = signIn(door.person(), "can-bo", official("o-3", "vang.a.pao"), Map.of());

        assertThat(known.status()).isEqualTo(302);
        assertThat(unknown.body()).contains("DN-090");
        assertThat(citizen.body()).contains("DN-090");
        assertThat(deeds(door.account(OFFICIAL))).contains("account.linked", "sign-in.opened");
    }

    @Test
    void givesNoRightsToASecondPersonWithTheSameLogin() {
        signIn(door.person(), "can-bo", official("o-1", OFFICIAL), Map.of());

        var other = signIn(door.person(), "can-bo", official("o-9", OFFICIAL), Map.of());
        var renamed = signIn(door.person(), "can-bo", official("o-1", "lanhdao.03325"), Map.of());

        assertThat(other.body()).contains("DN-089");
        assertThat(renamed.body()).contains("DN-089");
    }

    @Test
    void asksOfficialsForTheSecondFactorUnlessTheProviderDid() {
        ReflectionTestUtils.setField(factors, "policy", SecondFactor.REQUIRED);
        var once = signIn(door.person(), "can-bo", official("o-1", OFFICIAL), Map.of());
        var person = door.person();

        var twice = signIn(person, "can-bo", with(official("o-1", OFFICIAL), "amr", List.of("pwd", "otp")), Map.of());

        assertThat(once.location()).isEqualTo("/dang-nhap/buoc-hai");
        assertThat(twice.location()).isEqualTo("/");
        assertThat(person.get("/viec-cua-toi").status()).isEqualTo(200);
    }

    @Test
    void letsWhoHasNoPasswordProveItAgainThroughTheProvider() {
        var person = door.person();
        signIn(person, "vneid", subject("s-1"), citizen());
        door.clock.advance(Duration.ofMinutes(11));

        var asked = person.post("/tai-khoan/bao-mat", "/tai-khoan/lien-ket/vneid/go", Map.of());
        var page = person.get(asked.location());
        signIn(person, "vneid", subject("s-1"), citizen());
        var done = person.post("/tai-khoan/bao-mat", "/tai-khoan/lien-ket/vneid/go", Map.of());

        assertThat(asked.location()).startsWith("/dang-nhap/xac-nhan");
        assertThat(page.body())
                .contains("action=\"/dang-nhap/nha-cung-cap/vneid\"")
                .doesNotContain("nha-cung-cap/can-bo");
        assertThat(done.location()).isEqualTo("/tai-khoan/bao-mat");
    }

    @Test
    void letsTheOwnerTakeALinkAway() {
        var person = door.person();
        signIn(person, "can-bo", official("o-1", OFFICIAL), Map.of());

        person.post("/tai-khoan/bao-mat", "/tai-khoan/lien-ket/can-bo/go", Map.of());

        assertThat(person.get("/tai-khoan/bao-mat").body()).contains("Đã gỡ liên kết.");
        assertThat(signIn(door.person(), "can-bo", official("o-9", OFFICIAL), Map.of())
                        .status())
                .isEqualTo(302);
    }

    private void use(Provider... all) {
        var registered = new LinkedHashMap<String, IdentityProvider>();
        for (var provider : all) {
            registered.put(provider.key(), new IdentityProvider(provider, door.clock));
        }
        ReflectionTestUtils.setField(providers, "providers", registered);
    }

    private URI depart(Person person, String key) {
        return URI.create(person.post("/dang-nhap", "/dang-nhap/nha-cung-cap/" + key, Map.of())
                .refresh());
    }

    private Person.Answer signIn(Person person, String key, Map<String, Object> token, Map<String, Object> userinfo) {
        var answer = fake.allow(depart(person, key), token, userinfo);
        return person.get("/dang-nhap/nha-cung-cap/" + key + "/xong?" + answer(answer));
    }

    private static String answer(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Map<String, Object> subject(String id) {
        return Map.of("sub", id, "LOA", "2");
    }

    private static Map<String, Object> official(String id, String login) {
        return Map.of("sub", id, "preferred_username", login);
    }

    private static Map<String, Object> citizen() {
        return Map.of(
                "SoDinhDanh", NUMBER,
                "HoVaTen", "Quàng Thị Mai",
                "NgayThangNamSinh", "08/03/1986",
                "GioiTinh", "0");
    }

    private static Map<String, Object> organisation(String code) {
        var claims = new HashMap<>(citizen());
        claims.putAll(Map.of("LoaiTaiKhoan", "2", "MaSoThue", code, "TenDoanhNghiep", "HTX Mường Lay"));
        return claims;
    }

    private static <T> Map<String, T> with(Map<String, T> map, String name, T value) {
        var changed = new HashMap<>(map);
        changed.put(name, value);
        return changed;
    }

    private static Provider strict(Provider lax) {
        var trust = FakeProvider.trust();
        return new Provider(
                lax.key(),
                lax.label(),
                lax.labelEn(),
                lax.audience(),
                lax.issuer(),
                lax.endpoints(),
                lax.client(),
                lax.claims(),
                new Trust(
                        AssuranceLevel.LEVEL_2,
                        trust.secondFactor(),
                        trust.algorithms(),
                        trust.skew(),
                        trust.timeout(),
                        trust.patience()),
                lax.parameters(),
                lax.logout());
    }

    private UUID account(String number) {
        return door.jdbc
                .sql("select id from identity.account where personal_index = :index")
                .param("index", vault.index(number))
                .query(UUID.class)
                .single();
    }

    private int count(String number) {
        return door.jdbc
                .sql("select count(*) from identity.account where personal_index = :index")
                .param("index", vault.index(number))
                .query(Integer.class)
                .single();
    }

    private List<String> deeds(UUID account) {
        return door.jdbc
                .sql("select deed from audit.entry where subject = :subject order by id")
                .param("subject", "account:" + account)
                .query(String.class)
                .list();
    }

    private String detail(UUID account, String deed) {
        return door.jdbc
                .sql("select detail::text from audit.entry where subject = :subject and deed = :deed")
                .param("subject", "account:" + account)
                .param("deed", deed)
                .query(String.class)
                .single();
    }

    private String everythingLogged() {
        return String.join(
                "\n",
                door.jdbc
                        .sql("select subject || detail from audit.entry where deed like 'account.%'")
                        .query(String.class)
                        .list());
    }
}
