package vn.tinhso.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhso.identity.Roles.Held;

/** Roles as they are given and taken. */
@Repository
class RoleStore {

    private final JdbcClient jdbc;

    RoleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Today's and those to come. */
    List<Held> of(UUID account, LocalDate day) {
        return jdbc.sql("""
                        select role, agency_id, valid_from, valid_to, fields, procedures, below, restricted
                        from identity.role_grant
                        where account_id = :account
                          and (valid_to is null or valid_to > :day)
                        order by agency_id, role, valid_from""")
                .param("account", account)
                .param("day", day)
                .query(RoleStore::held)
                .list();
    }

    Map<UUID, List<Held>> ofAll(Collection<UUID> accounts, LocalDate day) {
        var held = new HashMap<UUID, List<Held>>();
        jdbc.sql("""
                        select account_id, role, agency_id, valid_from, valid_to, fields, procedures, below, restricted
                        from identity.role_grant
                        where account_id = any(:accounts)
                          and (valid_to is null or valid_to > :day)
                        order by account_id, agency_id, role, valid_from""")
                .param("accounts", accounts.toArray(UUID[]::new))
                .param("day", day)
                .query(row -> {
                    held.computeIfAbsent(row.getObject("account_id", UUID.class), id -> new ArrayList<>())
                            .add(held(row, 0));
                });
        return held;
    }

    /** Holds everybody else up who gives this person something: what was looked at stays so. */
    void lock(UUID account) {
        jdbc.sql("select 1 from identity.account where id = :account for update")
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    /** Until the transaction ends nobody else asks whether the province has an administrator left. */
    void lockLastAdministrator() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('identity.last-administrator', 0))")
                .query((row, number) -> 1)
                .list();
    }

    void add(UUID account, Held role) {
        jdbc.sql("""
                        insert into identity.role_grant
                            (account_id, role, agency_id, valid_from, valid_to, fields, procedures, below, restricted)
                        values (:account, :role, :agency, :from, :to, :fields, :procedures, :below, :restricted)""")
                .param("account", account)
                .param("role", role.role().name())
                .param("agency", role.agencyId())
                .param("from", role.from())
                .param("to", role.until())
                .param("fields", role.scope().fields().toArray(String[]::new))
                .param("procedures", role.scope().procedures().toArray(String[]::new))
                .param("below", role.reach().below())
                .param("restricted", role.reach().restricted())
                .update();
    }

    /** From this day on it is not held; what would only begin then is not kept. */
    boolean end(UUID account, Held role, LocalDate day) {
        var sql = role.from().isBefore(day)
                ? "update identity.role_grant set valid_to = :day"
                : "delete from identity.role_grant";
        return jdbc.sql(sql + " " + """
                         where account_id = :account
                          and role = :role
                          and agency_id = :agency
                          and valid_from = :from
                          and (valid_to is null or valid_to > :day)""")
                        .param("day", day)
                        .param("account", account)
                        .param("role", role.role().name())
                        .param("agency", role.agencyId())
                        .param("from", role.from())
                        .update()
                == 1;
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        return new Held(
                Role.valueOf(row.getString("role")),
                row.getString("agency_id"),
                new Scope(Set.of((String[]) row.getArray("fields").getArray()), Set.of((String[])
                        row.getArray("procedures").getArray())),
                new Reach(row.getBoolean("below"), row.getBoolean("restricted")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}
