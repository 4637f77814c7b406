package vn.tinhso.dossiers;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Series that are counted no further. */
@Repository
class ClosedSeriesStore {

    /**
     * What an owner has numbered.
     *
     * @param last the last number of each series, in words
     */
    record Run(String owner, String last, String agencyId) {

        Run of(String agency) {
            return new Run(owner, last, agency);
        }
    }

    private static final String OPEN = """
            from dossiers.series s
            where s.owner = any(:owners)
              and not exists (select from dossiers.closed_series c where c.owner = s.owner)
            """;

    private final JdbcClient jdbc;

    ClosedSeriesStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long count(Set<String> owners) {
        return jdbc.sql("select count(distinct s.owner) " + OPEN)
                .param("owners", owners.toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    List<Run> next(Set<String> owners, String after, int limit) {
        return jdbc.sql("""
                        select r.owner, string_agg(r.name || ' ' || to_char(r.begins, 'DD/MM/YYYY') || ': ' || r.last, '; '
                                   order by r.name) as last
                        from (
                            select distinct on (s.owner, s.name) s.owner, s.name, s.begins, s.last
                        """ + OPEN + """
                            order by s.owner, s.name, s.begins desc
                        ) r
                        where r.owner collate "C" > :after
                        group by r.owner
                        order by r.owner collate "C"
                        limit :limit""")
                .param("owners", owners.toArray(String[]::new))
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new Run(row.getString("owner"), row.getString("last"), ""))
                .list();
    }

    boolean close(String owner, LocalDate since, String decision) {
        return jdbc.sql("""
                        insert into dossiers.closed_series (owner, since, decision)
                        values (:owner, :since, :decision)
                        on conflict (owner) do nothing""")
                        .param("owner", owner)
                        .param("since", since)
                        .param("decision", decision)
                        .update()
                == 1;
    }
}
