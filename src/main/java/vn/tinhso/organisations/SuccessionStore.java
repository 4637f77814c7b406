package vn.tinhso.organisations;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
                        insert into organisations.succession (old_agency_id, new_agency_id, kind, on_date, records, basis)
                        values (:old, :new, :kind, :on, :records, :basis)
                        on conflict (old_agency_id, new_agency_id, on_date) do update
                        set records = succession.records or excluded.records""")
                .param("old", succession.oldAgencyId())
                .param("new", succession.newAgencyId())
                .param("kind", succession.kind().name())
                .param("on", succession.onDate())
                .param("records", succession.records())
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

    /** By successor, over as many reorganisations as there were. */
    Map<String, Set<String>> allBefore(Set<String> agencyIds) {
        var before = new HashMap<String, Set<String>>();
        jdbc.sql("""
                        with recursive chain (agency_id, old_id) as (
                            select new_agency_id, old_agency_id
                            from organisations.succession
                            where new_agency_id = any(:agencies)
                              and records
                            union
                            select c.agency_id, s.old_agency_id
                            from chain c
                            join organisations.succession s on s.new_agency_id = c.old_id
                            where s.records
                        )
                        select agency_id, old_id from chain""").param("agencies", agencyIds.toArray(String[]::new)).query(row -> {
            before.computeIfAbsent(row.getString("agency_id"), id -> new HashSet<>())
                    .add(row.getString("old_id"));
        });
        return before;
    }

    private List<String> ids(String sql, String agencyId) {
        return jdbc.sql(sql + " and kind <> 'TRANSFER' order by 1")
                .param("id", agencyId)
                .query(String.class)
                .list();
    }
}
