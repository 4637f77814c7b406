package vn.tinhso.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tinhso.privacy.spi.RetainedRecords;

/** Records of a class of their own, for the rules and holds of one test. */
final class Things implements RetainedRecords {

    private final String name;
    private final JdbcClient jdbc;

    Things(String name, JdbcClient jdbc) {
        this.name = name;
        this.jdbc = jdbc;
        jdbc.sql("""
                        create table if not exists public.thing (
                            class     text not null,
                            key       text primary key,
                            procedure text,
                            field     text,
                            opened    timestamptz not null,
                            begins    timestamptz not null,
                            person    bytea,
                            destroyed boolean not null default false
                        )""").update();
        jdbc.sql("comment on table public.thing is 'Thứ có thời hạn lưu giữ, của một phép thử'")
                .update();
    }

    static void forget(JdbcClient jdbc) {
        jdbc.sql("drop table if exists public.thing").update();
    }

    void add(Retained thing) {
        jdbc.sql("""
                        insert into public.thing (class, key, procedure, field, opened, begins, person)
                        values (:class, :key, :procedure, :field, :opened, :begins, :person)""")
                .param("class", name)
                .param("key", thing.key())
                .param("procedure", thing.procedure())
                .param("field", thing.field())
                .param("opened", thing.opened().atOffset(ZoneOffset.UTC))
                .param("begins", thing.begins().atOffset(ZoneOffset.UTC))
                .param(
                        "person",
                        thing.persons().isEmpty() ? null : thing.persons().getFirst(),
                        Types.BINARY)
                .update();
    }

    Set<String> destroyed() {
        return Set.copyOf(jdbc.sql("select key from public.thing where class = :class and destroyed")
                .param("class", name)
                .query(String.class)
                .list());
    }

    @Override
    public RecordClass about() {
        return new RecordClass(name, "Thứ của phép thử", "Lúc có.", "Tất cả.", "Không gì.", true);
    }

    @Override
    public Slice begun(Instant before, String after, int limit) {
        var found = jdbc.sql("""
                        select key, procedure, field, opened, begins, person
                        from public.thing
                        where class = :class
                          and not destroyed
                          and begins < :before
                          and key > :after
                        order by key
                        limit :limit""")
                .param("class", name)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("after", after)
                .param("limit", Math.min(limit, 7))
                .query(Things::thing)
                .list();
        return new Slice(found, found.size() < 7 ? null : found.getLast().key());
    }

    @Override
    public Optional<Retained> lock(String key) {
        return jdbc.sql("""
                        select key, procedure, field, opened, begins, person
                        from public.thing
                        where class = :class
                          and key = :key
                          and not destroyed
                        for update""")
                .param("class", name)
                .param("key", key)
                .query(Things::thing)
                .optional();
    }

    @Override
    public Removed destroy(Retained record, Order order) {
        if (record.key().endsWith("-hong")) {
            throw new IllegalStateException("Vàng A Páo");
        }
        jdbc.sql("update public.thing set destroyed = true where key = :key")
                .param("key", record.key())
                .update();
        return new Removed(1);
    }

    @Override
    public Known known(String code) {
        return jdbc.sql("select destroyed from public.thing where key = :code")
                .param("code", code)
                .query(Boolean.class)
                .optional()
                .map(gone -> gone ? Known.DESTROYED : Known.WHOLE)
                .orElse(Known.UNKNOWN);
    }

    private static Retained thing(ResultSet row, int number) throws SQLException {
        var person = row.getBytes("person");
        return new Retained(
                row.getString("key"),
                row.getString("key"),
                row.getString("procedure"),
                row.getString("field"),
                row.getObject("opened", OffsetDateTime.class).toInstant(),
                row.getObject("begins", OffsetDateTime.class).toInstant(),
                "Có",
                person == null ? List.of() : List.of(person));
    }
}
