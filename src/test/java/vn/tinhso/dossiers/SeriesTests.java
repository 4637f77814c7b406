package vn.tinhso.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhso.OwnDatabase;
import vn.tinhso.Together;
import vn.tinhso.shared.AgencyCode;
import vn.tinhso.shared.Moments;

/** Two nodes of the product count in one database. */
class SeriesTests {

    private static final AgencyCode AGENCY = new AgencyCode("H18.101");
    private static final Instant MORNING = Instant.parse("2026-11-20T02:00:00Z");

    private static HikariDataSource database;
    private static List<Node> nodes = List.of();

    /** A node has a transaction manager of its own; no connection serves two at once. */
    private record Node(Numbers numbers, TransactionTemplate transaction) {

        static Node on(DataSource source) {
            var manager = new DataSourceTransactionManager(source);
            return new Node(new Numbers(new SeriesStore(JdbcClient.create(source))), new TransactionTemplate(manager));
        }

        String ofPaper(String symbol, Instant at) {
            return Objects.requireNonNull(transaction.execute(status -> numbers.ofPaper("xa-1", symbol, at)));
        }

        String ofDossier(AgencyCode agency, Instant at) {
            return Objects.requireNonNull(transaction.execute(status -> numbers.ofDossier(agency, at)));
        }
    }

    @BeforeAll
    static void start() {
        database = OwnDatabase.of("__root", "dossiers");
        nodes = List.of(Node.on(database), Node.on(database));
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void givesEachNumberOnceWhoeverAsksOnWhicheverNode() throws Exception {
        var symbols = List.of("A", "B");
        var failures = Collections.synchronizedList(new ArrayList<String>());

        var given = Together.run(8, thread -> {
                    var node = nodes.get(thread % 2);
                    var random = new Random(thread);
                    return IntStream.range(0, 60)
                            .mapToObj(i -> {
                                var symbol = symbols.get(random.nextInt(2));
                                var fails = random.nextInt(3) == 0;
                                var number = node.transaction().execute(status -> {
                                    if (fails) {
                                        status.setRollbackOnly();
                                    }
                                    return node.numbers().ofPaper("xa-1", symbol, MORNING);
                                });
                                if (fails) {
                                    failures.add(String.valueOf(number));
                                }
                                return fails ? "" : String.valueOf(number);
                            })
                            .filter(number -> !number.isEmpty())
                            .toList();
                })
                .stream()
                .flatMap(List::stream)
                .toList();

        assertThat(failures).hasSizeGreaterThan(50);
        for (var symbol : symbols) {
            var numbers = given.stream()
                    .filter(number -> number.endsWith("/" + symbol))
                    .toList();
            assertThat(numbers)
                    .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, numbers.size())
                            .mapToObj(number -> "%02d/%s".formatted(number, symbol))
                            .toList());
        }
    }

    @Test
    void givesNumbersInTheOrderInWhichTransactionsEnd() throws Exception {
        var order = Collections.synchronizedList(new ArrayList<Integer>());

        Together.run(6, thread -> {
            for (var i = 0; i < 25; i++) {
                nodes.get(thread % 2).transaction().executeWithoutResult(status -> {
                    var number = nodes.get(thread % 2).numbers().ofPaper("xa-1", "ORDER", MORNING);
                    // The counter's lock is held until the end: nobody else has a number between these two lines.
                    order.add(Integer.valueOf(number.substring(0, number.indexOf('/'))));
                });
            }
            return thread;
        });

        assertThat(order)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 150).boxed().toList());
    }

    @Test
    void beginsPapersAnewWhenTheYearChangesInVietnam() {
        var node = nodes.getFirst();
        var last = Instant.parse("2026-12-31T16:59:59.999Z");
        var first = Instant.parse("2026-12-31T17:00:00Z");

        assertThat(node.ofPaper("YEAR", last)).isEqualTo("01/YEAR");
        assertThat(node.ofPaper("YEAR", first)).isEqualTo("01/YEAR");
        assertThat(node.ofPaper("YEAR", last)).isEqualTo("02/YEAR");
        assertThat(node.ofPaper("YEAR", Instant.parse("2027-12-31T16:59:59Z"))).isEqualTo("02/YEAR");
        assertThat(node.transaction().<String>execute(status -> node.numbers().ofRegister("xa-1", "KS", first)))
                .isEqualTo("01/2027");
    }

    @Test
    void beginsDossiersAnewWhenTheDayChangesInVietnam() {
        var node = nodes.getFirst();

        assertThat(node.ofDossier(AGENCY, Instant.parse("2026-11-30T16:59:59.999Z")))
                .isEqualTo("H18.101-261130-0001");
        assertThat(node.ofDossier(AGENCY, Instant.parse("2026-11-30T17:00:00Z")))
                .isEqualTo("H18.101-261201-0001");
        assertThat(node.ofDossier(AGENCY, Instant.parse("2026-11-30T16:00:00Z")))
                .isEqualTo("H18.101-261130-0002");
    }

    @Test
    void neverConfusesTwoDaysOrTwoAgencies() {
        var node = nodes.getFirst();
        var agencies = List.of(new AgencyCode("H18.1"), new AgencyCode("H18.11"));
        var codes = new HashSet<String>();

        for (var day = LocalDate.of(2029, 1, 1); day.isBefore(LocalDate.of(2030, 3, 1)); day = day.plusDays(1)) {
            for (var agency : agencies) {
                var code = node.ofDossier(
                        agency, day.atTime(9, 0).atZone(Moments.VIETNAM).toInstant());
                assertThat(code).endsWith("-0001");
                assertThat(codes.add(code)).as(code).isTrue();
            }
        }
    }

    @Test
    void widensPastNineThousandNineHundredAndNinetyNine() {
        JdbcClient.create(database)
                .sql("insert into dossiers.series values ('H18.9', 'HS', 'DAY', '2026-11-20', 9998)")
                .update();
        var node = nodes.getFirst();

        assertThat(node.ofDossier(new AgencyCode("H18.9"), MORNING)).isEqualTo("H18.9-261120-9999");
        assertThat(node.ofDossier(new AgencyCode("H18.9"), MORNING)).isEqualTo("H18.9-261120-10000");
    }

    @Test
    void keepsAYearFromBeginningOnAnyOtherDayThanItsFirst() {
        var jdbc = JdbcClient.create(database);

        assertThatThrownBy(() -> jdbc.sql("insert into dossiers.series values ('x', 'y', 'YEAR', '2026-02-01', 1)")
                        .update())
                .hasMessageContaining("series_");
    }
}
