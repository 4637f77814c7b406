package vn.tinhso.dossiers;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DossiersInHandStore {

    record Row(String code, String procedure) {}

    private final JdbcClient jdbc;

    DossiersInHandStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> of(UUID handler, int most) {
        return jdbc.sql("""
                        select code, procedure_name as procedure
                        from dossiers.dossier
                        where handler = :handler
                          and stage <> 'CLOSED'
                        order by due_at nulls last, code
                        limit :most""")
                .param("handler", handler)
                .param("most", most)
                .query(Row.class)
                .list();
    }
}
