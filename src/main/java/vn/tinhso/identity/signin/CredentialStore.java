package vn.tinhso.identity.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CredentialStore {

    private static final String CREDENTIAL = """
            select id, login, name, password_hash, official_id is not null as official
            from identity.account
            where enabled
            """;

    /** What an account that may sign in is checked against. */
    record Credential(UUID id, String login, String name, String hash, boolean official) {

        @Override
        public String toString() {
            return "Credential[" + id + "]";
        }
    }

    private final JdbcClient jdbc;

    CredentialStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Credential> byLogin(String login) {
        return jdbc.sql(CREDENTIAL + "  and login = lower(:login)")
                .param("login", login.strip())
                .query(CredentialStore::credential)
                .optional();
    }

    Optional<Credential> find(UUID account) {
        return jdbc.sql(CREDENTIAL + "  and id = :account")
                .param("account", account)
                .query(CredentialStore::credential)
                .optional();
    }

    /** Unless the password was changed meanwhile. */
    boolean replaceHash(Credential old, String hash) {
        return jdbc.sql("""
                        update identity.account
                        set password_hash = :hash
                        where id = :account
                          and password_hash = :old""")
                        .param("account", old.id())
                        .param("hash", hash)
                        .param("old", old.hash())
                        .update()
                == 1;
    }

    private static Credential credential(ResultSet row, int number) throws SQLException {
        return new Credential(
                row.getObject("id", UUID.class),
                row.getString("login"),
                row.getString("name"),
                row.getString("password_hash"),
                row.getBoolean("official"));
    }
}
