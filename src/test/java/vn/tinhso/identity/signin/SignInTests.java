package vn.tinhso.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import vn.tinhso.WholeProduct;

@WholeProduct
class SignInTests {

    private static final Logger log = LoggerFactory.getLogger(SignInTests.class);

    private final Door door;

    SignInTests(@Autowired ApplicationContext context) {
        door = new Door(context);
    }

    @AfterEach
    void reset() {
        door.reset();
    }

    @Test
    void letsInWithTheRightPasswordAndLeadsToThePageThatAsked() {
        var person = door.person();

        var asked = person.get("/viec-cua-toi");
        var opened = person.signIn("  LanhDao.03325 ", Person.PASSWORD);

        assertThat(asked.location()).isEqualTo("/dang-nhap");
        assertThat(opened.status()).isEqualTo(302);
        assertThat(opened.location()).startsWith("/viec-cua-toi");
        assertThat(person.get("/viec-cua-toi").status()).isEqualTo(200);
        assertThat(door.deeds("lanhdao.03325")).contains("sign-in.opened");
    }

    @Test
    void givesTheSessionANewIdAtTheDoor() {
        var person = door.person();
        person.get("/viec-cua-toi");
        var before = person.sessionCookie();

        person.signIn("lanhdao.03325", Person.PASSWORD);

        assertThat(before).isNotEmpty();
        assertThat(person.sessionCookie()).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void answersAnUnknownLoginLikeAWrongPassword() {
        var wrong = door.person().signIn("lanhdao.03325", "sai mật khẩu");
        var unknown = door.person().signIn("khong.co.ai", "sai mật khẩu");

        assertThat(wrong.status()).isEqualTo(unknown.status()).isEqualTo(422);
        assertThat(wrong.comparable()).isEqualTo(unknown.comparable().replace("khong.co.ai", "lanhdao.03325"));
        assertThat(logged()).doesNotContain("khong.co.ai", "sai mật khẩu");
    }

    @Test
    void makesOlderHashesAsDearAsNewOnes() {
        var old = new Argon2PasswordEncoder(16, 32, 1, 32, 1).encode(Person.PASSWORD);
        door.jdbc
                .sql("update identity.account set password_hash = :hash where login = 'po.my.le'")
                .param("hash", old)
                .update();

        door.signedIn("po.my.le");

        assertThat(hash("po.my.le")).startsWith("$argon2id$v=19$m=64,t=1,p=1$");
        door.signedIn("po.my.le");
    }

    /** With hashes as dear as the product makes them. */
    @Test
    void letsHundredAndFiftyPeopleInAtOnce() throws Exception {
        var logins = door.jdbc
                .sql("select login from identity.account where official_id is not null order by login limit 150")
                .query(String.class)
                .list();
        var cheap = hash(logins.getFirst());
        hash(logins, new Argon2PasswordEncoder(16, 32, 1, 19456, 2).encode(Person.PASSWORD));
        var start = new CountDownLatch(1);
        var answers = new ArrayList<Future<Person.Answer>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var login : logins) {
                var person = door.person();
                answers.add(threads.submit((Callable<Person.Answer>) () -> {
                    start.await();
                    return person.signIn(login, Person.PASSWORD);
                }));
            }
            var began = System.nanoTime();
            start.countDown();

            for (var answer : answers) {
                assertThat(answer.get().status()).isEqualTo(302);
                assertThat(answer.get().location()).isEqualTo("/");
            }
            log.info("150 people were in after {}", Duration.ofNanos(System.nanoTime() - began));
        } finally {
            hash(logins, cheap);
        }
        assertThat(logins).hasSize(150);
    }

    @Test
    void opensNothingToAFormWithoutItsToken() {
        var form = Map.of("ten-dang-nhap", "lanhdao.03325", "mat-khau", Person.PASSWORD, "_csrf", "của ai đó");

        var answer = door.person().post("/dang-nhap", "/dang-nhap", form);

        assertThat(answer.location()).isEqualTo("/het-phien");
    }

    private void hash(List<String> logins, String hash) {
        door.jdbc
                .sql("update identity.account set password_hash = :hash where login in (:logins)")
                .param("hash", hash)
                .param("logins", logins)
                .update();
    }

    private String hash(String login) {
        return door.jdbc
                .sql("select password_hash from identity.account where login = :login")
                .param("login", login)
                .query(String.class)
                .single();
    }

    private String logged() {
        return String.join(
                "\n",
                door.jdbc
                        .sql("select actor_name || subject || detail from audit.entry where deed like 'sign-in%'")
                        .query(String.class)
                        .list());
    }
}
