package vn.tinhso.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL that reads the chain, to verify it or to go along it. */
@Repository
class ChainStore {

    private final JdbcClient jdbc;
    private final AuditStore entries;

    ChainStore(JdbcClient jdbc, AuditStore entries) {
        this.jdbc = jdbc;
        this.entries = entries;
    }

    /** @param entry {@code null} when the line the link tells of is gone */
    record Line(Link link, @Nullable AuditEntry entry) {

        long position() {
            return link.position();
        }

        @Nullable
        RecordDigest record() {
            return entry == null ? null : entry.record();
        }
    }

    List<Line> lines(long from, long to) {
        return jdbc.sql("""
                        select l.position, l.entry_id, encode(l.digest, 'hex') as digest,
                               encode(l.hash, 'hex') as hash,\s""" + AuditStore.COLUMNS + """
                        from audit.link l
                        left join audit.entry e on e.id = l.entry_id
                        where l.position between :from and :to
                        order by l.position""")
                .param("from", from)
                .param("to", to)
                .query(this::line)
                .list();
    }

    /** Lines that vouch for records of one kind, behind {@code after} up to and with {@code until}. */
    List<AuditStream.Tied> tied(String kind, long after, long until, int limit) {
        return jdbc.sql("""
                        select l.position, e.record_key
                        from audit.link l
                        join audit.entry e on e.id = l.entry_id
                        where l.position > :after
                          and l.position <= :until
                          and e.record_kind = :kind
                        order by l.position
                        limit :limit""")
                .param("kind", kind)
                .param("after", after)
                .param("until", until)
                .param("limit", limit)
                .query((row, number) -> new AuditStream.Tied(row.getLong("position"), row.getString("record_key")))
                .list();
    }

    Optional<Digest> hash(long position) {
        return jdbc.sql("select encode(hash, 'hex') from audit.link where position = :position")
                .param("position", position)
                .query(String.class)
                .optional()
                .map(Digest::new);
    }

    /** Position of the last link; 0 when there is none. */
    long head() {
        return jdbc.sql("select coalesce(max(position), 0) from audit.link")
                .query(Long.class)
                .single();
    }

    /** First and last position of the lines of these moments; empty when there are none. */
    Optional<Stretch> between(Instant from, Instant until) {
        return jdbc.sql("""
                        select min(l.position) as first, max(l.position) as last
                        from audit.entry e
                        join audit.link l on l.entry_id = e.id
                        where e.occurred_at >= :from
                          and e.occurred_at < :until
                        having count(*) > 0""")
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Stretch(row.getLong("first"), row.getLong("last"), false))
                .optional();
    }

    /** Those of these records no entry vouches for. */
    Set<String> unknown(String kind, Collection<String> keys) {
        return new TreeSet<>(jdbc.sql("""
                        select key
                        from unnest(:keys::text[]) as k (key)
                        where not exists (
                            select from audit.entry e
                            where e.record_kind = :kind
                              and e.record_key = k.key)""")
                .param("kind", kind)
                .param("keys", keys.toArray(String[]::new), java.sql.Types.ARRAY)
                .query(String.class)
                .list());
    }

    /**
     * A line that is neither tied nor waits. Counted in one statement, because lines move from the one to the other; which it
     * is is only asked when there is one.
     */
    Optional<Long> unlinked() {
        var balanced = jdbc.sql("""
                        select (select count(*) from audit.entry)
                               <= (select count(*) from audit.link) + (select count(*) from audit.pending)""").query(Boolean.class).single();
        return balanced ? Optional.empty() : jdbc.sql("""
                                select e.id
                                from audit.entry e
                                where not exists (select from audit.link l where l.entry_id = e.id)
                                  and not exists (select from audit.pending p where p.entry_id = e.id)
                                order by e.id
                                limit 1""").query(Long.class).optional();
    }

    long pending() {
        return jdbc.sql("select count(*) from audit.pending").query(Long.class).single();
    }

    private Line line(ResultSet row, int number) throws SQLException {
        var gone = row.getString("deed") == null;
        return new Line(LinkStore.link(row, number), gone ? null : entries.entry(row, number));
    }
}
