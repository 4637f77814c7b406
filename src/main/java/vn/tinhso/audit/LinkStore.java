package vn.tinhso.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL that makes the chain longer. */
@Repository
class LinkStore {

    private static final long LOCK = 7_411_002;

    private final JdbcClient jdbc;
    private final AuditStore entries;

    LinkStore(JdbcClient jdbc, AuditStore entries) {
        this.jdbc = jdbc;
        this.entries = entries;
    }

    /** @param digest {@code null} for a line older than the chain */
    record Pending(long entryId, @Nullable Digest digest) {}

    /** Whether this transaction alone may make the chain longer. */
    boolean tryLock() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }

    Optional<Link> head() {
        return jdbc.sql("""
                        select position, entry_id, encode(digest, 'hex') as digest, encode(hash, 'hex') as hash
                        from audit.link
                        order by position desc
                        limit 1""").query(LinkStore::link).optional();
    }

    /** Takes the oldest of those that wait; they wait again when this transaction comes to nothing. */
    List<Pending> take(int limit) {
        return jdbc.sql("""
                        with taken as (
                            delete from audit.pending
                            where entry_id in (
                                select entry_id
                                from audit.pending
                                order by entry_id
                                limit :limit)
                            returning entry_id, digest
                        )
                        select entry_id, encode(digest, 'hex') as digest
                        from taken
                        order by entry_id""").param("limit", limit).query(LinkStore::pending).list();
    }

    /** Digests of lines as they stand. */
    Map<Long, Digest> digests(Collection<Long> ids) {
        var digests = new HashMap<Long, Digest>();
        jdbc.sql("select e.id, " + AuditStore.COLUMNS + " from audit.entry e where e.id = any (:ids)")
                .param("ids", ids.toArray(Long[]::new), Types.ARRAY)
                .query((row, number) -> digests.put(
                        row.getLong("id"), entries.entry(row, number).digest()))
                .list();
        return digests;
    }

    void append(List<Link> links) {
        jdbc.sql("""
                        insert into audit.link (position, entry_id, digest, hash)
                        select position, entry_id, decode(digest, 'hex'), decode(hash, 'hex')
                        from unnest(:positions::bigint[], :entries::bigint[], :digests::text[], :hashes::text[])
                            as added (position, entry_id, digest, hash)""")
                .param("positions", array(links, Link::position, Long[]::new), Types.ARRAY)
                .param("entries", array(links, Link::entryId, Long[]::new), Types.ARRAY)
                .param("digests", array(links, link -> link.digest().hex(), String[]::new), Types.ARRAY)
                .param("hashes", array(links, link -> link.hash().hex(), String[]::new), Types.ARRAY)
                .update();
    }

    static Link link(ResultSet row, int number) throws SQLException {
        return new Link(
                row.getLong("position"),
                row.getLong("entry_id"),
                new Digest(row.getString("digest")),
                new Digest(row.getString("hash")));
    }

    private static Pending pending(ResultSet row, int number) throws SQLException {
        var digest = row.getString("digest");
        return new Pending(row.getLong("entry_id"), digest == null ? null : new Digest(digest));
    }

    private static <T> T[] array(List<Link> links, Function<Link, T> part, IntFunction<T[]> made) {
        return links.stream().map(part).toArray(made);
    }
}
