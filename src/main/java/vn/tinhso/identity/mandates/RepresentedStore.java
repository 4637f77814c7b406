package vn.tinhso.identity.mandates;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhso.identity.mandates.Mandate.Organisation;

/** Organisations for which people act. */
@Repository
class RepresentedStore {

    private final JdbcClient jdbc;

    RepresentedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one with this code, made where there is none. What somebody typed does not rename it. */
    Organisation named(TaxCode code, String name, Instant at) {
        add(code, name, at);
        return find(code);
    }

    /** The same, named as an identity provider says. */
    Organisation asserted(TaxCode code, String name, Instant at) {
        add(code, name, at);
        jdbc.sql("""
                        update identity.organisation
                        set name = :name, updated_at = :at
                        where tax_code = :code
                          and name <> :name""")
                .param("code", code.value())
                .param("name", name)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return find(code);
    }

    private void add(TaxCode code, String name, Instant at) {
        jdbc.sql("""
                        insert into identity.organisation (id, tax_code, name, created_at, updated_at)
                        values (:id, :code, :name, :at, :at)
                        on conflict (tax_code) do nothing""")
                .param("id", UUID.randomUUID())
                .param("code", code.value())
                .param("name", name)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private Organisation find(TaxCode code) {
        return jdbc.sql("select id, tax_code, name from identity.organisation where tax_code = :code")
                .param("code", code.value())
                .query((row, number) ->
                        organisation(row.getObject("id", UUID.class), row.getString("tax_code"), row.getString("name")))
                .single();
    }

    Optional<Organisation> find(UUID id) {
        return jdbc.sql("select id, tax_code, name from identity.organisation where id = :id")
                .param("id", id)
                .query((row, number) ->
                        organisation(row.getObject("id", UUID.class), row.getString("tax_code"), row.getString("name")))
                .optional();
    }

    private static Organisation organisation(UUID id, String code, String name) {
        return new Organisation(id, new TaxCode(code), name);
    }
}
