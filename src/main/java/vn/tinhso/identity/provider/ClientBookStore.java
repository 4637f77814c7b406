package vn.tinhso.identity.provider;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhso.identity.ClientReach;
import vn.tinhso.identity.provider.ClientBook.Registered;

@Repository
class ClientBookStore {

    private static final String READ = """
            select id, name, scopes, enabled, grants, redirects, farewells, logout_uri, trusted,
                agencies, restricted
            from identity.client
            """;

    private final JdbcClient jdbc;

    ClientBookStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name. */
    List<Registered> all() {
        return jdbc.sql(READ + "order by name, id").query(ClientBookStore::row).list();
    }

    Optional<Registered> find(String id) {
        return jdbc.sql(READ + "where id = :id")
                .param("id", id)
                .query(ClientBookStore::row)
                .optional();
    }

    boolean add(String id, ClientDraft draft, String hash) {
        return said(jdbc.sql("""
                                        insert into identity.client (
                                            id, name, secret_hash, scopes, grants, redirects, farewells, logout_uri,
                                            trusted, agencies, restricted)
                                        values (
                                            :id, :name, :hash, :scopes, :grants, :redirects, :farewells, :logout,
                                            :trusted, :agencies, :restricted)
                                        on conflict do nothing"""), id, draft).param("hash", hash).update() == 1;
    }

    void change(String id, ClientDraft draft) {
        said(jdbc.sql("""
                        update identity.client
                        set name = :name,
                            scopes = :scopes,
                            grants = :grants,
                            redirects = :redirects,
                            farewells = :farewells,
                            logout_uri = :logout,
                            trusted = :trusted,
                            agencies = :agencies,
                            restricted = :restricted
                        where id = :id"""), id, draft).update();
    }

    void renewSecret(String id, String hash) {
        jdbc.sql("update identity.client set secret_hash = :hash where id = :id")
                .param("id", id)
                .param("hash", hash)
                .update();
    }

    void enable(String id, boolean enabled) {
        jdbc.sql("update identity.client set enabled = :enabled where id = :id")
                .param("id", id)
                .param("enabled", enabled)
                .update();
    }

    private static JdbcClient.StatementSpec said(JdbcClient.StatementSpec statement, String id, ClientDraft draft) {
        return statement
                .param("id", id)
                .param("name", draft.name())
                .param("scopes", array(draft.scopes()))
                .param("grants", array(draft.kind().grants()))
                .param("redirects", array(draft.redirects()))
                .param("farewells", array(draft.farewells()))
                .param("logout", draft.logout())
                .param("trusted", draft.trusted())
                .param("agencies", array(draft.reach().agencies()))
                .param("restricted", draft.reach().restricted());
    }

    private static Registered row(ResultSet row, int number) throws SQLException {
        return new Registered(
                row.getString("id"),
                row.getBoolean("enabled"),
                new ClientDraft(
                        row.getString("name"),
                        ClientKind.of(strings(row, "grants")),
                        Set.copyOf(strings(row, "scopes")),
                        strings(row, "redirects"),
                        strings(row, "farewells"),
                        row.getString("logout_uri"),
                        row.getBoolean("trusted"),
                        new ClientReach(strings(row, "agencies"), row.getBoolean("restricted"))));
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static String[] array(Collection<String> values) {
        return values.toArray(String[]::new);
    }
}
