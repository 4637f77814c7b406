package vn.tinhso.dossiers;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The counters behind every {@link Series}. */
@Repository
class SeriesStore {

    private final JdbcClient jdbc;

    SeriesStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One statement: the counter's row lock makes the others wait, on every node, until this transaction ends. What is
     * rolled back gives its number back, so there is no gap and no twin; outside a transaction there would be.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    int next(Series series, Instant at) {
        return jdbc.sql("""
                        insert into dossiers.series as s (owner, name, cycle, begins, last)
                        values (:owner, :name, :cycle, :begins, 1)
                        on conflict (owner, name, cycle, begins) do update set last = s.last + 1
                        returning last""")
                .param("owner", series.owner())
                .param("name", series.name())
                .param("cycle", series.cycle().name())
                .param("begins", series.begins(at))
                .query(Integer.class)
                .single();
    }
}
