package vn.tinhso.identity.people;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts an import has opened, and whose slips were printed. */
@Repository
class SlipStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    SlipStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param waiting how many slips were not printed yet */
    record OfAgency(String agencyId, int people, int waiting) {}

    void opened(UUID id, UUID account, String agencyId) {
        jdbc.sql("""
                        insert into identity.people_import_account (import_id, account_id, agency_id)
                        values (:id, :account, :agency)
                        on conflict do nothing""")
                .param("id", id)
                .param("account", account)
                .param("agency", agencyId)
                .update();
    }

    List<OfAgency> byAgency(UUID id) {
        return jdbc.sql("""
                        select agency_id, count(*) as people, count(*) filter (where slip_at is null) as waiting
                        from identity.people_import_account
                        where import_id = :id
                        group by agency_id
                        order by agency_id""").param("id", id).query(OfAgency.class).list();
    }

    /** Of two who print the same slips one gets them. */
    List<UUID> take(UUID id, String agencyId) {
        return jdbc.sql("""
                        update identity.people_import_account
                        set slip_at = :now
                        where import_id = :id
                          and agency_id = :agency
                          and slip_at is null
                        returning account_id""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("agency", agencyId)
                .query(UUID.class)
                .list();
    }
}
