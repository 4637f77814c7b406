package vn.tinhso.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** For whom somebody may act on a day: what every request reads, without any number. */
@Repository
class OnBehalfStore {

    private final JdbcClient jdbc;

    OnBehalfStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param asserted the mandate that an identity provider vouches for in this session; no other of its sort counts */
    List<Account.OnBehalf> of(UUID account, LocalDate day, @Nullable UUID asserted) {
        return jdbc.sql("""
                        select m.id, m.kind, m.organisation_id, m.fields, m.procedures, m.basis
                        from identity.mandate m
                        where m.agent_account = :account
                          and m.state = 'VALID'
                          and m.valid_from <= :day
                          and (m.valid_to is null or m.valid_to >= :day)
                          and (m.basis <> 'PROVIDER' or m.id = :asserted)
                        order by m.created_at, m.id""")
                .param("account", account)
                .param("day", day)
                .param("asserted", asserted, java.sql.Types.OTHER)
                .query(OnBehalfStore::onBehalf)
                .list();
    }

    private static Account.OnBehalf onBehalf(ResultSet row, int number) throws SQLException {
        return new Account.OnBehalf(
                row.getObject("id", UUID.class),
                MandateKind.valueOf(row.getString("kind")),
                new Scope(words(row, "fields"), words(row, "procedures")),
                row.getObject("organisation_id", UUID.class),
                row.getString("basis").equals("PROVIDER"));
    }

    private static Set<String> words(ResultSet row, String column) throws SQLException {
        return Set.of((String[]) row.getArray(column).getArray());
    }
}
