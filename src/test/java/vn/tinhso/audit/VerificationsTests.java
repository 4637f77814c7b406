package vn.tinhso.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tinhso.Together;
import vn.tinhso.audit.AuditDatabase.Node;
import vn.tinhso.audit.Break.Reason;
import vn.tinhso.audit.Verification.State;
import vn.tinhso.shared.Actor;

/** Long verifications, worked off in steps by whichever node is there. */
class VerificationsTests {

    private static final int LINES = 4 * ChainWalk.PAGE + 7;
    private static final Actor ADMINISTRATOR = new Actor("a1", "Quàng Văn Bun", "Quản trị", "ubnd-tinh");

    private final AuditDatabase database = AuditDatabase.start();

    @TempDir
    Path directory;

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void goesOnWhereAnotherNodeStopped() {
        var asked = asked(written());
        var one = node();
        var other = node();

        assertThat(one.worker.step(asked.id())).isTrue();
        assertThat(other.worker.step(null)).isTrue();
        assertThat(one.verifications.find(asked.id()).seen().links()).isEqualTo(2 * ChainWalk.PAGE);
        other.worker.workOn();

        var finished = one.verifications.find(asked.id());
        assertThat(finished.state()).isEqualTo(State.INTACT);
        assertThat(finished.seen().links()).isEqualTo(LINES);
        assertThat(finished.finishedAt()).isNotNull();
        assertThat(other.worker.step(null)).isFalse();
    }

    @Test
    void isWorkedOffOnceByManyNodes() throws Exception {
        var asked = asked(written());

        Together.run(4, thread -> {
            node().worker.workOn();
            return null;
        });
        node().worker.workOn();

        var finished = node().verifications.find(asked.id());
        assertThat(finished.state()).isEqualTo(State.INTACT);
        assertThat(finished.seen().links()).isEqualTo(LINES);
    }

    @Test
    void waitsForTheClaimOfANodeThatDied() {
        var asked = asked(written());
        var node = node();
        node.jdbc
                .sql("update audit.verification set leased_until = clock_timestamp() + interval '1 minute'")
                .update();

        assertThat(node.worker.step(null)).isFalse();
        node.jdbc
                .sql("update audit.verification set leased_until = clock_timestamp() - interval '1 second'")
                .update();
        node.worker.workOn();

        assertThat(node.verifications.find(asked.id()).state()).isEqualTo(State.INTACT);
    }

    @Test
    void writesABreakIntoTheLogItself() {
        var node = written();
        node.transaction.executeWithoutResult(status -> {
            node.jdbc.sql("set local session_replication_role = replica").update();
            node.jdbc
                    .sql("update audit.entry set subject = 's:forged' where id = 1800")
                    .update();
        });

        var id = node.verifications.begin(ADMINISTRATOR, null);

        assertThat(node.verifications.find(id)).satisfies(broken -> {
            assertThat(broken.state()).isEqualTo(State.BROKEN);
            assertThat(broken.first()).isEqualTo(new Break(1800, Reason.ENTRY_CHANGED, "audit.entry 1800"));
            assertThat(broken.seen().links()).isEqualTo(1799);
        });
        assertThat(node.log.about("verification:" + id, 9))
                .extracting(AuditEntry::deed)
                .containsExactly("audit.broken", "audit.verified");
    }

    /** Asked for, and left to the timer. */
    private static Verification asked(Node node) {
        var verification = new Verification(
                UUID.randomUUID(),
                Instant.parse("2026-11-20T02:12:00Z"),
                ADMINISTRATOR.name(),
                null,
                node.chain.whole(),
                Progress.NONE,
                State.RUNNING,
                null,
                null);
        new VerificationStore(node.jdbc).add(verification, ADMINISTRATOR);
        return verification;
    }

    private Node written() {
        var node = node();
        node.transaction.executeWithoutResult(status -> {
            for (var i = 0; i < LINES; i++) {
                node.log.record(Actor.system(), "deed", "s:" + i, Map.of());
            }
        });
        node.linker.workOn();
        return node;
    }

    private Node node() {
        return database.node(directory, null);
    }
}
