package vn.tinhso.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.tinhso.TestClock;
import vn.tinhso.Together;
import vn.tinhso.WholeProduct;

/** What follows from wrong guesses. */
@WholeProduct
class GuardTests {

    private static final String LOGIN = "chuyenvien.03325";

    private final Door door;
    private final Guard guard;

    GuardTests(@Autowired ApplicationContext context) {
        door = new Door(context);
        guard = context.getBean(Guard.class);
    }

    @AfterEach
    void reset() {
        door.reset();
    }

    @Test
    void looksAtNoMoreThanFiveOfFiftyGuessesAtOnce() throws Exception {
        var failed = door.deeds(LOGIN, "sign-in.failed");
        var locked = door.deeds(LOGIN, "sign-in.locked");

        var answers = Together.run(
                50, thread -> door.person().signIn(LOGIN, "đoán lần " + thread).status());

        assertThat(Collections.frequency(answers, 422)).isEqualTo(5);
        assertThat(Collections.frequency(answers, 429)).isEqualTo(45);
        assertThat(door.deeds(LOGIN, "sign-in.failed") - failed).isEqualTo(5);
        assertThat(door.deeds(LOGIN, "sign-in.locked") - locked).isEqualTo(1);
    }

    @Test
    void letsManyInAtOnceWithTheRightPassword() throws Exception {
        var answers = Together.run(
                20, thread -> door.person().signIn(LOGIN, Person.PASSWORD).status());

        assertThat(answers).containsOnly(302);
    }

    @Test
    void waitsLongerEachTimeAndForgetsAfterTheRightPassword() {
        for (var wait : new int[] {1, 5, 15, 60, 60}) {
            guess(LOGIN, 5);
            door.clock.advance(Duration.ofMinutes(wait).minusSeconds(1));
            assertThat(door.person().signIn(LOGIN, Person.PASSWORD).status()).isEqualTo(429);
            door.clock.advance(Duration.ofSeconds(1));
        }

        door.signedIn(LOGIN);
        guess(LOGIN, 4);

        assertThat(door.person().signIn(LOGIN, Person.PASSWORD).status()).isEqualTo(302);
    }

    @Test
    void tellsAnUnknownLoginTheSame() {
        guess(LOGIN, 5);
        guess("khong.co.ai", 5);

        var known = door.person().signIn(LOGIN, "x");
        var unknown = door.person().signIn("khong.co.ai", "x");

        assertThat(known.status()).isEqualTo(unknown.status()).isEqualTo(429);
        assertThat(known.comparable()).isEqualTo(unknown.comparable().replace("khong.co.ai", LOGIN));
    }

    @Test
    void doesNotLockADeviceOutThatTheAccountKnows() {
        var owner = door.signedIn(LOGIN);
        owner.signOut();
        guess(LOGIN, 5);

        assertThat(door.person().signIn(LOGIN, Person.PASSWORD).status()).isEqualTo(429);
        assertThat(owner.signIn(LOGIN, Person.PASSWORD).status()).isEqualTo(302);
    }

    @Test
    void countsTheKnownDeviceForItself() {
        var thief = door.signedIn(LOGIN);
        thief.signOut();
        for (var guess = 0; guess < 5; guess++) {
            thief.signIn(LOGIN, "đoán");
        }

        assertThat(thief.signIn(LOGIN, Person.PASSWORD).status()).isEqualTo(429);
        assertThat(door.person().signIn(LOGIN, Person.PASSWORD).status()).isEqualTo(302);
    }

    @Test
    void countsTheGuessesOfAStoppedServerAsWrong() {
        var visit = new Visit("10.1.2.3", "", Map.of());
        for (var guess = 0; guess < 4; guess++) {
            assertThat(guard.ask("bi.ngat", null, visit)).isPresent();
        }
        door.clock.advance(Duration.ofMinutes(3));

        var last = guard.ask("bi.ngat", null, visit).orElseThrow();

        assertThat(guard.wrong(last)).as("four lost guesses and this one").isTrue();
    }

    @Test
    void holdsAnAddressThatGuessesAtEverybody() {
        var visit = new Visit("10.9.9.9", "", Map.of());
        for (var guess = 0; guess < 200; guess++) {
            guard.wrong(guard.ask("ai-do-" + guess, null, visit).orElseThrow());
        }

        assertThat(guard.ask("nguoi-khac", null, visit)).isEmpty();
        assertThat(guard.ask("nguoi-khac", "thiet-bi-quen", visit)).isPresent();
        assertThat(guard.ask("nguoi-khac", null, new Visit("10.9.9.8", "", Map.of())))
                .isPresent();
    }

    @Test
    void forgetsWhatNobodyTouchedForTwoDays() {
        guess("khong.co.ai", 1);
        door.clock.set(TestClock.START.plus(Duration.ofDays(3)));
        guess(LOGIN, 1);

        guard.clean();

        assertThat(door.jdbc
                        .sql("select count(*) from identity.sign_in_guard where key like 'login:%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private void guess(String login, int times) {
        for (var guess = 0; guess < times; guess++) {
            door.person().signIn(login, "đoán");
        }
    }
}
