package vn.tinhso.identity;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PersonIndexStore {

    private final JdbcClient jdbc;

    PersonIndexStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<byte[]> of(UUID account) {
        return jdbc.sql("""
                        select personal_index
                        from identity.account
                        where id = :account
                          and personal_index is not null""")
                .param("account", account)
                .query((row, number) -> row.getBytes("personal_index"))
                .list();
    }
}
