package vn.tinhso.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import vn.tinhso.TestClock;
import vn.tinhso.WholeProduct;

/** A step is whole or it did not happen, whichever of its writes breaks. */
@WholeProduct
class OneTransactionTests {

    private static final List<String> WRITTEN_BY_EVERY_STEP =
            List.of("dossiers.dossier", "dossiers.event", "audit.entry", "notifications.notice");

    private final Scene scene;

    OneTransactionTests(@Autowired ApplicationContext context) {
        scene = new Scene(context);
    }

    @AfterEach
    void resetClock() {
        scene.clock.set(TestClock.START);
    }

    @Test
    void leavesNothingOfAStepOfWhichOneWriteFails() {
        var dossier = new Dossier[1];
        var draft = scene.birthDraft();

        breakEach(
                () -> dossier[0] = scene.dossiers.file(scene.pao(), draft.id(), Delivery.ONLINE, Map.of()),
                "dossiers.step",
                "dossiers.component",
                "dossiers.component_file",
                "dossiers.draft",
                "dossiers.series");
        breakEach(() -> scene.supplementRequested(scene.officer(), dossier[0]), "dossiers.supplement_request");
        breakEach(
                () -> scene.supplied(dossier[0]),
                "dossiers.component_file",
                "dossiers.supplement_request",
                "files.file");
        breakEach(() -> scene.examined(dossier[0]), "dossiers.step");
        breakEach(
                () -> scene.decisions.propose(scene.specialist(), dossier[0].code(), true, "Đủ điều kiện."),
                List.of("dossiers.dossier", "dossiers.event", "audit.entry", "dossiers.step"));
        breakEach(
                () -> scene.decisions.sign(scene.leader(), dossier[0].code()),
                List.of("dossiers.event", "dossiers.result", "files.file", "notifications.notice"));
        breakEach(() -> scene.applicants.takeResult(scene.pao(), dossier[0].code()), "dossiers.step");
        breakEach(() -> scene.applicants.rate(scene.pao(), dossier[0].code(), 5, "Nhanh"), "dossiers.rating");

        assertThat(scene.dossiers.events(dossier[0]))
                .extracting(entry -> entry.event().getClass().getSimpleName())
                .containsExactly(
                        "DossierFiled",
                        "SupplementRequested",
                        "SupplementSubmitted",
                        "DossierAccepted",
                        "DossierHandedOver",
                        "ResultProposed",
                        "ResultSigned",
                        "ResultReturned",
                        "ServiceRated");
    }

    @Test
    void keepsTheWayThroughTheHouseWithoutHoleOrOverlap() {
        var dossier = scene.filed();
        scene.at("2026-11-20T10:00");
        scene.accepted(dossier);
        scene.at("2026-11-20T10:30");
        scene.desk.handOver(scene.officer(), dossier.code());
        scene.at("2026-11-20T11:00");
        scene.applicants.withdraw(scene.pao(), dossier.code(), "");

        var steps = scene.jdbc
                .sql("""
                        select stage || ' ' || agency_id || ' ' || to_char(entered_at, 'HH24:MI') || '–'
                               || to_char(left_at, 'HH24:MI')
                        from dossiers.step
                        where dossier_id = :id
                        order by seq""")
                .param("id", dossier.id())
                .query(String.class)
                .list();
        assertThat(steps)
                .containsExactly(
                        "RECEIVE trung-tam-03325 02:12–03:00",
                        "HAND_OVER trung-tam-03325 03:00–03:30",
                        "EXAMINE xa-03325 03:30–04:00");
    }

    private void breakEach(Runnable step, String... also) {
        var tables = new java.util.ArrayList<>(WRITTEN_BY_EVERY_STEP);
        tables.addAll(List.of(also));
        breakEach(step, tables);
    }

    /** Breaks each of the tables in turn, and lets the step succeed at last. */
    private void breakEach(Runnable step, List<String> tables) {
        var before = contents();
        for (var table : tables) {
            refuseWrites(table);
            try {
                assertThatThrownBy(step::run).as(table).isInstanceOf(DataAccessException.class);
            } finally {
                scene.jdbc.sql("drop trigger planted on " + table).update();
            }
            assertThat(contents()).as(table).isEqualTo(before);
        }
        step.run();
        var after = contents();
        assertThat(tables).allSatisfy(table -> assertThat(after.get(table)).isNotEqualTo(before.get(table)));
    }

    private void refuseWrites(String table) {
        scene.jdbc.sql("""
                        create or replace function dossiers.planted() returns trigger language plpgsql as $$
                        begin
                            raise exception 'planted';
                        end $$""").update();
        // After the write: what was done before must be undone too.
        scene.jdbc
                .sql("create trigger planted after insert or update on " + table
                        + " for each row execute function dossiers.planted()")
                .update();
    }

    /** A fingerprint of every table a step may write. */
    private Map<String, String> contents() {
        var contents = new TreeMap<String, String>();
        scene.jdbc
                .sql("""
                        select table_schema || '.' || table_name
                        from information_schema.tables
                        where table_schema in ('dossiers', 'notifications', 'audit', 'files')""")
                .query(String.class)
                .list()
                .forEach(table -> contents.put(
                        table,
                        scene.jdbc
                                .sql("select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from " + table
                                        + " t")
                                .query(String.class)
                                .single()));
        return new LinkedHashMap<>(contents);
    }
}
