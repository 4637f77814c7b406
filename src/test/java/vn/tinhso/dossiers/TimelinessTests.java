package vn.tinhso.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.tinhso.WholeProduct;
import vn.tinhso.calendar.Punctuality;

/** The conditions of SQL and the one definition in Java tell the same of every row, to the second. */
@WholeProduct
class TimelinessTests {

    private static final int ROWS = 1500;
    private static final Instant BASE = Scene.vietnam("2026-11-25T00:00");
    private static final long SPAN = 3 * 24 * 3600;

    private static final Map<String, String> CONDITIONS = new LinkedHashMap<>(Map.of(
            "overdue", Timeliness.OVERDUE,
            "due_soon", Timeliness.DUE_SOON,
            "in_time", Timeliness.IN_TIME,
            "paused", Timeliness.PAUSED,
            "early", Timeliness.EARLY,
            "on_time", Timeliness.ON_TIME,
            "late", Timeliness.LATE,
            "late_766", Timeliness.LATE_UNDER_DECISION_766));

    private final Random random = new Random(20261125);
    private final Scene scene;
    private final DossierStore store;
    private final FigureStore figures;

    TimelinessTests(@Autowired ApplicationContext context) {
        scene = new Scene(context);
        store = context.getBean(DossierStore.class);
        figures = context.getBean(FigureStore.class);
    }

    @Test
    void saysTheSameInSqlAndInJava() {
        var base = scene.filed().id();

        var seen = scene.transaction.execute(transaction -> {
            transaction.setRollbackOnly();
            var told = new LinkedHashMap<String, Integer>();
            for (var i = 0; i < ROWS; i++) {
                var now = moment();
                var id = write(base, now, i);
                var words = compare(id, now);
                told.merge(words, 1, Integer::sum);
            }
            return told;
        });

        // Every answer was asked for, the boundaries among them.
        assertThat(seen).containsKeys("OVERDUE", "DUE_SOON", "IN_TIME", "PAUSED", "EARLY", "ON_TIME", "LATE", "none");
    }

    @Test
    void countsOnlyDossiersWithAResultAsFinished() {
        var before = figures.of(LocalDate.of(2026, 11, 20));

        var withdrawn = scene.examined(scene.filed());
        scene.applicants.withdraw(scene.pao(), withdrawn.code(), "Không còn nhu cầu.");
        var signed = scene.signed(scene.filed());

        assertThat(scene.now(withdrawn).timing().finished()).isNotNull();
        assertThat(scene.now(signed).timing().finished()).isNotNull();
        assertThat(figures.of(LocalDate.of(2026, 11, 20)))
                .isEqualTo(new PublicFigures(
                        before.receivedToday() + 2, before.finishedThisMonth() + 1, before.keptThisMonth() + 1));
    }

    private String compare(UUID id, Instant now) {
        var columns = CONDITIONS.entrySet().stream()
                .map(entry -> "coalesce(" + entry.getValue() + ", false) as is_" + entry.getKey())
                .collect(Collectors.joining(", "));
        return scene.jdbc
                .sql("select " + DossierStore.COLUMNS + ", " + columns + " from dossiers.dossier d where d.id = :id")
                .param("id", id)
                .param("now", DossierStore.utc(now))
                .query((row, number) -> compare(row, now))
                .single();
    }

    private String compare(ResultSet row, Instant now) throws SQLException {
        var dossier = store.dossier(row, 0);
        var java = Timeliness.at(dossier, now);
        var withResult = dossier.status() == DossierStatus.COMPLETED || dossier.status() == DossierStatus.RETURNED;
        var finished = withResult && dossier.timing().finished() != null;
        for (var open :
                new Punctuality[] {Punctuality.OVERDUE, Punctuality.DUE_SOON, Punctuality.IN_TIME, Punctuality.PAUSED
                }) {
            assertThat(row.getBoolean("is_" + open.name().toLowerCase()))
                    .as("%s at %s: %s", open, now, dossier.timing())
                    .isEqualTo(java == open);
        }
        for (var closed : new Punctuality[] {Punctuality.EARLY, Punctuality.ON_TIME, Punctuality.LATE}) {
            assertThat(row.getBoolean("is_" + closed.name().toLowerCase()))
                    .as("%s: %s", closed, dossier.timing())
                    .isEqualTo(finished && java == closed);
        }
        assertThat(row.getBoolean("is_late_766"))
                .as("766: %s, %s supplements", dossier.timing(), dossier.supplements())
                .isEqualTo(
                        finished && java != null && java.underDecision766(dossier.supplements()) == Punctuality.LATE);
        return java == null ? "none" : java.name();
    }

    /** A row whose times lie around now, often on the second, sometimes one off. */
    private UUID write(UUID base, Instant now, int number) {
        var id = UUID.randomUUID();
        var open = random.nextInt(3) > 0;
        var accepted = random.nextInt(12) > 0;
        var finished = !open && random.nextInt(5) > 0;
        var status = open ? (accepted ? 4 : 1) : finished ? (random.nextBoolean() ? 9 : 10) : 7;
        var stage = open ? (accepted ? "EXAMINE" : "RECEIVE") : status == 9 ? "RETURN" : "CLOSED";
        var due = accepted ? near(now) : null;
        scene.jdbc
                .sql("""
                        insert into dossiers.dossier
                            (id, code, procedure_code, version_id, procedure_name, field_name, channel, assisted,
                             delivery, applicant_name, filed_by, receiving_agency, competent_agency, answers, status,
                             stage, filed_at, received_at, due_at, original_due_at, soon_at, paused_since, finished_at,
                             supplements, version)
                        select :id, :code, procedure_code, version_id, procedure_name, field_name, channel, assisted,
                               delivery, applicant_name, filed_by, receiving_agency, competent_agency, '{}', :status,
                               :stage, :filed, :received, :due, :due, :soon, :paused, :finished, :supplements, 1
                        from dossiers.dossier
                        where id = :base""")
                .param("id", id)
                .param("code", "H18.99-261125-" + (10000 + number))
                .param("status", status)
                .param("stage", stage)
                .param("filed", at(BASE.minusSeconds(SPAN)), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("received", at(accepted ? BASE : null), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("due", at(due), Types.TIMESTAMP_WITH_TIMEZONE)
                .param(
                        "soon",
                        at(due == null || random.nextInt(10) == 0 ? null : earlier(due, now)),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param(
                        "paused",
                        at(due != null && random.nextInt(3) == 0 ? near(due) : null),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("finished", at(finished ? (due == null ? now : near(due)) : null), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("supplements", random.nextInt(4))
                .param("base", base)
                .update();
        return id;
    }

    private Instant moment() {
        return BASE.plusSeconds(random.nextLong(SPAN));
    }

    private Instant near(Instant instant) {
        return switch (random.nextInt(5)) {
            case 0 -> instant;
            case 1 -> instant.plusSeconds(1);
            case 2 -> instant.minusSeconds(1);
            default -> moment();
        };
    }

    private Instant earlier(Instant due, Instant now) {
        var soon = random.nextBoolean() ? near(now) : due.minusSeconds(random.nextLong(2 * 24 * 3600));
        return soon.isAfter(due) ? due : soon;
    }

    private static @Nullable Object at(@Nullable Instant instant) {
        return DossierStore.utc(instant);
    }
}
