package vn.tinhso.procedures.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhso.identity.Account;

/** All SQL of imports. */
@Repository
class ImportStore {

    private static final String STATE = """
            select id, source, begun_by, begun_at,
                   count(*) as total,
                   count(outcome) as done,
                   count(*) filter (where outcome = 'DRAFTED') as drafted,
                   count(*) filter (where outcome = 'UNCHANGED') as unchanged,
                   count(*) filter (where outcome = 'SKIPPED') as skipped,
                   count(*) filter (where outcome = 'REFUSED') as refused,
                   count(*) filter (where outcome = 'DRAFTED' and problems <> '{}') as with_problems
            from procedures.import
            join procedures.import_row on import_id = id
            """;

    private final JdbcClient jdbc;

    ImportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A record whose turn it is. */
    record Waiting(UUID importId, int number, String record, UUID account, LocalDate day) {}

    void begin(UUID id, LocalDate day, Account by, Instant at) {
        jdbc.sql("""
                        insert into procedures.import (id, source, day, account_id, begun_by, begun_at)
                        values (:id, '', :day, :account, :name, :at)
                        """)
                .param("id", id)
                .param("day", day)
                .param("account", by.id())
                .param("name", by.actor().name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void name(UUID id, String source) {
        jdbc.sql("update procedures.import set source = :source where id = :id")
                .param("id", id)
                .param("source", source)
                .update();
    }

    void add(UUID id, int number, String code, String name, String record) {
        jdbc.sql("""
                        insert into procedures.import_row (import_id, number, code, name, record)
                        values (:id, :number, :code, :name, cast(:record as jsonb))
                        """)
                .param("id", id)
                .param("number", number)
                .param("code", code)
                .param("name", name)
                .param("record", record)
                .update();
    }

    /** The next record nobody works on; it is kept from others until the transaction ends. */
    Optional<Waiting> next() {
        return jdbc.sql("""
                        select import_id, number, record, account_id, day
                        from procedures.import_row
                        join procedures.import on import.id = import_id
                        where outcome is null
                        order by import_id, number
                        limit 1
                        for update of import_row skip locked
                        """)
                .query((row, index) -> new Waiting(
                        row.getObject("import_id", UUID.class),
                        row.getInt("number"),
                        row.getString("record"),
                        row.getObject("account_id", UUID.class),
                        row.getObject("day", LocalDate.class)))
                .optional();
    }

    void finish(Waiting row, ImportRow.Outcome outcome, @Nullable UUID draft, List<String> problems) {
        jdbc.sql("""
                        update procedures.import_row
                        set outcome = :outcome, draft_id = :draft, problems = :problems
                        where import_id = :id
                          and number = :number
                        """)
                .param("id", row.importId())
                .param("number", row.number())
                .param("outcome", outcome.name())
                .param("draft", draft)
                .param("problems", problems.toArray(String[]::new))
                .update();
    }

    Optional<ImportState> state(UUID id) {
        return jdbc.sql(STATE + "where id = :id group by id")
                .param("id", id)
                .query(ImportStore::state)
                .optional();
    }

    List<ImportState> latest(int limit) {
        return jdbc.sql(STATE + "group by id order by begun_at desc limit :limit")
                .param("limit", limit)
                .query(ImportStore::state)
                .list();
    }

    List<ImportRow> rows(UUID id, boolean onlyProblems, int limit, int offset) {
        return jdbc.sql("""
                        select number, code, name, outcome, draft_id, problems
                        from procedures.import_row
                        where import_id = :id
                          and (not :problems or problems <> '{}')
                        order by number
                        limit :limit offset :offset
                        """)
                .param("id", id)
                .param("problems", onlyProblems)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, index) -> new ImportRow(
                        row.getInt("number"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("outcome") == null ? null : ImportRow.Outcome.valueOf(row.getString("outcome")),
                        row.getObject("draft_id", UUID.class),
                        Arrays.asList((String[]) row.getArray("problems").getArray())))
                .list();
    }

    private static ImportState state(ResultSet row, int index) throws SQLException {
        return new ImportState(
                row.getObject("id", UUID.class),
                row.getString("source"),
                row.getString("begun_by"),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                row.getInt("total"),
                row.getInt("done"),
                row.getInt("drafted"),
                row.getInt("unchanged"),
                row.getInt("skipped"),
                row.getInt("refused"),
                row.getInt("with_problems"));
    }
}
