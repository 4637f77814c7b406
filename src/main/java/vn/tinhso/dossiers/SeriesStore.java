package vn.tinhso.dossiers;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.shared.Moments;
import vn.tinhso.shared.Rejected;

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
                        select :owner, :name, :cycle, :begins, 1
                        where not exists (
                            select from dossiers.closed_series c
                            where c.owner = :owner
                              and c.since <= :day)
                        on conflict (owner, name, cycle, begins) do update set last = s.last + 1
                        returning last""")
                .param("owner", series.owner())
                .param("name", series.name())
                .param("cycle", series.cycle().name())
                .param("begins", series.begins(at))
                .param("day", Moments.day(at))
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new Rejected(
                        Rejected.Kind.CONFLICT,
                        "HS-150",
                        "Dãy số của cơ quan này đã khóa vì cơ quan đã kết thúc hoạt động.",
                        "Tải lại trang: hồ sơ được giải quyết và đánh số ở cơ quan kế thừa."));
    }
}
