package vn.tinhso.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhso.retention.WaveItem.State;

@Repository
class WaveItemStore {

    private static final String ITEM = """
            select i.wave_id, i.place, i.class, i.key, i.code, i.rule_id, i.began_on, i.due_on, i.reason, i.state, i.files,
                   i.failure
            from retention.wave_item i
            """;

    private final JdbcClient jdbc;

    WaveItemStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it is in no other open wave. */
    boolean add(WaveItem item) {
        return jdbc.sql("""
                        insert into retention.wave_item
                            (wave_id, place, class, key, code, rule_id, began_on, due_on, reason)
                        values (:wave, :place, :class, :key, :code, :rule, :began, :due, :reason)
                        on conflict (class, key) where state = 'WAITING' do nothing""")
                        .param("wave", item.wave())
                        .param("place", item.place())
                        .param("class", item.recordClass())
                        .param("key", item.key())
                        .param("code", item.code())
                        .param("rule", item.rule())
                        .param("began", item.began())
                        .param("due", item.due())
                        .param("reason", item.reason())
                        .update()
                == 1;
    }

    /** Of the oldest approved wave, locked until the transaction ends; those that another node has are passed over. */
    Optional<WaveItem> lockNext() {
        return jdbc.sql(ITEM + """
                        join retention.wave w on w.id = i.wave_id
                        where i.state = 'WAITING'
                          and w.state = 'APPROVED'
                        order by w.approved_at, i.wave_id, i.place
                        limit 1
                        for update of i skip locked""").query(WaveItemStore::item).optional();
    }

    void settle(WaveItem item, State state, int files, Instant at) {
        jdbc.sql("""
                        update retention.wave_item
                        set state = :state, files = :files, settled_at = :at
                        where wave_id = :wave
                          and place = :place
                          and state = 'WAITING'""")
                .param("state", state.name())
                .param("files", files)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("wave", item.wave())
                .param("place", item.place())
                .update();
    }

    /** @param failure what kind of fault, never what it was about */
    void fail(WaveItem item, String failure, Instant at) {
        jdbc.sql("""
                        update retention.wave_item
                        set state = 'FAILED', failure = :failure, settled_at = :at
                        where wave_id = :wave
                          and place = :place
                          and state = 'WAITING'""")
                .param("failure", failure)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("wave", item.wave())
                .param("place", item.place())
                .update();
    }

    void dropAll(UUID wave, Instant at) {
        jdbc.sql("""
                        update retention.wave_item
                        set state = 'DROPPED', settled_at = :at
                        where wave_id = :wave
                          and state = 'WAITING'""")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("wave", wave)
                .update();
    }

    List<WaveItem> page(UUID wave, int after, int limit) {
        return jdbc.sql(ITEM + "where i.wave_id = :wave and i.place > :after order by i.place limit :limit")
                .param("wave", wave)
                .param("after", after)
                .param("limit", limit)
                .query(WaveItemStore::item)
                .list();
    }

    Map<State, Integer> counts(UUID wave) {
        var counts = new EnumMap<State, Integer>(State.class);
        jdbc.sql("""
                        select state, count(*) as count
                        from retention.wave_item
                        where wave_id = :wave
                        group by state""")
                .param("wave", wave)
                .query((row, number) -> counts.put(State.valueOf(row.getString("state")), row.getInt("count")))
                .list();
        return counts;
    }

    private static WaveItem item(ResultSet row, int number) throws SQLException {
        return new WaveItem(
                row.getObject("wave_id", UUID.class),
                row.getInt("place"),
                row.getString("class"),
                row.getString("key"),
                row.getString("code"),
                row.getLong("rule_id"),
                row.getObject("began_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("reason"),
                State.valueOf(row.getString("state")),
                row.getInt("files"),
                row.getString("failure"));
    }
}
