package vn.tinhso.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhso.audit.AuditDatabase.Node;
import vn.tinhso.audit.Break.Reason;
import vn.tinhso.audit.Verified.Broken;
import vn.tinhso.audit.Verified.Intact;
import vn.tinhso.audit.spi.Recorded;
import vn.tinhso.shared.Actor;

/**
 * A superuser with the triggers off changes something, anything; it is found, at its place. Each change is made, verified
 * and undone in one transaction.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TamperingTests {

    private static final int LINES = 1300;
    private static final int ROUNDS = 150;
    /** Three seals, and a tail behind the last of them. */
    private static final List<Integer> SEALED = List.of(400, 900, 1200);

    private final AuditDatabase database = AuditDatabase.start();

    @TempDir
    static Path directory;

    @BeforeAll
    void writes() {
        var node = database.node(directory, null);
        node.jdbc
                .sql("create table public.thing (key text primary key, value text not null)")
                .update();
        var random = new Random(1);
        for (var i = 1; i <= LINES; i++) {
            node.log.record(
                    new Actor("a" + random.nextInt(9), "Lò Văn " + i, null, random.nextBoolean() ? "xa-1" : null),
                    act(node, i, random));
            if (SEALED.contains(i)) {
                node.linker.workOn();
                assertThat(node.seals.seal()).isPresent();
            }
        }
        node.linker.workOn();
        // So that the numbers can be changed, too.
        node.jdbc.sql("alter table audit.entry alter column id drop identity").update();
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void findsNothingWhereNothingWasChanged() throws SQLException {
        assertThat(verifiedAfter(jdbc -> {})).isInstanceOfSatisfying(Intact.class, intact -> {
            assertThat(intact.seen().links()).isEqualTo(LINES);
            assertThat(intact.seen().seals()).isEqualTo(SEALED.size());
            assertThat(intact.seen().records())
                    .isEqualTo(database.node(directory, null)
                            .jdbc
                            .sql("select count(*) from public.thing")
                            .query(Long.class)
                            .single());
        });
    }

    @Test
    void findsAnyChangeOfAnyColumnOfALineOrALink() throws SQLException {
        var random = new Random(20_261_126);
        for (var round = 0; round < ROUNDS; round++) {
            var position = 1 + random.nextInt(LINES);
            var change = changes(position).get(random.nextInt(changes(position).size()));

            var verified = verifiedAfter(
                    jdbc -> assertThat(jdbc.sql(change).update()).as(change).isEqualTo(1));

            assertThat(verified)
                    .as("%s at %d", change, position)
                    .isInstanceOfSatisfying(
                            Broken.class,
                            broken -> assertThat(broken.first().position())
                                    .as("%s: %s", change, broken)
                                    .isEqualTo(position));
        }
    }

    private static List<String> changes(int position) {
        var entry = " where id = (select entry_id from audit.link where position = " + position + ")";
        var link = " where position = " + position;
        return List.of(
                "update audit.entry set id = id + 1000000" + entry,
                "update audit.entry set occurred_at = occurred_at - interval '1 microsecond'" + entry,
                "update audit.entry set actor_id = actor_id || 'x'" + entry,
                "update audit.entry set actor_name = 'Lò Thị Ba'" + entry,
                "update audit.entry set agency_id = coalesce(agency_id, '') || 'x'" + entry,
                "update audit.entry set agency_id = case when agency_id is null then '' end" + entry,
                "update audit.entry set deed = 'dossier.viewed'" + entry,
                "update audit.entry set subject = subject || ' '" + entry,
                "update audit.entry set detail = detail || '{\"x\": \"y\"}'" + entry,
                "update audit.entry set record_kind = 'k', record_key = id, record_digest = sha256('x')" + entry,
                "delete from audit.entry" + entry,
                "update audit.link set position = position + 1000000" + link,
                "update audit.link set entry_id = entry_id + 1000000" + link,
                "update audit.link set digest = sha256(digest)" + link,
                "update audit.link set hash = sha256(hash)" + link,
                "delete from audit.link" + link);
    }

    @Test
    void findsAnyChangeOfARecordTheLogVouchesFor() throws SQLException {
        var random = new Random(5);
        var keys = database.node(directory, null)
                .jdbc
                .sql("select key from public.thing order by key")
                .query(String.class)
                .list();
        for (var round = 0; round < 20; round++) {
            var key = keys.get(random.nextInt(keys.size()));
            var position = Long.parseLong(key.substring(key.indexOf('/') + 1));

            var changed = verifiedAfter(
                    jdbc -> jdbc.sql("update public.thing set value = value || '!' where key = '" + key + "'")
                            .update());
            var deleted = verifiedAfter(jdbc -> jdbc.sql("delete from public.thing where key = '" + key + "'")
                    .update());

            assertThat(first(changed))
                    .extracting(Break::position, Break::reason)
                    .containsExactly(position, Reason.RECORD_CHANGED);
            assertThat(first(deleted))
                    .extracting(Break::position, Break::reason)
                    .containsExactly(position, Reason.RECORD_MISSING);
        }
    }

    @Test
    void findsEveryChangeOfASeal() throws SQLException {
        for (var number = 1; number <= SEALED.size(); number++) {
            var where = " where number = " + number;
            for (var change : List.of(
                    "update audit.seal set number = 77" + where,
                    "update audit.seal set position = position - 1" + where,
                    "update audit.seal set sealed_at = sealed_at - interval '1 day'" + where,
                    "update audit.seal set document = set_byte(document, 40, 65)" + where,
                    "update audit.seal set signature = set_byte(signature, 9, get_byte(signature, 9) # 1)" + where)) {
                var verified = verifiedAfter(jdbc -> jdbc.sql(change).update());

                assertThat(first(verified).reason()).as(change).isEqualTo(Reason.SEAL_BROKEN);
            }
            var deleted = verifiedAfter(
                    jdbc -> jdbc.sql("delete from audit.seal" + where).update());

            assertThat(first(deleted).reason()).isEqualTo(Reason.SEAL_MISSING);
        }
    }

    @Test
    void findsAChainThatWasRewrittenWhole() throws SQLException {
        var verified = verifiedAfter(jdbc -> rewrite(jdbc, 555));

        assertThat(first(verified)).satisfies(found -> {
            assertThat(found.reason()).isEqualTo(Reason.SEAL_MISMATCH);
            assertThat(found.position()).isEqualTo(900);
            assertThat(found.what()).contains("401");
        });
    }

    /** What ADR 12 says: until the next seal the chain alone holds, and who rewrites all of it is not seen. */
    @Test
    void leavesUnseenWhatIsRewrittenWholeBeforeTheNextSeal() throws SQLException {
        assertThat(verifiedAfter(jdbc -> rewrite(jdbc, 1250))).isInstanceOf(Intact.class);
    }

    @Test
    void findsATailThatWasCutOff() throws SQLException {
        var entries = "delete from audit.entry where id in (select entry_id from audit.link where position > ";
        var links = "delete from audit.link where position > ";

        var toTheSeal = verifiedAfter(jdbc -> {
            jdbc.sql(entries + "1100)").update();
            jdbc.sql(links + "1100").update();
        });
        var sealToo = verifiedAfter(jdbc -> {
            jdbc.sql(entries + "1100)").update();
            jdbc.sql(links + "1100").update();
            jdbc.sql("delete from audit.seal where number = 3").update();
        });

        assertThat(first(toTheSeal))
                .extracting(Break::position, Break::reason)
                .containsExactly(1101L, Reason.LINK_MISSING);
        assertThat(first(sealToo).reason()).isEqualTo(Reason.SEAL_MISSING);
    }

    @Test
    void findsALineThatWasSlippedIn() throws SQLException {
        var verified = verifiedAfter(jdbc -> jdbc.sql("""
                        insert into audit.entry (id, occurred_at, actor_id, actor_name, deed, subject)
                        values (999999, now(), 'a1', 'Lò Văn Một', 'deed', 's:1')""").update());

        assertThat(first(verified).reason()).isEqualTo(Reason.ENTRY_UNLINKED);
    }

    @Test
    void findsLinesThatChangedPlaces() throws SQLException {
        var verified = verifiedAfter(jdbc -> {
            jdbc.sql("update audit.link set entry_id = -entry_id where position in (300, 700)")
                    .update();
            jdbc.sql("""
                            update audit.link
                            set entry_id = -(select o.entry_id from audit.link o where o.position = 1000 - link.position)
                            where position in (300, 700)""").update();
        });

        assertThat(first(verified))
                .extracting(Break::position, Break::reason)
                .containsExactly(300L, Reason.LINK_CHANGED);
    }

    @Test
    void verifiesAPartWithoutTheRest() throws SQLException {
        var verified = new Verified[2];
        verifiedAfter(
                jdbc -> jdbc.sql("update audit.entry set deed = 'x' where id = 500")
                        .update(),
                node -> {
                    verified[0] = node.chain.verify(new Stretch(501, LINES, false), seen -> {});
                    verified[1] = node.chain.verify(new Stretch(1, 900, false), seen -> {});
                });

        assertThat(verified[0]).isInstanceOf(Intact.class);
        assertThat(first(verified[1]).position()).isEqualTo(500);
    }

    /** As somebody would who knows the form of the chain. */
    private static void rewrite(JdbcClient jdbc, long position) {
        var store = new AuditStore(jdbc, new JsonMapper());
        var chain = new ChainStore(jdbc, store);
        jdbc.sql(
                        "update audit.entry set deed = 'forged' where id = (select entry_id from audit.link where position = :p)")
                .param("p", position)
                .update();
        var previous = new Link(
                position - 1, 0, Link.BEGINNING, chain.hash(position - 1).orElseThrow());
        for (var line : chain.lines(position, LINES)) {
            var entry = Objects.requireNonNull(line.entry());
            previous = Link.after(previous, line.link().entryId(), entry.digest());
            jdbc.sql("update audit.link set digest = decode(:d, 'hex'), hash = decode(:h, 'hex') where position = :p")
                    .param("d", previous.digest().hex())
                    .param("h", previous.hash().hex())
                    .param("p", previous.position())
                    .update();
        }
    }

    private interface Change {
        void make(JdbcClient jdbc);
    }

    private interface Look {
        void at(Node node);
    }

    private Verified verifiedAfter(Change change) throws SQLException {
        var verified = new Verified[1];
        verifiedAfter(change, node -> verified[0] = node.verify());
        return verified[0];
    }

    private void verifiedAfter(Change change, Look look) throws SQLException {
        try (var connection = database.source().getConnection()) {
            connection.setAutoCommit(false);
            var source = new SingleConnectionDataSource(connection, true);
            var node = new Node(source, directory, new Things(JdbcClient.create(source)));
            node.jdbc.sql("set local session_replication_role = replica").update();
            change.make(node.jdbc);
            look.at(node);
            connection.rollback();
        }
    }

    private static Break first(Verified verified) {
        assertThat(verified).isInstanceOf(Broken.class);
        return ((Broken) verified).first();
    }

    private static Act act(Node node, int number, Random random) {
        var detail = LongStream.range(0, random.nextInt(4))
                .boxed()
                .collect(Collectors.toMap(i -> "k" + i, i -> "giá trị " + random.nextInt()));
        if (random.nextInt(3) > 0) {
            return new Act("deed." + random.nextInt(5), "s:" + random.nextInt(40), detail, null);
        }
        var key = "t" + random.nextInt(1000) + "/" + number;
        node.jdbc
                .sql("insert into public.thing values (:key, :value)")
                .param("key", key)
                .param("value", "v" + number)
                .update();
        return new Act(
                "thing.made", "thing:" + key, detail, new RecordDigest("thing", key, Things.digest("v" + number)));
    }

    /** Records of a module of their own. */
    private record Things(JdbcClient jdbc) implements Recorded {

        static Digest digest(String value) {
            return Canonical.of("thing.1").text(value).sha256();
        }

        @Override
        public String kind() {
            return "thing";
        }

        @Override
        public Map<String, Standing> standing(Collection<String> keys) {
            return jdbc
                    .sql("select key, value from public.thing where key = any (:keys)")
                    .param("keys", keys.toArray(String[]::new), Types.ARRAY)
                    .query((row, number) -> Map.entry(
                            row.getString("key"), new Standing(digest(row.getString("value")), List.of(), null)))
                    .list()
                    .stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }
}
