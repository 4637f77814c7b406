package vn.tinhso.identity.provider;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FarewellStore {

    private final JdbcClient jdbc;

    FarewellStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a system may have people sent after they sign out. */
    Set<String> of(String client) {
        return jdbc.sql("select farewells from identity.client where id = :id and enabled")
                .param("id", client)
                .query((row, number) ->
                        Set.of((String[]) row.getArray("farewells").getArray()))
                .optional()
                .orElse(Set.of());
    }
}
