package vn.tinhso.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.tinhso.WholeProduct;

/** Where an account is signed in, and its password. */
@WholeProduct
class SessionsTests {

    private static final String LOGIN = "vanthu.03325";
    private static final Pattern END = Pattern.compile("action=\"(/tai-khoan/phien/[^\"]+/ket-thuc)\"");

    private final Door door;
    private final Sessions sessions;

    SessionsTests(@Autowired ApplicationContext context) {
        door = new Door(context);
        sessions = context.getBean(Sessions.class);
    }

    @AfterEach
    void reset() {
        sessions.drop(door.account(LOGIN), null);
        door.reset();
    }

    @Test
    void listsThemWithoutGivingOneAway() {
        var here = door.signedIn(LOGIN);
        door.signedIn(LOGIN);

        var page = here.get("/tai-khoan/phien").body();

        assertThat(page).contains("Chrome · Windows", "127.0.0.…", "Chính nơi này");
        assertThat(END.matcher(page).results()).hasSize(1);
        assertThat(page).doesNotContain(sessionIdOf(here));
    }

    @Test
    void endsOneAtItsNextRequest() {
        var here = door.signedIn(LOGIN);
        var there = door.signedIn(LOGIN);
        var form = END.matcher(here.get("/tai-khoan/phien").body());
        assertThat(form.find()).isTrue();

        here.post("/tai-khoan/phien", form.group(1), Map.of());

        assertThat(there.get("/viec-cua-toi").location()).isEqualTo("/dang-nhap");
        assertThat(here.get("/viec-cua-toi").status()).isEqualTo(200);
        assertThat(door.deeds(LOGIN)).contains("sign-in.session-ended");
    }

    @Test
    void endsNoSessionOfSomebodyElse() {
        var owner = door.signedIn(LOGIN);
        var other = door.signedIn("lanhdao.03325");
        var form = END.matcher(door.signedIn(LOGIN).get("/tai-khoan/phien").body());
        assertThat(form.find()).isTrue();

        other.post("/tai-khoan/phien", form.group(1), Map.of());

        assertThat(owner.get("/viec-cua-toi").status()).isEqualTo(200);
    }

    @Test
    void endsAllOthers() {
        var here = door.signedIn(LOGIN);
        var there = door.signedIn(LOGIN);

        here.post("/tai-khoan/phien", "/tai-khoan/phien/ket-thuc-khac", Map.of());

        assertThat(there.get("/viec-cua-toi").location()).isEqualTo("/dang-nhap");
        assertThat(sessions.of(door.account(LOGIN), null)).hasSize(1);
    }

    @Test
    void letsAnAdministratorEndAllOfAPerson() {
        var there = door.signedIn(LOGIN);
        var page = "/tai-khoan/can-bo/" + door.account(LOGIN);

        door.signedIn("quantri.tinh").post(page, page + "/ket-thuc-phien", Map.of());

        assertThat(there.get("/viec-cua-toi").location()).isEqualTo("/dang-nhap");
    }

    @Test
    void changesThePasswordAndSignsEveryOtherPlaceOut() {
        var here = door.signedIn(LOGIN);
        var there = door.signedIn(LOGIN);
        var wanted = "ngô nếp nương thơm";

        var wrong = change(here, "sai", wanted);
        var unfit = change(here, Person.PASSWORD, "matkhau123456");
        var changed = change(here, Person.PASSWORD, wanted);

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(unfit.status()).isEqualTo(422);
        assertThat(changed.location()).isEqualTo("/tai-khoan/bao-mat");
        assertThat(here.get("/tai-khoan/bao-mat").body()).contains("Đã đổi mật khẩu");
        assertThat(there.get("/viec-cua-toi").location()).isEqualTo("/dang-nhap");
        assertThat(door.person().signIn(LOGIN, wanted).location()).isEqualTo("/");
        assertThat(door.deeds(LOGIN)).contains("sign-in.password-changed");
    }

    @Test
    void guessesThePresentPasswordNoMoreThanFiveTimes() {
        var here = door.signedIn(LOGIN);
        for (var guess = 0; guess < 5; guess++) {
            change(here, "đoán " + guess, "ngô nếp nương thơm");
        }

        assertThat(change(here, Person.PASSWORD, "ngô nếp nương thơm").status()).isEqualTo(429);
    }

    private static Person.Answer change(Person person, String present, String wanted) {
        return person.post(
                "/tai-khoan/mat-khau", "/tai-khoan/mat-khau", Map.of("mat-khau", present, "mat-khau-moi", wanted));
    }

    private static String sessionIdOf(Person person) {
        return new String(Base64.getDecoder().decode(person.sessionCookie()));
    }
}
