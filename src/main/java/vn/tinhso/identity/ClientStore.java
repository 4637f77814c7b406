package vn.tinhso.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ClientStore {

    /** One row of {@code identity.client}. */
    record Row(String id, String name, String secretHash, Set<String> scopes, SignIns signIns, ClientReach reach) {

        /** One that speaks for itself. */
        Row(String id, String name, String secretHash, Set<String> scopes) {
            this(id, name, secretHash, scopes, SignIns.NONE, ClientReach.ORDINARY);
        }

        @Override
        public String toString() {
            return "Client[" + id + "]";
        }
    }

    /** How people sign in to it. */
    record SignIns(Set<String> grants, Set<String> redirects, boolean trusted) {

        static final SignIns NONE = new SignIns(Set.of("client_credentials"), Set.of(), false);
    }

    private final JdbcClient jdbc;

    ClientStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Row> client(String id) {
        return jdbc.sql("""
                        select id, name, secret_hash, scopes, grants, redirects, trusted, agencies, restricted
                        from identity.client
                        where id = :id
                          and enabled""")
                .param("id", id)
                .query((row, number) -> new Row(
                        row.getString("id"),
                        row.getString("name"),
                        row.getString("secret_hash"),
                        strings(row, "scopes"),
                        new SignIns(strings(row, "grants"), strings(row, "redirects"), row.getBoolean("trusted")),
                        new ClientReach(List.copyOf(strings(row, "agencies")), row.getBoolean("restricted"))))
                .optional();
    }

    void add(Row client) {
        jdbc.sql("""
                        insert into identity.client (id, name, secret_hash, scopes)
                        values (:id, :name, :hash, :scopes)
                        on conflict do nothing""")
                .param("id", client.id())
                .param("name", client.name())
                .param("hash", client.secretHash())
                .param("scopes", client.scopes().toArray(String[]::new))
                .update();
    }

    /** The oldest key: two nodes that each made one agree on the first. */
    Optional<String> signingKey() {
        return jdbc.sql("select jwk from identity.signing_key order by created_at, id limit 1")
                .query(String.class)
                .optional();
    }

    void addSigningKey(String id, String jwk) {
        jdbc.sql("insert into identity.signing_key (id, jwk) values (:id, :jwk)")
                .param("id", id)
                .param("jwk", jwk)
                .update();
    }

    private static Set<String> strings(ResultSet row, String column) throws SQLException {
        return Set.of((String[]) row.getArray(column).getArray());
    }
}
