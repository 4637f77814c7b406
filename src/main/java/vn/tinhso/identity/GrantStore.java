package vn.tinhso.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What of accounts hangs on agencies, in the order of keys. */
@Repository
class GrantStore {

    /** A role of somebody at an agency. */
    record Held(UUID account, String login, String name, Role role, String agencyId) {

        String key() {
            return account + "/" + agencyId + "/" + role;
        }
    }

    /** One person stands in for another. */
    record Absence(UUID id, String from, String to, String agencyId) {}

    private static final String HELD = """
            from identity.role_grant g
            join identity.account a on a.id = g.account_id
            where g.agency_id = any(:agencies)
              and (g.valid_to is null or g.valid_to > :day)
            """;
    private static final String ABSENCES = """
            from identity.delegation d
            join identity.account f on f.id = d.from_account
            join identity.account t on t.id = d.to_account
            where d.agency_id = any(:agencies)
              and d.ended_at is null
              and d.to_date >= :day
            """;

    private final JdbcClient jdbc;

    GrantStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long held(Set<String> agencies, LocalDate day) {
        return count("select count(distinct (g.account_id, g.role, g.agency_id)) " + HELD, agencies, day);
    }

    List<Held> held(Set<String> agencies, LocalDate day, String after, int limit) {
        return page("""
                select distinct g.account_id, a.login, a.name, g.role, g.agency_id,
                    (g.account_id || '/' || g.agency_id || '/' || g.role) collate "C" as key
                """ + HELD + """
                  and (g.account_id || '/' || g.agency_id || '/' || g.role) collate "C" > :after
                order by key
                limit :limit""", agencies, day, after, limit)
                .query((row, number) -> new Held(
                        row.getObject("account_id", UUID.class),
                        row.getString("login"),
                        row.getString("name"),
                        Role.valueOf(row.getString("role")),
                        row.getString("agency_id")))
                .list();
    }

    /** Whether the role was still held. What would begin later begins at the successor at once. */
    boolean end(Held held, LocalDate on) {
        var dropped = jdbc.sql("""
                        delete from identity.role_grant
                        where account_id = :account
                          and role = :role
                          and agency_id = :agency
                          and valid_from >= :on""")
                .param("account", held.account())
                .param("role", held.role().name())
                .param("agency", held.agencyId())
                .param("on", on)
                .update();
        var ended = jdbc.sql("""
                        update identity.role_grant
                        set valid_to = :on
                        where account_id = :account
                          and role = :role
                          and agency_id = :agency
                          and (valid_to is null or valid_to > :on)""")
                .param("account", held.account())
                .param("role", held.role().name())
                .param("agency", held.agencyId())
                .param("on", on)
                .update();
        return dropped + ended > 0;
    }

    long absences(Set<String> agencies, LocalDate day) {
        return count("select count(*) " + ABSENCES, agencies, day);
    }

    List<Absence> absences(Set<String> agencies, LocalDate day, String after, int limit) {
        return page("""
                select d.id, f.name as from_name, t.name as to_name, d.agency_id
                """ + ABSENCES + """
                  and (:after = '' or d.id > nullif(:after, '')::uuid)
                order by d.id
                limit :limit""", agencies, day, after, limit)
                .query((row, number) -> new Absence(
                        row.getObject("id", UUID.class),
                        row.getString("from_name"),
                        row.getString("to_name"),
                        row.getString("agency_id")))
                .list();
    }

    boolean moveAbsence(Absence absence, String to) {
        return jdbc.sql("""
                        update identity.delegation
                        set agency_id = :to
                        where id = :id
                          and agency_id = :from""")
                        .param("to", to)
                        .param("id", absence.id())
                        .param("from", absence.agencyId())
                        .update()
                == 1;
    }

    private long count(String sql, Set<String> agencies, LocalDate day) {
        return jdbc.sql(sql)
                .param("agencies", agencies.toArray(String[]::new))
                .param("day", day)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec page(String sql, Set<String> agencies, LocalDate day, String after, int limit) {
        return jdbc.sql(sql)
                .param("agencies", agencies.toArray(String[]::new))
                .param("day", day)
                .param("after", after)
                .param("limit", limit);
    }
}
