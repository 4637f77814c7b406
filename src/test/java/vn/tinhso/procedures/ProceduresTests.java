package vn.tinhso.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tinhso.procedures.ProceduresDatabase.jdbc;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import vn.tinhso.procedures.Procedure.HandlingSystem;
import vn.tinhso.procedures.Procedure.Level;
import vn.tinhso.shared.Rejected;

class ProceduresTests {

    private final Procedures procedures = ProceduresDatabase.procedures();
    private final ProcedureStore store = new ProcedureStore(jdbc());

    @Test
    void readsADefinitionBackAsItWasWritten() {
        var written = ProcedureFiles.read(StarterProcedures.FOLDER).procedures();

        assertThat(written)
                .allSatisfy(procedure -> assertThat(
                                procedures.find(procedure.code()).definition())
                        .isEqualTo(procedure));
    }

    @Test
    void keepsThePapersOfAVersion() {
        var birth = procedures.find("1.001193");

        assertThat(procedures.paper(birth.versionId(), "khai-sinh")).contains("{{number}}");
        assertThatThrownBy(() -> procedures.paper(birth.versionId(), "la"))
                .isInstanceOfSatisfying(
                        Rejected.class, refusal -> assertThat(refusal.code()).isEqualTo("TT-003"));
    }

    @Test
    void refusesAnUnknownProcedureWithAWayOut() {
        assertThatThrownBy(() -> procedures.find("9.999999")).isInstanceOfSatisfying(Rejected.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("TT-001");
            assertThat(refusal.kind()).isEqualTo(Rejected.Kind.NOT_FOUND);
        });
        assertThatThrownBy(() -> procedures.version(UUID.randomUUID()))
                .isInstanceOfSatisfying(
                        Rejected.class, refusal -> assertThat(refusal.code()).isEqualTo("TT-002"));
    }

    @Test
    void changesTheVersionAtMidnightInVietnam() {
        var first = store.publish(
                new Bundle(version("8.000001", LocalDate.of(2026, 1, 1)), Map.of(), Map.of()), null, Instant.EPOCH);
        var third = store.publish(
                new Bundle(version("8.000001", LocalDate.of(2027, 1, 1)), Map.of(), Map.of()), null, Instant.EPOCH);
        var second = store.publish(
                new Bundle(version("8.000001", LocalDate.of(2026, 10, 1)), Map.of(), Map.of()), null, Instant.EPOCH);

        assertThat(at("2026-09-30T16:59:59Z").find("8.000001").versionId()).isEqualTo(first);
        assertThat(at("2026-09-30T17:00:00Z").find("8.000001").versionId()).isEqualTo(second);
        assertThat(at("2027-06-01T00:00:00Z").find("8.000001").versionId()).isEqualTo(third);
        assertThatThrownBy(() -> at("2025-06-01T00:00:00Z").find("8.000001")).isInstanceOf(Rejected.class);
        assertThat(procedures.version(first).effectiveFrom()).isEqualTo("2026-01-01");
    }

    @Test
    void neverChangesAPublishedVersion() {
        var id = store.publish(
                new Bundle(version("8.000002", LocalDate.of(2030, 1, 1)), Map.of(), Map.of()), null, Instant.EPOCH);

        assertThatThrownBy(() -> jdbc().sql("update procedures.version set name = 'x' where id = :id")
                        .param("id", id)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changes");
        assertThatThrownBy(() -> jdbc().sql("delete from procedures.version where id = :id")
                        .param("id", id)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void listsByFieldLevelAndLifeEvent() {
        assertThat(procedures.all(new ProcedureFilter("HT", null, null)))
                .isNotEmpty()
                .allMatch(procedure -> procedure.field().code().equals("HT"));
        assertThat(procedures.all(new ProcedureFilter(null, Level.PROVINCE, null)))
                .isNotEmpty()
                .allMatch(procedure -> procedure.levels().contains(Level.PROVINCE));
        assertThat(procedures.all(new ProcedureFilter(null, null, "sinh-con")))
                .extracting(ProcedureSummary::code)
                .contains("1.001193");
        assertThat(procedures.fields())
                .extracting(Procedure.Field::code)
                .contains("HT")
                .doesNotHaveDuplicates();
        assertThat(procedures.lifeEvents()).extracting(LifeEvent::key).contains("sinh-con");
    }

    @Test
    void loadsTheStarterCatalogueOnlyOnce() {
        assertThat(new StarterProcedures(store, ProceduresDatabase.CLOCK).isMissing())
                .isFalse();
    }

    private Procedures at(String instant) {
        return new Procedures(
                store, new SearchStore(jdbc()), LookUps.NONE, Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
    }

    private static Procedure version(String code, LocalDate from) {
        var births = Examples.births(HandlingSystem.PROVINCE);
        return new Procedure(
                code,
                "Thủ tục thử " + code,
                "Chỉ để thử.",
                new Procedure.Field("THU", "Thử"),
                births.levels(),
                births.subjects(),
                births.decision(),
                births.legalBasis(),
                from,
                births.onlineLevel(),
                null,
                births.handlingSystem(),
                true,
                false,
                null,
                null,
                births.channels(),
                births.limits(),
                births.fees(),
                births.questions(),
                births.evidence(),
                births.notes(),
                births.form(),
                births.rules(),
                births.steps(),
                births.results(),
                births.conditions(),
                births.handling(),
                births.consultations(),
                births.letters(),
                births.corrections());
    }
}
