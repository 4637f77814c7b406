package vn.tinhso.retention;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhso.privacy.Vault;
import vn.tinhso.privacy.spi.SealedRows;

/** Seals the numbers of persons who are held with the keys of today. */
@Repository
class SealedHoldStore implements SealedRows {

    private final JdbcClient jdbc;
    private final Vault vault;

    SealedHoldStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    private record Row(UUID id, byte[] sealed) {}

    @Override
    public String name() {
        return "retention.hold";
    }

    @Override
    public Stretch reseal(String after, int limit) {
        var rows = jdbc.sql("""
                        select id, person_sealed
                        from retention.hold
                        where scope = 'PERSON'
                          and (:after = '' or id > nullif(:after, '')::uuid)
                        order by id
                        limit :limit
                        for update""")
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new Row(row.getObject("id", UUID.class), row.getBytes("person_sealed")))
                .list();
        rows.forEach(this::reseal);
        return Stretch.of(rows, limit, Row::id);
    }

    private void reseal(Row row) {
        var place = HoldStore.place(row.id());
        var number = vault.open(row.sealed(), place);
        jdbc.sql("update retention.hold set person_sealed = :sealed, person_index = :index where id = :id")
                .param("sealed", vault.seal(number, place))
                .param("index", vault.index(number))
                .param("id", row.id())
                .update();
    }
}
