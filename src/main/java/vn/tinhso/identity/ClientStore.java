package vn.tinhso.identity;

import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ClientStore {

    /** One row of {@code identity.client}. */
    record Row(String id, String name, String secretHash, Set<String> scopes) {

        @Override
        public String toString() {
            return "Client[" + id + "]";
        }
    }

    private final JdbcClient jdbc;

    ClientStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Row> client(String id) {
        return jdbc.sql("""
                        select id, name, secret_hash, scopes
                        from identity.client
                        where id = :id
                          and enabled""")
                .param("id", id)
                .query((row, number) -> new Row(
                        row.getString("id"), row.getString("name"), row.getString("secret_hash"), Set.of((String[])
                                row.getArray("scopes").getArray())))
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
}
