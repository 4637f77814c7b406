package vn.tinhso.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.tinhso.TestClock;
import vn.tinhso.WholeProduct;
import vn.tinhso.audit.Break;
import vn.tinhso.audit.Break.Reason;
import vn.tinhso.audit.Chained;
import vn.tinhso.audit.Chained.Written;
import vn.tinhso.audit.Verified;
import vn.tinhso.audit.Verified.Broken;
import vn.tinhso.audit.Verified.Intact;

/** Nobody moves a closing date back unseen: a superuser edits the history of a dossier and is found. */
@WholeProduct
class RecordedEventsTests {

    private final Scene scene;
    private final Chained chain;

    RecordedEventsTests(@Autowired ApplicationContext context) {
        scene = new Scene(context);
        chain = new Chained(context);
    }

    @AfterEach
    void resetClock() {
        scene.clock.set(TestClock.START);
    }

    @Test
    void findsADossiersWholeLifeAsItWasWritten() {
        var life = chain.stretchOf(() -> {
            scene.at("2026-11-20T10:00");
            var dossier = scene.supplementRequested(scene.officer(), scene.filed());
            scene.clock.advance(Duration.ofHours(1));
            scene.supplied(dossier);
            var examined = scene.examined(dossier);
            scene.clock.advance(Duration.ofHours(1));
            scene.suspended(examined);
            scene.clock.advance(Duration.ofHours(2));
            scene.suspensions.resume(scene.specialist(), dossier.code(), "Đã xác minh.");
            scene.decided(scene.now(dossier));
            scene.clock.advance(Duration.ofHours(1));
            scene.applicants.takeResult(scene.pao(), dossier.code());
            return scene.applicants.rate(scene.pao(), dossier.code(), 5, "");
        });

        assertThat(chain.verify(life.stretch()))
                .isInstanceOfSatisfying(
                        Intact.class,
                        intact -> assertThat(intact.seen().records())
                                .isEqualTo(scene.dossiers.events(life.result()).size()));
    }

    @Test
    void findsAClosingDateThatWasMovedBackInTheDossier() {
        var life = closed();

        for (var column : List.of("finished_at", "returned_at", "received_at", "due_at", "filed_at")) {
            var found = first(verifiedAfter(
                    life,
                    "update dossiers.dossier set " + column + " = " + column
                            + (column.equals("received_at") ? " + " : " - ")
                            + "interval '1 microsecond' where id = :id"));

            assertThat(found.reason()).as(column).isEqualTo(Reason.RECORD_CONTRADICTED);
            assertThat(found.position()).isEqualTo(life.stretch().to());
            assertThat(found.what()).contains(life.result().code(), "dossiers.dossier." + column);
        }
        var status = first(verifiedAfter(life, "update dossiers.dossier set status = 3 where id = :id"));
        assertThat(status.what()).contains("dossiers.dossier.status là 3, sự kiện ghi 10");
    }

    @Test
    void findsAClosingDateThatWasMovedBackInItsEvent() {
        var life = closed();

        for (var change : List.of(
                "occurred_at = occurred_at - interval '1 day'",
                "finished_after = finished_after - interval '1 day'",
                "status_after = 4",
                "actor_title = 'Phó Chủ tịch'",
                "actor_for = 'x'",
                "data = data || '{\"receiver\": \"Giàng A Chu\"}'")) {
            var found = first(
                    verifiedAfter(life, "update dossiers.event set " + change + " where dossier_id = :id and seq = 5"));

            assertThat(found.reason()).as(change).isEqualTo(Reason.RECORD_CHANGED);
            assertThat(found.position()).isEqualTo(life.stretch().from() + 4);
            assertThat(found.what())
                    .contains(life.result().code(), life.result().id() + "/5");
        }
    }

    /** In the row and in every event at once, without the log: the log still knows better. */
    @Test
    void findsAClosingDateThatWasMovedBackEverywhere() {
        var life = closed();

        var found = first(verifiedAfter(
                life,
                "update dossiers.event set finished_after = finished_after - interval '1 day' where dossier_id = :id",
                "update dossiers.dossier set finished_at = finished_at - interval '1 day' where id = :id"));

        assertThat(found.reason()).isEqualTo(Reason.RECORD_CHANGED);
    }

    @Test
    void findsAnEventThatWasTakenOutOrSlippedIn() {
        var life = closed();
        var last = scene.dossiers.events(life.result()).size();

        var takenOut =
                first(verifiedAfter(life, "delete from dossiers.event where dossier_id = :id and seq = " + last, """
                update dossiers.dossier
                set version = version - 1, status = 9, stage = 'RETURN', returned_at = null
                where id = :id"""));
        var slippedIn = first(verifiedAfter(
                life, """
                insert into dossiers.event
                select dossier_id, seq + 1, 'ServiceRated', occurred_at, actor_id, actor_name, actor_title, actor_agency,
                       status_after, '{"score": 5}', actor_for, filed_after, received_after, due_after, finished_after,
                       returned_after
                from dossiers.event
                where dossier_id = :id
                  and seq = %d""".formatted(last), "update dossiers.dossier set version = version + 1 where id = :id"));

        assertThat(takenOut.reason()).isEqualTo(Reason.RECORD_MISSING);
        assertThat(slippedIn.reason()).isEqualTo(Reason.RECORD_UNKNOWN);
        assertThat(slippedIn.what()).contains(life.result().id() + "/" + (last + 1));
    }

    @Test
    void sealsTheLogOfTheProvinceWithItsOwnSeal() {
        // Its certificate begins with the first seal; one of a later hour would not serve the other tests.
        scene.filed();
        chain.seal();
        var life = closed();
        var seal = chain.seal();

        assertThat(chain.verify(life.stretch()))
                .isInstanceOfSatisfying(
                        Intact.class,
                        intact -> assertThat(intact.seen().seals()).isEqualTo(1));
        assertThat(new String(seal.document(), StandardCharsets.UTF_8))
                .contains("\"position\":" + life.stretch().to(), "Ủy ban nhân dân tỉnh Điện Biên");
        var signature = first(verifiedAfter(
                life,
                "update audit.seal set signature = set_byte(signature, length(signature) / 2, 0)" + " where number = "
                        + seal.number() + " and :id::uuid is not null"));
        var document = first(verifiedAfter(
                life,
                "update audit.seal set document = convert_to(replace(convert_from(document, 'UTF8'),"
                        + " 'tinhso.audit', 'tinhso.Audit'), 'UTF8') where number = " + seal.number()
                        + " and :id::uuid is not null"));
        assertThat(signature.reason()).isEqualTo(Reason.SEAL_BROKEN);
        assertThat(document.reason()).isEqualTo(Reason.SEAL_BROKEN);
    }

    private Written<Dossier> closed() {
        return chain.stretchOf(() -> {
            scene.at("2026-11-20T10:00");
            var signed = scene.signed(scene.filed());
            scene.clock.advance(Duration.ofHours(1));
            return scene.applicants.takeResult(scene.pao(), signed.code());
        });
    }

    private Verified verifiedAfter(Written<Dossier> life, String... changes) {
        var verified = new AtomicReference<Verified>();
        scene.transaction.executeWithoutResult(status -> {
            scene.jdbc.sql("set local session_replication_role = replica").update();
            for (var change : changes) {
                assertThat(scene.jdbc
                                .sql(change)
                                .param("id", life.result().id())
                                .update())
                        .as(change)
                        .isPositive();
            }
            verified.set(chain.verify(life.stretch()));
            status.setRollbackOnly();
        });
        return verified.get();
    }

    private static Break first(Verified verified) {
        assertThat(verified).isInstanceOf(Broken.class);
        return ((Broken) verified).first();
    }
}
