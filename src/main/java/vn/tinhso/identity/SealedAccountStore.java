package vn.tinhso.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhso.privacy.Vault;
import vn.tinhso.privacy.spi.SealedRows;

/** Seals the personal numbers of accounts with the keys of today. */
@Repository
class SealedAccountStore implements SealedRows {

    private final JdbcClient jdbc;
    private final Vault vault;

    SealedAccountStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    private record Row(UUID id, @Nullable String plain, byte @Nullable [] sealed) {

        @Override
        public String toString() {
            return "Row[" + id + "]";
        }
    }

    @Override
    public String name() {
        return "identity.account";
    }

    @Override
    public Stretch reseal(String after, int limit) {
        var rows = jdbc.sql("""
                        select id, personal_id, personal_number
                        from identity.account
                        where (:after = '' or id > nullif(:after, '')::uuid)
                        order by id
                        limit :limit
                        for update""")
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class), row.getString("personal_id"), row.getBytes("personal_number")))
                .list();
        rows.forEach(this::reseal);
        return Stretch.of(rows, limit, Row::id);
    }

    private void reseal(Row row) {
        var number = row.plain() == null ? vault.openOrNull(row.sealed(), AccountStore.place(row.id())) : row.plain();
        if (number != null) {
            jdbc.sql("""
                            update identity.account
                            set personal_id = null, personal_number = :number, personal_index = :index
                            where id = :id""")
                    .param("number", vault.seal(number, AccountStore.place(row.id())))
                    .param("index", vault.index(number))
                    .param("id", row.id())
                    .update();
        }
    }
}
