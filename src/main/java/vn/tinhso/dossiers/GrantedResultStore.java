package vn.tinhso.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhso.dossiers.PersonalColumns.Place;

@Repository
class GrantedResultStore {

    private static final String GRANTED = """
            select d.id, d.code, d.version_id, d.applicant_account, d.applicant_name, d.competent_agency, d.answers,
                   d.answers_sealed, r.result_code, r.name, r.number, r.signed_at, r.agency_name
            from dossiers.result r
            join dossiers.dossier d on d.id = r.dossier_id
            where r.approved
              and r.revoked_at is null
              and r.kind in ('RESULT', 'CORRECTION')
              and d.destroyed_in is null
            """;

    private final JdbcClient jdbc;
    private final PersonalColumns personal;

    GrantedResultStore(JdbcClient jdbc, PersonalColumns personal) {
        this.jdbc = jdbc;
        this.personal = personal;
    }

    List<GrantedResult> page(String procedure, GrantedResults.Signed signed, UUID after, int limit) {
        return jdbc.sql(GRANTED + """
                          and r.signed_at >= :from
                          and r.signed_at < :before
                          and d.procedure_code = :procedure
                          and d.id > :after
                        order by d.id
                        limit :limit""")
                .param("from", DossierStore.utc(signed.from()))
                .param("before", DossierStore.utc(signed.before()))
                .param("procedure", procedure)
                .param("after", after)
                .param("limit", limit)
                .query(this::granted)
                .list();
    }

    Optional<GrantedResult> of(UUID dossier) {
        return jdbc.sql(GRANTED + "and d.id = :dossier")
                .param("dossier", dossier)
                .query(this::granted)
                .optional();
    }

    Map<UUID, GrantedResults.Pursuit> pursuits(String procedure, Collection<UUID> accounts) {
        var pursuits = new HashMap<UUID, GrantedResults.Pursuit>();
        jdbc.sql("""
                        select p.account, bool_or(p.open) as open, max(p.filed_at) filter (where p.granted) as last_filed
                        from (
                            select applicant_account as account, finished_at is null and stage <> 'CLOSED' as open,
                                   status in (9, 10) as granted, filed_at
                            from dossiers.dossier
                            where applicant_account in (:accounts)
                              and procedure_code = :procedure
                            union all
                            select account_id, true, false, null
                            from dossiers.draft
                            where account_id in (:accounts)
                              and procedure_code = :procedure
                              and mode = 'OWN'
                              and mandate_id is null
                              and dossier_code is null) p
                        group by p.account""")
                .param("procedure", procedure)
                .param("accounts", accounts)
                .query((row, number) -> pursuits.put(
                        row.getObject("account", UUID.class),
                        new GrantedResults.Pursuit(
                                row.getBoolean("open"),
                                DossierStore.instant(row, "last_filed").orElse(null))))
                .list();
        return pursuits;
    }

    private GrantedResult granted(ResultSet row, int number) throws SQLException {
        return new GrantedResult(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getObject("version_id", UUID.class),
                row.getObject("applicant_account", UUID.class),
                row.getString("applicant_name"),
                row.getString("competent_agency"),
                personal.answers(row, Place.DOSSIER_ANSWERS, row.getObject("id", UUID.class)),
                new GrantedResult.Paper(
                        row.getString("result_code"),
                        row.getString("name"),
                        row.getString("number"),
                        DossierStore.instant(row, "signed_at").orElseThrow(),
                        row.getString("agency_name")));
    }
}
