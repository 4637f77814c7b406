package vn.tinhso.organisations;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SuccessionStore {

    private final JdbcClient jdbc;

    SuccessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(AgencySuccession succession) {
        jdbc.sql("""
                        insert into organisations.succession (old_agency_id, new_agency_id, kind, on_date, basis)
                        values (:old, :new, :kind, :on, :basis)
                        on conflict (old_agency_id, new_agency_id, on_date) do nothing""")
                .param("old", succession.oldAgencyId())
                .param("new", succession.newAgencyId())
                .param("kind", succession.kind().name())
                .param("on", succession.onDate())
                .param("basis", succession.basis())
                .update();
    }

    /** Those that took the place of an agency; a transfer leaves it where it is. */
    List<String> successors(String agencyId) {
        return ids("select new_agency_id from organisations.succession where old_agency_id = :id", agencyId);
    }

    List<String> predecessors(String agencyId) {
        return ids("select old_agency_id from organisations.succession where new_agency_id = :id", agencyId);
    }

    private List<String> ids(String sql, String agencyId) {
        return jdbc.sql(sql + " and kind <> 'TRANSFER' order by 1")
                .param("id", agencyId)
                .query(String.class)
                .list();
    }
}
