package vn.tinhso.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tinhso.TestClock;
import vn.tinhso.WholeProduct;
import vn.tinhso.privacy.spi.RetainedRecords.Retained;
import vn.tinhso.retention.Hold.Scope;

/** Whatever the schedule, the holds and the records: what is destroyed is what a plain reading of them says, no more, no less. */
@WholeProduct
class DestructionPropertyTests {

    private static final int ROUNDS = 25;
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final List<String> PROCEDURES = Arrays.asList("1.001193", "1.004873", null);
    private static final List<String> FIELDS = Arrays.asList("HT", "DD", null);
    private static final List<String> NUMBERS = List.of("011068000001", "011068000002", "011068000003");

    private final ApplicationContext product;
    private final Retaining retaining;

    DestructionPropertyTests(@Autowired ApplicationContext product) {
        this.product = product;
        this.retaining = new Retaining(product);
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

    private record Law(Reaching reaching, Keep keep, boolean verified, LocalDate from) {}

    private record Stop(Scope scope, LocalDate from, LocalDate to, UUID id) {}

    @Test
    void destroysWhatIsDueAndNotHeldAndNothingElse() {
        var destroyed = 0;
        for (var seed = 1; seed <= ROUNDS; seed++) {
            destroyed += round(new Random(seed), "seed " + seed);
        }

        // Rounds in which nothing happens would prove nothing.
        assertThat(destroyed).isGreaterThan(ROUNDS);
    }

    private int round(Random random, String seed) {
        var archive = new Archive(product);
        var today = LocalDate.ofInstant(TestClock.START, VIETNAM);
        var asOf = today.minusDays(random.nextInt(40));
        var laws = laws(archive, random, today);
        var things = things(archive, random, today);
        var stops = new ArrayList<Stop>();
        for (var i = random.nextInt(4); i > 0; i--) {
            stops.add(stop(archive, random, things, today));
        }
        var listed = new TreeSet<String>();
        things.stream()
                .filter(thing -> isDue(laws, thing, today, asOf) && !isHeld(stops, thing, today))
                .forEach(thing -> listed.add(thing.key()));

        if (listed.isEmpty()) {
            liftAll(archive, stops);
            return 0;
        }
        var wave = archive.transaction.execute(status -> archive.waves.propose(archive.first(), asOf, "QĐ 1"));
        assertThat(archive.records.items().page(wave, 0, 1000))
                .as(seed)
                .extracting(WaveItem::key)
                .containsExactlyInAnyOrderElementsOf(listed);
        if (random.nextBoolean()) {
            stops.add(stop(archive, random, things, today));
        }
        if (!stops.isEmpty() && random.nextBoolean()) {
            var gone = stops.remove(random.nextInt(stops.size()));
            archive.transaction.executeWithoutResult(
                    status -> archive.holds.lift(archive.first(), gone.id(), "Hết căn cứ"));
        }
        archive.transaction.executeWithoutResult(status -> archive.waves.approve(archive.second(), wave));
        archive.worker.workOn();

        var expected = new TreeSet<>(listed);
        things.stream().filter(thing -> isHeld(stops, thing, today)).forEach(thing -> expected.remove(thing.key()));
        assertThat(archive.things.destroyed()).as(seed).isEqualTo(Set.copyOf(expected));
        assertThat(archive.records.waves().find(wave).orElseThrow().state()).isEqualTo(Wave.State.DONE);
        liftAll(archive, stops);
        return expected.size();
    }

    /** Holds on people and fields would cover the things of the next round. */
    private static void liftAll(Archive archive, List<Stop> stops) {
        stops.forEach(left -> archive.transaction.executeWithoutResult(
                status -> archive.holds.lift(archive.first(), left.id(), "Xong phép thử")));
    }

    /** The plain reading: the last row of each reach, then the narrowest reach. */
    private static boolean isDue(List<Law> laws, Retained thing, LocalDate today, LocalDate asOf) {
        Law best = null;
        for (var reach : List.of("procedure", "field", "all")) {
            Law last = null;
            for (var law : laws) {
                var fits = switch (reach) {
                    case "procedure" ->
                        law.reaching().procedure() != null
                                && law.reaching().procedure().equals(thing.procedure());
                    case "field" ->
                        law.reaching().field() != null && law.reaching().field().equals(thing.field());
                    default ->
                        law.reaching().procedure() == null && law.reaching().field() == null;
                };
                if (fits
                        && !law.from().isAfter(today)
                        && (last == null || !law.from().isBefore(last.from()))) {
                    last = law;
                }
            }
            if (best == null && last != null && !(last.keep() instanceof Keep.Ended)) {
                best = last;
            }
        }
        if (best == null || !best.verified() || !(best.keep() instanceof Keep.For(var period))) {
            return false;
        }
        var due = LocalDate.ofInstant(thing.begins(), VIETNAM)
                .plusYears(period.getYears())
                .plusMonths(period.getMonths())
                .plusDays(period.getDays());
        return !due.isAfter(asOf);
    }

    private static boolean isHeld(List<Stop> stops, Retained thing, LocalDate today) {
        for (var stop : stops) {
            var inForce = !today.isBefore(stop.from()) && (stop.to() == null || !today.isAfter(stop.to()));
            var day = LocalDate.ofInstant(thing.opened(), VIETNAM);
            var covered = switch (stop.scope()) {
                case Scope.OneRecord one -> one.code().equals(thing.code());
                case Scope.OnePerson one -> thing.event().equals(one.number());
                case Scope.Range range ->
                    (range.procedure() == null || range.procedure().equals(thing.procedure()))
                            && (range.field() == null || range.field().equals(thing.field()))
                            && !day.isBefore(range.first())
                            && !day.isAfter(range.last());
            };
            if (inForce && covered) {
                return true;
            }
        }
        return false;
    }

    private static List<Law> laws(Archive archive, Random random, LocalDate today) {
        var laws = new ArrayList<Law>();
        for (var i = 1 + random.nextInt(8); i > 0; i--) {
            var procedure = random.nextInt(3) == 0 ? PROCEDURES.get(random.nextInt(2)) : null;
            var field = procedure == null && random.nextInt(2) == 0 ? FIELDS.get(random.nextInt(2)) : null;
            var law = new Law(
                    new Reaching(archive.className(), procedure, field),
                    keep(random),
                    random.nextInt(5) > 0,
                    today.plusDays(random.nextInt(60) - 50));
            archive.rules.add(
                    new Rule.Wanted(law.reaching(), law.keep(), "Luật", law.verified(), law.from()),
                    new Rule.Written(TestClock.START, "x", "X"));
            laws.add(law);
        }
        return laws;
    }

    private static Keep keep(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> new Keep.Forever();
            case 1 -> new Keep.Ended();
            default -> new Keep.For(Period.of(random.nextInt(2), random.nextInt(12), random.nextInt(31) + 1));
        };
    }

    /** The event of a thing tells its owner here, which the product never reads. */
    private static List<Retained> things(Archive archive, Random random, LocalDate today) {
        var things = new ArrayList<Retained>();
        for (var i = 10 + random.nextInt(20); i > 0; i--) {
            var opened = moment(random, today.minusDays(random.nextInt(900)));
            var number = NUMBERS.get(random.nextInt(NUMBERS.size()));
            var key = UUID.randomUUID().toString();
            var thing = new Retained(
                    key,
                    key,
                    PROCEDURES.get(random.nextInt(3)),
                    FIELDS.get(random.nextInt(3)),
                    opened,
                    opened.plus(random.nextInt(200), ChronoUnit.DAYS),
                    number,
                    List.of(archive.vault.index(number)));
            archive.things.add(thing);
            things.add(thing);
        }
        return things;
    }

    private static Instant moment(Random random, LocalDate day) {
        return day.atStartOfDay(VIETNAM).toInstant().plusSeconds(random.nextInt(86_400));
    }

    private static Stop stop(Archive archive, Random random, List<Retained> things, LocalDate today) {
        var day = today.minusDays(random.nextInt(900));
        Scope scope = switch (random.nextInt(4)) {
            case 0 -> new Scope.OnePerson(NUMBERS.get(random.nextInt(NUMBERS.size())));
            case 1 -> new Scope.Range(PROCEDURES.get(random.nextInt(2)), null, day, day.plusDays(300));
            case 2 -> new Scope.Range(null, "HT", day, day.plusDays(300));
            default ->
                new Scope.OneRecord(things.get(random.nextInt(things.size())).code());
        };
        var from = today.plusDays(random.nextInt(20) - 15);
        var to = random.nextBoolean() ? null : today.plusDays(10 + random.nextInt(5));
        var id = archive.transaction.execute(
                status -> archive.holds.set(archive.first(), new Holds.Wanted(scope, "CV 5", from, to)));
        return new Stop(scope, from, to, id);
    }
}
