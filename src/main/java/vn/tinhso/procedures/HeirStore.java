package vn.tinhso.procedures;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Agencies that definitions name, and who has taken the place of those that ended. */
@Repository
class HeirStore {

    private static final String NAMED = """
            select distinct version.code, version.name, version.definition -> 'field' ->> 'code' as field, named.agency
            from procedures.version,
                lateral (
                    select jsonb_array_elements_text(definition -> 'handling' -> 'competent')
                    union
                    select jsonb_array_elements_text(definition -> 'handling' -> 'receiving')
                    union
                    select jsonb_array_elements_text(definition -> 'handling' -> 'supporting')
                    union
                    select asked ->> 'agency' from jsonb_array_elements(definition -> 'consultations') as asked
                ) as named (agency)
            where (effective_to is null or effective_to >= :day)
              and named.agency in (:agencies)
              and not exists (
                  select 1 from procedures.heir where heir.code = version.code and heir.agency_id = named.agency)
            """;

    private final JdbcClient jdbc;

    HeirStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A procedure in force, or to be, that names an agency. */
    record Named(String code, String name, String field, String agency) {

        String key() {
            return code + "/" + agency;
        }
    }

    List<Named> naming(Set<String> agencies, LocalDate day) {
        return agencies.isEmpty()
                ? List.of()
                : jdbc.sql(NAMED)
                        .param("day", day)
                        .param("agencies", agencies)
                        .query(Named.class)
                        .list();
    }

    /** @return whether nobody had been named before */
    boolean add(Named named, String heir, String decision, LocalDate since) {
        return jdbc.sql("""
                        insert into procedures.heir (code, agency_id, heir_id, decision, since)
                        values (:code, :agency, :heir, :decision, :since)
                        on conflict do nothing
                        """)
                        .param("code", named.code())
                        .param("agency", named.agency())
                        .param("heir", heir)
                        .param("decision", decision)
                        .param("since", since)
                        .update()
                == 1;
    }

    Map<String, String> heirs(String code) {
        var heirs = new HashMap<String, String>();
        jdbc.sql("select agency_id, heir_id from procedures.heir where code = :code")
                .param("code", code)
                .query((RowCallbackHandler) row -> heirs.put(row.getString("agency_id"), row.getString("heir_id")));
        return heirs;
    }
}
