package vn.tinhso.identity.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhso.identity.people.PeopleImport.State;

/** PeopleImports and how far they came; their lines are {@link PeopleLineStore}'s. */
@Repository
class PeopleImportStore {

    private static final String IMPORT = """
            select i.id, i.account_id, i.state, i.lines, i.added, i.changed, i.unchanged, i.done, i.failed, i.created_at,
                   i.cursor
            from identity.people_import i
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    PeopleImportStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One under way. */
    record Running(UUID id, UUID account, int cursor) {}

    void add(UUID id, UUID account, PeopleCheck.Found found) {
        jdbc.sql("""
                        insert into identity.people_import
                            (id, account_id, state, lines, added, changed, unchanged, created_at)
                        values (:id, :account, :state, :lines, :added, :changed, :unchanged, :now)""")
                .param("id", id)
                .param("account", account)
                .param("state", found.problems().isEmpty() ? State.CHECKED.name() : State.REFUSED.name())
                .param("lines", found.people().size())
                .param("added", found.added())
                .param("changed", found.changed())
                .param("unchanged", found.unchanged())
                .param("now", now())
                .update();
    }

    Optional<PeopleImport> find(UUID id) {
        return jdbc.sql(IMPORT + "where i.id = :id")
                .param("id", id)
                .query(PeopleImportStore::row)
                .optional();
    }

    List<PeopleImport> latest(UUID account) {
        return jdbc.sql(IMPORT + "where i.account_id = :account order by i.created_at desc limit 10")
                .param("account", account)
                .query(PeopleImportStore::row)
                .list();
    }

    boolean start(UUID id) {
        return jdbc.sql("""
                        update identity.people_import
                        set state = 'RUNNING'
                        where id = :id
                          and state = 'CHECKED'""").param("id", id).update() == 1;
    }

    /** One that no other node has in hand just now. */
    Optional<Running> lockRunning() {
        return jdbc.sql("""
                        select id, account_id as account, cursor
                        from identity.people_import
                        where state = 'RUNNING'
                        order by created_at
                        limit 1
                        for update skip locked""").query(Running.class).optional();
    }

    void proceed(UUID id, int cursor, int done, int failed) {
        jdbc.sql("""
                        update identity.people_import
                        set cursor = :cursor, done = done + :done, failed = failed + :failed
                        where id = :id""")
                .param("cursor", cursor)
                .param("done", done)
                .param("failed", failed)
                .param("id", id)
                .update();
    }

    void finish(UUID id, State state) {
        jdbc.sql("""
                        update identity.people_import
                        set state = :state, finished_at = :now
                        where id = :id""")
                .param("state", state.name())
                .param("now", now())
                .param("id", id)
                .update();
    }

    boolean drop(UUID id) {
        return jdbc.sql("delete from identity.people_import where id = :id and state in ('CHECKED', 'REFUSED')")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** What nobody confirmed in a day is not kept. */
    int dropForgotten() {
        return jdbc.sql("""
                        delete from identity.people_import
                        where state in ('CHECKED', 'REFUSED')
                          and created_at < :before""").param("before", now().minus(Duration.ofDays(1))).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static PeopleImport row(ResultSet row, int number) throws SQLException {
        return new PeopleImport(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                State.valueOf(row.getString("state")),
                row.getInt("lines"),
                row.getInt("added"),
                row.getInt("changed"),
                row.getInt("unchanged"),
                row.getInt("done"),
                row.getInt("failed"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
