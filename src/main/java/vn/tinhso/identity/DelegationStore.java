package vn.tinhso.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DelegationStore {

    private static final String DELEGATION = """
            select d.id, d.from_account, f.name as from_name, d.to_account, t.name as to_name, d.agency_id,
                   d.from_date, d.to_date, d.reason, d.created_by, d.ended_at
            from identity.delegation d
            join identity.account f on f.id = d.from_account
            join identity.account t on t.id = d.to_account
            """;

    /** Who is absent. */
    record Delegator(UUID account, String name) {}

    private final JdbcClient jdbc;

    DelegationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two delegations of one person are made one after the other, so that the second sees the first. */
    void hold(UUID delegator) {
        jdbc.sql("select id from identity.account where id = :id for update")
                .param("id", delegator)
                .query(UUID.class)
                .single();
    }

    void add(UUID id, Delegation.Wish wish, String agencyId, UUID by, Instant at) {
        jdbc.sql("""
                        insert into identity.delegation
                            (id, from_account, to_account, agency_id, from_date, to_date, reason, created_at, created_by)
                        values (:id, :from, :to, :agency, :fromDate, :toDate, :reason, :at, :by)""")
                .param("id", id)
                .param("from", wish.delegator())
                .param("to", wish.delegate())
                .param("agency", agencyId)
                .param("fromDate", wish.from())
                .param("toDate", wish.to())
                .param("reason", wish.reason())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    /** Whether it was this call that ended it. */
    boolean end(UUID id, UUID by, Instant at) {
        return jdbc.sql("""
                        update identity.delegation
                        set ended_at = :at, ended_by = :by
                        where id = :id
                          and ended_at is null""")
                        .param("id", id)
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Absent colleagues this account stands in for; who may no longer sign in delegates nothing. */
    List<Delegator> inForce(UUID delegate, LocalDate day) {
        return jdbc.sql("""
                        select distinct f.id, f.name
                        from identity.delegation d
                        join identity.account f on f.id = d.from_account
                        where d.to_account = :delegate
                          and d.ended_at is null
                          and :day between d.from_date and d.to_date
                          and f.enabled
                        order by f.name, f.id""")
                .param("delegate", delegate)
                .param("day", day)
                .query((row, number) -> new Delegator(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    List<UUID> standingInFor(UUID delegator, LocalDate day) {
        return jdbc.sql("""
                        select distinct t.id
                        from identity.delegation d
                        join identity.account f on f.id = d.from_account
                        join identity.account t on t.id = d.to_account
                        where d.from_account = :delegator
                          and d.ended_at is null
                          and :day between d.from_date and d.to_date
                          and f.enabled
                          and t.enabled""")
                .param("delegator", delegator)
                .param("day", day)
                .query(UUID.class)
                .list();
    }

    Optional<Delegation> find(UUID id) {
        return jdbc.sql(DELEGATION + "where d.id = :id")
                .param("id", id)
                .query(DelegationStore::delegation)
                .optional();
    }

    List<Delegation> givenBy(UUID account) {
        return jdbc.sql(DELEGATION + "where d.from_account = :account order by d.from_date desc, d.created_at desc")
                .param("account", account)
                .query(DelegationStore::delegation)
                .list();
    }

    List<Delegation> receivedBy(UUID account) {
        return jdbc.sql(DELEGATION + "where d.to_account = :account order by d.from_date desc, d.created_at desc")
                .param("account", account)
                .query(DelegationStore::delegation)
                .list();
    }

    /** Of these agencies, those still open on the day. */
    List<Delegation> openAt(List<String> agencies, LocalDate day) {
        return jdbc.sql(DELEGATION + """
                        where d.agency_id = any(:agencies)
                          and d.ended_at is null
                          and d.to_date >= :day
                        order by d.from_date, d.created_at""")
                .param("agencies", agencies.toArray(String[]::new))
                .param("day", day)
                .query(DelegationStore::delegation)
                .list();
    }

    private static Delegation delegation(ResultSet row, int number) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Delegation(
                row.getObject("id", UUID.class),
                new Delegation.Person(row.getObject("from_account", UUID.class), row.getString("from_name")),
                new Delegation.Person(row.getObject("to_account", UUID.class), row.getString("to_name")),
                row.getString("agency_id"),
                row.getObject("from_date", LocalDate.class),
                row.getObject("to_date", LocalDate.class),
                row.getString("reason"),
                row.getObject("created_by", UUID.class),
                ended == null ? null : ended.toInstant());
    }
}
