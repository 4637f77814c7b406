package vn.tinhso.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;
import vn.tinhso.WholeProduct;
import vn.tinhso.identity.signin.SignInSettings.SecondFactor;
import vn.tinhso.web.PlatformSettings;

/** An installation for real people: officials come in with a second factor only. */
@WholeProduct
class PolicyTests {

    private final Door door;
    private final SecondFactors factors;
    private final SignInSettings settings;

    PolicyTests(@Autowired ApplicationContext context) {
        door = new Door(context);
        factors = context.getBean(SecondFactors.class);
        settings = context.getBean(SignInSettings.class);
    }

    @BeforeEach
    void require() {
        policy(SecondFactor.REQUIRED);
    }

    @AfterEach
    void reset() {
        policy(SecondFactor.OFFERED);
        door.reset();
    }

    @Test
    void leadsAnOfficialToSetOneUpAndToNothingElse() {
        var opened = door.deeds("vanthu.03325", "sign-in.opened");
        var person = door.person();

        var password = person.signIn("vanthu.03325", Person.PASSWORD);
        var step = person.get("/dang-nhap/buoc-hai");
        var page = person.get("/dang-nhap/thiet-lap");

        assertThat(password.location()).isEqualTo("/dang-nhap/buoc-hai");
        assertThat(step.location()).isEqualTo("/dang-nhap/thiet-lap");
        assertThat(page.body()).contains("Chỉ làm một lần");
        assertThat(person.get("/viec-cua-toi").location()).isEqualTo("/dang-nhap/buoc-hai");
        assertThat(person.get("/tai-khoan/bao-mat").location()).isEqualTo("/dang-nhap/buoc-hai");
        assertThat(person.post("/dang-nhap/thiet-lap", "/uy-quyen", Map.of()).location())
                .isEqualTo("/het-phien");
        assertThat(person.post("/dang-nhap/thiet-lap", "/dang-nhap/buoc-hai", Map.of("ma", "123456"))
                        .location())
                .isEqualTo("/dang-nhap");
        assertThat(door.deeds("vanthu.03325", "sign-in.opened")).isEqualTo(opened);
    }

    @Test
    void letsInWhoHasSetOneUp() {
        var person = door.person();
        person.get("/viec-cua-toi");
        person.signIn("vanthu.03325", Person.PASSWORD);
        person.post("/dang-nhap/thiet-lap", "/dang-nhap/thiet-lap/ung-dung/bat-dau", Map.of());
        var page = person.get("/dang-nhap/thiet-lap/ung-dung").body();

        var wrong = person.post("/dang-nhap/thiet-lap/ung-dung", "/dang-nhap/thiet-lap/ung-dung", Map.of("ma", "12"));
        var stillOut = person.get("/viec-cua-toi").location();
        var done = person.post(
                "/dang-nhap/thiet-lap/ung-dung",
                "/dang-nhap/thiet-lap/ung-dung",
                Map.of("ma", Phone.reading(page).code(door.clock.instant())));

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(stillOut).isEqualTo("/dang-nhap/buoc-hai");
        assertThat(done.body()).contains("/dang-nhap/tiep");
        assertThat(person.get("/dang-nhap/tiep").location()).startsWith("/viec-cua-toi");
        assertThat(person.get("/viec-cua-toi").status()).isEqualTo(200);
        assertThat(person.post("/tai-khoan/bao-mat", "/tai-khoan/ung-dung/go", Map.of())
                        .status())
                .as("the last one stays")
                .isEqualTo(409);
    }

    @Test
    void asksNothingMoreOfCitizens() {
        assertThat(door.person().signIn("vang.a.pao", Person.PASSWORD).location())
                .isEqualTo("/");
    }

    @Test
    void isRequiredOutsideDemonstrationsUnlessTheSettingSaysOtherwise() {
        assertThat(required(null, true)).isFalse();
        assertThat(required(null, false)).isTrue();
        assertThat(required(SecondFactor.OFFERED, false)).isFalse();
        assertThat(required(SecondFactor.REQUIRED, true)).isTrue();
    }

    private boolean required(SecondFactor word, boolean demonstration) {
        var said = new SignInSettings(
                word, 12, settings.resetFor(), settings.guesses(), settings.hashing(), settings.sessions());
        return new SecondFactors(
                        null, null, null, said, new PlatformSettings(demonstration, "Tỉnh", "http://localhost"))
                .required(true);
    }

    /** The running product keeps the word it was started with; another start for one word would take a minute. */
    private void policy(SecondFactor word) {
        ReflectionTestUtils.setField(factors, "policy", word);
    }
}
