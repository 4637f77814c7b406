package vn.tinhso.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of {@code audit.seal}. */
@Repository
class SealStore {

    private static final long LOCK = 7_411_003;
    private static final String SELECT = "select number, position, sealed_at, document, signature from audit.seal\n";

    private final JdbcClient jdbc;

    SealStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether this transaction alone may add a seal. */
    boolean tryLock() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }

    void add(Seal seal) {
        jdbc.sql("""
                        insert into audit.seal (number, position, sealed_at, document, signature)
                        values (:number, :position, :at, :document, :signature)""")
                .param("number", seal.number())
                .param("position", seal.position())
                .param("at", seal.sealedAt().atOffset(ZoneOffset.UTC))
                .param("document", seal.document())
                .param("signature", seal.signature())
                .update();
    }

    Optional<Seal> last() {
        return jdbc.sql(SELECT + "order by number desc limit 1")
                .query(SealStore::seal)
                .optional();
    }

    Optional<Seal> numbered(int number) {
        return jdbc.sql(SELECT + "where number = :number")
                .param("number", number)
                .query(SealStore::seal)
                .optional();
    }

    List<Seal> latest(int limit) {
        return jdbc.sql(SELECT + "order by number desc limit :limit")
                .param("limit", limit)
                .query(SealStore::seal)
                .list();
    }

    List<Seal> after(int number, int limit) {
        return jdbc.sql(SELECT + "where number > :number order by number limit :limit")
                .param("number", number)
                .param("limit", limit)
                .query(SealStore::seal)
                .list();
    }

    List<Seal> at(long from, long to) {
        return jdbc.sql(SELECT + "where position between :from and :to order by position")
                .param("from", from)
                .param("to", to)
                .query(SealStore::seal)
                .list();
    }

    /** The last seal before a position. */
    Optional<Seal> before(long position) {
        return jdbc.sql(SELECT + "where position < :position order by position desc limit 1")
                .param("position", position)
                .query(SealStore::seal)
                .optional();
    }

    /** The first seal at or behind a position. */
    Optional<Seal> from(long position) {
        return jdbc.sql(SELECT + "where position >= :position order by position limit 1")
                .param("position", position)
                .query(SealStore::seal)
                .optional();
    }

    /** When the line at this position was written. */
    Optional<Instant> writtenAt(long position) {
        return jdbc.sql("""
                        select e.occurred_at
                        from audit.link l
                        join audit.entry e on e.id = l.entry_id
                        where l.position = :position""")
                .param("position", position)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private static Seal seal(ResultSet row, int number) throws SQLException {
        return new Seal(
                row.getInt("number"),
                row.getLong("position"),
                row.getObject("sealed_at", OffsetDateTime.class).toInstant(),
                row.getBytes("document"),
                row.getBytes("signature"));
    }
}
