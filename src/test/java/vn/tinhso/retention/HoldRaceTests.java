package vn.tinhso.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tinhso.TestClock;
import vn.tinhso.Together;
import vn.tinhso.WholeProduct;
import vn.tinhso.privacy.spi.RetainedRecords.Retained;
import vn.tinhso.retention.Hold.Scope;
import vn.tinhso.shared.Moments;
import vn.tinhso.shared.Rejected;

/** Two workers destroy while somebody sets holds on the same records: each record is destroyed or held, never both. */
@WholeProduct
class HoldRaceTests {

    private static final int THINGS = 120;
    private static final Instant LONG_AGO = Instant.parse("2020-05-01T03:00:00Z");

    private final Archive archive;
    private final Retaining retaining;

    HoldRaceTests(@Autowired ApplicationContext product) {
        archive = new Archive(product);
        retaining = new Retaining(product);
    }

    @BeforeEach
    void appoint() {
        retaining.appointSecond();
    }

    @AfterEach
    void dismiss() {
        retaining.dismissSecond();
    }

    @AfterAll
    static void forget(@Autowired JdbcClient jdbc) {
        Things.forget(jdbc);
    }

    @Test
    void destroysNoRecordOnceItIsHeld() throws InterruptedException, ExecutionException {
        var codes = IntStream.range(0, THINGS)
                .mapToObj(i -> "%s-%03d".formatted(archive.className(), i))
                .toList();
        codes.forEach(
                code -> archive.things.add(new Retained(code, code, null, null, LONG_AGO, LONG_AGO, "Có", List.of())));
        var today = Moments.day(TestClock.START);
        archive.rules.add(
                Retaining.kept(new Reaching(archive.className(), null, null), Period.ofYears(1), today.minusDays(1)),
                new Rule.Written(TestClock.START, "x", "X"));
        var administrator = archive.first();
        var wave = archive.transaction.execute(status -> archive.waves.propose(administrator, today, "QĐ 1"));
        archive.transaction.executeWithoutResult(status -> archive.waves.approve(archive.second(), wave));

        // From the end of the list, so that both meet in the middle.
        var held = Together.run(3, thread -> {
                    if (thread == 0) {
                        return holdAll(codes.reversed(), today);
                    }
                    archive.worker.workOn();
                    return Map.<String, Boolean>of();
                })
                .getFirst();

        var destroyed = archive.things.destroyed();
        assertThat(held).hasSize(THINGS);
        held.forEach(
                (code, wasSet) -> assertThat(destroyed.contains(code)).as(code).isNotEqualTo(wasSet));
        assertThat(held).containsValue(true).containsValue(false);
        assertThat(archive.records.waves().find(wave).orElseThrow().state()).isEqualTo(Wave.State.DONE);
        archive.holdRows.standing().stream()
                .filter(hold -> hold.scope() instanceof Scope.OneRecord(var code) && codes.contains(code))
                .forEach(hold -> archive.transaction.executeWithoutResult(
                        status -> archive.holds.lift(administrator, hold.id(), "Xong phép thử")));
    }

    /** Whether each hold was set; refused means destroyed already. */
    private Map<String, Boolean> holdAll(List<String> codes, LocalDate today) {
        var held = new HashMap<String, Boolean>();
        for (var code : codes) {
            try {
                archive.transaction.executeWithoutResult(status -> archive.holds.set(
                        archive.first(), new Holds.Wanted(new Scope.OneRecord(code), "CV 5", today, null)));
                held.put(code, true);
            } catch (Rejected refusal) {
                assertThat(refusal.code()).isEqualTo("LG-011");
                held.put(code, false);
            }
        }
        return held;
    }
}
