package vn.tinhso.dossiers.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tinhso.TestClock;
import vn.tinhso.WholeProduct;
import vn.tinhso.identity.Machine;

@WholeProduct
class WritesTests {

    private static final String DOSSIERS = "/api/v1/dossiers";

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private Machine machine;
    private int before;

    @BeforeEach
    void beginOnAFridayMorning() {
        clock.set(TestClock.START);
        machine = Machine.demo(port);
        before = dossiers();
    }

    @Test
    void answersARepetitionAsItAnsweredFirst() {
        var key = Births.key();
        var shuffled = new LinkedHashMap<String, Object>();
        List.copyOf(Births.of("Lò Thị Pành").entrySet())
                .reversed()
                .forEach(part -> shuffled.put(part.getKey(), part.getValue()));

        var first = machine.post(DOSSIERS, key, Births.of("Lò Thị Pành"));
        Births.act(machine, first.json().path("code").asString(), Map.of("action", "ACCEPT"));
        var again = machine.post(DOSSIERS, key, shuffled);

        assertThat(first.header("Idempotent-Replayed")).isNull();
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(filed()).isEqualTo(1);
    }

    @Test
    void refusesAKeyThatMeantSomethingElse() {
        var key = Births.key();
        var code = machine.post(DOSSIERS, key, Births.of("Lò Thị Yến"))
                .json()
                .path("code")
                .asString();

        var otherBody = machine.post(DOSSIERS, key, Births.of("Lò Thị Én"));
        var otherAddress = machine.post(DOSSIERS + "/" + code + "/actions", key, Map.of("action", "ACCEPT"));

        assertThat(List.of(otherBody, otherAddress)).allSatisfy(reply -> {
            assertThat(reply.status()).isEqualTo(422);
            assertThat(reply.code()).isEqualTo("API-012");
        });
        assertThat(filed()).isEqualTo(1);
    }

    @Test
    void keepsNoKeyOfWhatWasRefused() {
        var key = Births.key();

        var incomplete = machine.post(DOSSIERS, key, Births.of(""));
        var complete = machine.post(DOSSIERS, key, Births.of("Lò Thị Inh"));

        assertThat(incomplete.status()).isEqualTo(422);
        assertThat(complete.status()).isEqualTo(201);
    }

    @Test
    void wantsAKeyThatCanBeAKey() {
        var none = machine.send(
                HttpMethod.POST,
                DOSSIERS,
                Births.of("x"),
                headers -> headers.setContentType(MediaType.APPLICATION_JSON));
        var spaces = machine.post(DOSSIERS, "a b", Births.of("x"));
        var endless = machine.post(DOSSIERS, "k".repeat(201), Births.of("x"));

        assertThat(none.status()).isEqualTo(400);
        assertThat(none.json().at("/errors/0/field").asString()).isEqualTo("Idempotency-Key");
        assertThat(List.of(spaces, endless)).allSatisfy(reply -> {
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.json().at("/errors/0/part").asString()).isEqualTo("HEADER");
        });
    }

    @Test
    void filesOnceWhenSixteenTwinsComeTogether() throws Exception {
        var key = Births.key();

        var replies = together(16, () -> machine.post(DOSSIERS, key, Births.of("Lò Thị Đôi")));

        assertThat(replies).allSatisfy(reply -> assertThat(reply.status()).isEqualTo(201));
        assertThat(replies)
                .extracting(Machine.Reply::text)
                .containsOnly(replies.getFirst().text());
        assertThat(replies)
                .filteredOn(reply -> reply.header("Idempotent-Replayed") == null)
                .hasSize(1);
        assertThat(filed()).isEqualTo(1);
    }

    @Test
    void actsOnceWhenSixteenTwinsComeTogether() throws Exception {
        var code = Births.filedBy(machine, "Lò Thị Một");
        var key = Births.key();

        var replies =
                together(16, () -> machine.post(DOSSIERS + "/" + code + "/actions", key, Map.of("action", "ACCEPT")));

        assertThat(replies).allSatisfy(reply -> assertThat(reply.status()).isEqualTo(200));
        assertThat(machine.get(DOSSIERS + "/" + code).json().path("version").asInt())
                .isEqualTo(2);
    }

    @Test
    void numbersSixteenDifferentDossiersWithoutAGap() throws Exception {
        var replies = together(16, () -> machine.post(DOSSIERS, Births.key(), Births.of("Lò Thị Đông")));

        var numbers = replies.stream()
                .map(reply -> reply.json().path("code").asString())
                .map(code -> Integer.parseInt(code.substring(code.lastIndexOf('-') + 1)))
                .sorted()
                .toList();
        assertThat(numbers)
                .isEqualTo(IntStream.range(numbers.getFirst(), numbers.getFirst() + 16)
                        .boxed()
                        .toList());
    }

    @Test
    void remembersKeysForADayAndForgetsThemAfterAWeek() {
        var key = Births.key();
        machine.post(DOSSIERS, key, Births.of("Lò Thị Nhớ"));

        clock.advance(Duration.ofHours(24));
        assertThat(machine.post(DOSSIERS, key, Births.of("Lò Thị Nhớ")).header("Idempotent-Replayed"))
                .isEqualTo("true");

        clock.advance(Duration.ofDays(8));
        machine.post(DOSSIERS, Births.key(), Births.of("Lò Thị Quên"));
        assertThat(jdbc.sql("select count(*) from dossiers.idempotency where key = :key")
                        .param("key", key)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** How many dossiers this test brought about. */
    private int filed() {
        return dossiers() - before;
    }

    private int dossiers() {
        return jdbc.sql("select count(*) from dossiers.dossier")
                .query(Integer.class)
                .single();
    }

    private static List<Machine.Reply> together(int count, Callable<Machine.Reply> deed) throws Exception {
        var ready = new CountDownLatch(count);
        try (var threads = Executors.newFixedThreadPool(count)) {
            List<Future<Machine.Reply>> replies = IntStream.range(0, count)
                    .mapToObj(i -> threads.submit(() -> {
                        ready.countDown();
                        ready.await();
                        return deed.call();
                    }))
                    .toList();
            var all = new ArrayList<Machine.Reply>();
            for (var reply : replies) {
                all.add(reply.get());
            }
            return all;
        }
    }
}
