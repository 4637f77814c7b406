package vn.tinhso.files;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files that go. */
@Repository
class DiscardStore {

    /** @param at when it was stored */
    record Old(UUID id, Instant at) {}

    private final JdbcClient jdbc;

    DiscardStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rows go; content that no row has any more waits to be taken from the disk. */
    int discard(Collection<UUID> ids, Instant at) {
        return jdbc.sql("""
                        with gone as (
                            delete from files.file
                            where id = any(:ids)
                            returning sha256
                        ), waiting as (
                            insert into files.discarded (sha256, discarded_at)
                            select distinct sha256, :at::timestamptz
                            from gone
                            on conflict do nothing
                        )
                        select count(*)
                        from gone""")
                .param("ids", ids.toArray(UUID[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    Optional<String> nextDiscarded() {
        return jdbc.sql("""
                        select sha256
                        from files.discarded
                        order by discarded_at
                        limit 1
                        for update skip locked""").query(String.class).optional();
    }

    /** Waits for whoever is storing the same content now, and keeps others from it until the transaction ends. */
    boolean isWanted(String sha256) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('files:' || :sha256, 0))")
                .param("sha256", sha256)
                .query((row, number) -> 1)
                .list();
        return jdbc.sql("select exists (select from files.file where sha256 = :sha256)")
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
    }

    void forget(String sha256) {
        jdbc.sql("delete from files.discarded where sha256 = :sha256")
                .param("sha256", sha256)
                .update();
    }

    List<Old> storedBefore(Instant before, Old after, int limit) {
        return jdbc.sql("""
                        select id, created_at
                        from files.file
                        where created_at < :before
                          and (created_at, id) > (:at, :id)
                        order by created_at, id
                        limit :limit""")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("at", after.at().atOffset(ZoneOffset.UTC))
                .param("id", after.id())
                .param("limit", limit)
                .query((row, number) -> new Old(
                        row.getObject("id", UUID.class),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    Optional<Old> lock(UUID id) {
        return jdbc.sql("select id, created_at from files.file where id = :id for update")
                .param("id", id)
                .query((row, number) -> new Old(
                        row.getObject("id", UUID.class),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .optional();
    }
}
