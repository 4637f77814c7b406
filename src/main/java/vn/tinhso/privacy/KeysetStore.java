package vn.tinhso.privacy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The wrapped keys. */
@Repository
class KeysetStore {

    enum Purpose {
        SEAL,
        INDEX
    }

    /** @param generation grows with every change */
    record Wrapped(int generation, byte[] content) {}

    private final JdbcClient jdbc;

    KeysetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Wrapped> find(Purpose purpose) {
        return jdbc.sql("select generation, content from privacy.keyset where purpose = :purpose")
                .param("purpose", purpose.name())
                .query((row, number) -> new Wrapped(row.getInt("generation"), row.getBytes("content")))
                .optional();
    }

    /**
     * Adds the first keys, unless another node was faster. In a transaction of its own: they are used by all at once, and
     * what they sealed could not be opened any more if the transaction that asked for them came to nothing.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void add(Purpose purpose, byte[] content, Instant at) {
        jdbc.sql("""
                        insert into privacy.keyset (purpose, generation, content, changed_at)
                        values (:purpose, 1, :content, :at)
                        on conflict do nothing""")
                .param("purpose", purpose.name())
                .param("content", content)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether it was still the one that was read. */
    boolean replace(Purpose purpose, Wrapped before, byte[] content, Instant at) {
        return jdbc.sql("""
                        update privacy.keyset
                        set generation = generation + 1, content = :content, changed_at = :at
                        where purpose = :purpose
                          and generation = :generation""")
                        .param("content", content)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("purpose", purpose.name())
                        .param("generation", before.generation())
                        .update()
                == 1;
    }
}
