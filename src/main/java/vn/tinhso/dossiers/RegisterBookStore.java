package vn.tinhso.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhso.dossiers.DossierRegister.Selection;

/** The lines of the register in the order of filing, for whoever may see the dossiers. */
@Repository
class RegisterBookStore {

    /** A book of any length passes through this many lines of memory. */
    private static final int LINES_AT_ONCE = 500;

    private static final String SELECTED = """
             and (cardinality(:statuses::int[]) = 0 or d.status = any(:statuses))
            and (:agency = '' or d.receiving_agency = :agency or d.competent_agency = :agency)
            and d.filed_at >= :from
            and d.filed_at < :until
            """;

    private static final String LINE = """
            select d.id, d.code, d.procedure_name, d.applicant_name, d.applicant_sealed, d.applicant_personal_id,
                   d.applicant_phone, d.applicant_email, d.applicant_address,
                   d.competent_agency, d.status, d.stage, d.filed_at, d.received_at, d.due_at, d.finished_at,
                   d.returned_at,
                   (select min(s.entered_at)
                    from dossiers.step s
                    where s.dossier_id = d.id
                      and s.stage = 'EXAMINE') as handed_over_at,
                   (select max(s.entered_at)
                    from dossiers.step s
                    where s.dossier_id = d.id
                      and s.stage = 'RETURN') as result_back_at,
                   (select e.data ->> 'way'
                    from dossiers.event e
                    where e.dossier_id = d.id
                      and e.type = 'ResultReturned'
                    order by e.seq desc
                    limit 1) as way,
                   (select e.data ->> 'receiver'
                    from dossiers.event e
                    where e.dossier_id = d.id
                      and e.type = 'ResultReturned'
                    order by e.seq desc
                    limit 1) as receiver
            """;

    private final JdbcClient jdbc;
    private final PersonalColumns personal;

    RegisterBookStore(JdbcClient jdbc, PersonalColumns personal) {
        this.jdbc = jdbc;
        this.personal = personal;
    }

    long count(Visibility viewer, Selection selection) {
        return bind("select count(*)" + selected(viewer), viewer, selection)
                .query(Long.class)
                .single();
    }

    /** Oldest first, as a book is written; {@code size} lines from {@code offset}. */
    void read(Visibility viewer, Selection selection, Slice slice, Consumer<RegisterLine> reader) {
        var sql = LINE + selected(viewer) + "order by d.filed_at, d.code offset :offset limit :size";
        try (var lines = bind(sql, viewer, selection)
                .withFetchSize(LINES_AT_ONCE)
                .param("offset", slice.offset())
                .param("size", slice.size())
                .query(this::line)
                .stream()) {
            lines.forEach(reader);
        }
    }

    record Slice(long offset, int size) {}

    private static String selected(Visibility viewer) {
        return " from dossiers.dossier d where" + viewer.predicate() + SELECTED;
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Selection selection) {
        return statement
                .param(
                        "statuses",
                        selection.statuses().stream().map(DossierStatus::code).toArray(Integer[]::new))
                .param("agency", selection.agency())
                .param("from", DossierStore.utc(selection.from()))
                .param("until", DossierStore.utc(selection.until()));
    }

    private JdbcClient.StatementSpec bind(String sql, Visibility viewer, Selection selection) {
        return bind(viewer.bind(jdbc.sql(sql)), selection);
    }

    private RegisterLine line(ResultSet row, int number) throws SQLException {
        var applicant = personal.applicant(row, row.getObject("id", UUID.class));
        return new RegisterLine(
                row.getString("code"),
                row.getString("procedure_name"),
                row.getString("applicant_name"),
                applicant.address(),
                applicant.phone(),
                row.getString("competent_agency"),
                DossierStatus.of(row.getInt("status")),
                row.getString("stage").equals(Stage.CLOSED.name()),
                DossierStore.instant(row, "filed_at").orElseThrow(),
                DossierStore.instant(row, "received_at").orElse(null),
                DossierStore.instant(row, "due_at").orElse(null),
                DossierStore.instant(row, "handed_over_at").orElse(null),
                DossierStore.instant(row, "finished_at").orElse(null),
                DossierStore.instant(row, "result_back_at").orElse(null),
                DossierStore.instant(row, "returned_at").orElse(null),
                way(row.getString("way")),
                row.getString("receiver"));
    }

    private static @Nullable Delivery way(@Nullable String name) {
        return name == null ? null : Delivery.valueOf(name);
    }
}
