package vn.tinhso.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tinhso.Together;
import vn.tinhso.audit.AuditDatabase.Node;
import vn.tinhso.audit.Verified.Intact;
import vn.tinhso.shared.Actor;

/** Every committed line has one place in the chain, whoever writes, links, dies and starts again meanwhile. */
class LinkerTests {

    private static final int WRITERS = 8;
    private static final int STEPS = 40;

    private final AuditDatabase database = AuditDatabase.start();

    @TempDir
    Path directory;

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void tiesWhatManyWritersCommitOnceAndWithoutAGap() throws Exception {
        var committed = new AtomicInteger();
        var writing = new AtomicInteger(WRITERS);

        Together.run(WRITERS + 3, thread -> {
            var node = node();
            if (thread < WRITERS) {
                try {
                    committed.addAndGet(write(node, new Random(thread)));
                } finally {
                    writing.decrementAndGet();
                }
            } else {
                while (writing.get() > 0) {
                    node.linker.workOn();
                }
            }
            return null;
        });
        var node = node();
        node.linker.workOn();

        assertThat(node.jdbc
                        .sql("select position from audit.link order by position")
                        .query(Long.class)
                        .list())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, committed.get())
                        .mapToObj(Long::valueOf)
                        .toList());
        assertThat(count(node, "select count(*) from audit.entry")).isEqualTo(committed.get());
        assertThat(count(node, "select count(*) from audit.pending")).isZero();
        assertThat(node.verify())
                .isInstanceOfSatisfying(
                        Intact.class,
                        intact -> assertThat(intact.seen().links()).isEqualTo(committed.get()));
    }

    /** The lower number commits last. */
    @Test
    void doesNotPassOverALineThatIsCommittedLate() throws Exception {
        var node = node();

        node.transaction.executeWithoutResult(status -> {
            node.log.record(Actor.system(), "slow", "s:1", Map.of());
            var other = new Thread(() -> {
                node().log.record(Actor.system(), "fast", "s:2", Map.of());
                assertThat(node().linker.link()).isEqualTo(1);
            });
            other.start();
            join(other);
        });
        assertThat(node.linker.link()).isEqualTo(1);

        assertThat(node.jdbc
                        .sql(
                                "select e.deed from audit.link l join audit.entry e on e.id = l.entry_id order by l.position")
                        .query(String.class)
                        .list())
                .containsExactly("fast", "slow");
        assertThat(node.verify()).isInstanceOf(Intact.class);
    }

    @Test
    void goesOnWhereANodeDiedInTheMiddle() {
        var node = node();
        IntStream.range(0, 2500).forEach(i -> node.log.record(Actor.system(), "deed", "s:" + i, Map.of()));
        node.linker.link();

        assertThatThrownBy(() -> node.transaction.executeWithoutResult(status -> {
                    assertThat(node.linker.link()).isEqualTo(Linker.BATCH);
                    throw new IllegalStateException("dies");
                }))
                .hasMessage("dies");
        assertThat(count(node, "select count(*) from audit.link")).isEqualTo(Linker.BATCH);
        var restarted = node();
        restarted.linker.workOn();

        assertThat(count(node, "select count(*) from audit.link")).isEqualTo(2500);
        assertThat(restarted.verify()).isInstanceOf(Intact.class);
    }

    @Test
    void letsOneNodeLinkAtATime() {
        var node = node();
        node.log.record(Actor.system(), "deed", "s:1", Map.of());

        node.transaction.executeWithoutResult(status -> {
            assertThat(node.linker.link()).isEqualTo(1);
            var other = new Thread(() -> assertThat(node().linker.link()).isZero());
            other.start();
            join(other);
        });

        assertThat(count(node, "select count(*) from audit.link")).isEqualTo(1);
    }

    @Test
    void tiesWhatWasWrittenBeforeThereWasAChain() {
        try (var older = AuditDatabase.start("1")) {
            var jdbc = older.node(directory, null).jdbc;
            for (var i = 0; i < 3; i++) {
                jdbc.sql("""
                                insert into audit.entry (occurred_at, actor_id, actor_name, deed, subject, detail)
                                values (now(), 'system', 'Hệ thống', 'old', 's:1', '{"b": "1", "a": "2"}')""").update();
            }

            older.migrate("latest");
            var node = older.node(directory, null);
            node.log.record(Actor.system(), "new", "s:1", Map.of("b", "1"));
            node.linker.workOn();

            assertThat(count(node, "select count(*) from audit.link")).isEqualTo(4);
            assertThat(node.verify()).isInstanceOf(Intact.class);
        }
    }

    @Test
    void refusesToChangeTheChainFromAConsole() {
        var node = node();
        node.log.record(Actor.system(), "deed", "s:1", Map.of());
        node.linker.workOn();
        node.seals.seal();

        for (var table : List.of("audit.entry", "audit.link", "audit.seal")) {
            for (var change : List.of("update %s set %s = %s", "delete from %s", "truncate %s cascade")) {
                var column = table.equals("audit.entry") ? "deed" : "position";
                assertThatThrownBy(() -> node.jdbc
                                .sql(change.formatted(table, column, column))
                                .update())
                        .hasMessageContaining(table + " is append-only");
            }
        }
    }

    /** Transactions of one to three lines; some take their time, some come to nothing. */
    private static int write(Node node, Random random) {
        var committed = 0;
        for (var step = 0; step < STEPS; step++) {
            var lines = 1 + random.nextInt(3);
            var fails = random.nextInt(5) == 0;
            var pause = random.nextInt(4) == 0 ? random.nextInt(30) : 0;
            node.transaction.executeWithoutResult(status -> {
                for (var i = 0; i < lines; i++) {
                    node.log.record(Actor.system(), "deed", "s:" + random.nextInt(50), Map.of("i", "" + i));
                    pause(pause);
                }
                if (fails) {
                    status.setRollbackOnly();
                }
            });
            committed += fails ? 0 : lines;
        }
        return committed;
    }

    private Node node() {
        return database.node(directory, null);
    }

    private static int count(Node node, String sql) {
        return node.jdbc.sql(sql).query(Integer.class).single();
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
