package vn.tinhso.identity.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class GuardStore {

    private final JdbcClient jdbc;

    GuardStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes one of the guesses left, in one statement, so that no two take the same. A guess that a stopped server left
     * behind counts as wrong.
     */
    boolean take(String key, Guard.Bounds bounds) {
        return jdbc.sql("""
                        insert into identity.sign_in_guard as g (key, wrong, in_flight, level, since, touched_at)
                        values (:key, 0, 1, 0, :now, :now)
                        on conflict (key) do update
                        set wrong = case when g.since < :window then 0 else g.wrong end
                                + case when g.touched_at < :stale then g.in_flight else 0 end,
                            in_flight = case when g.touched_at < :stale then 0 else g.in_flight end + 1,
                            level = case when g.touched_at < :forgotten then 0 else g.level end,
                            since = case when g.since < :window then :now else g.since end,
                            touched_at = :now
                        where (g.locked_until is null or g.locked_until <= :now)
                          and case when g.since < :window then 0 else g.wrong end + g.in_flight < :most""")
                        .param("key", key)
                        .param("now", at(bounds.now()))
                        .param("window", at(bounds.now().minus(bounds.window())))
                        .param("stale", at(bounds.now().minus(Duration.ofMinutes(2))))
                        .param("forgotten", at(bounds.now().minus(Duration.ofDays(1))))
                        .param("most", bounds.most())
                        .update()
                == 1;
    }

    boolean isLocked(String key, Instant now) {
        return jdbc.sql("""
                        select exists (
                            select from identity.sign_in_guard
                            where key = :key
                              and locked_until > :now)""")
                .param("key", key)
                .param("now", at(now))
                .query(Boolean.class)
                .single();
    }

    /** Whether the key waits from now on. */
    boolean wrong(String key, Guard.Bounds bounds) {
        return jdbc.sql("""
                        insert into identity.sign_in_guard as g (key, wrong, in_flight, level, since, touched_at)
                        values (:key, 1, 0, 0, :now, :now)
                        on conflict (key) do update
                        set in_flight = greatest(g.in_flight - 1, 0),
                            wrong = case when g.wrong + 1 >= :most then 0 else g.wrong + 1 end,
                            level = case when g.wrong + 1 >= :most then g.level + 1 else g.level end,
                            locked_until = case
                                when g.wrong + 1 >= :most then cast(:now as timestamptz) + interval '1 second'
                                    * (cast(:waits as int[]))[least(g.level + 1, cardinality(cast(:waits as int[])))]
                                else g.locked_until
                            end,
                            touched_at = :now
                        returning wrong = 0""")
                .param("key", key)
                .param("now", at(bounds.now()))
                .param("most", bounds.most())
                .param("waits", seconds(bounds.waits()))
                .query(Boolean.class)
                .single();
    }

    /** The guess was right, but does not open by itself: earlier ones keep counting. */
    void giveBack(String key) {
        jdbc.sql("""
                        update identity.sign_in_guard
                        set in_flight = greatest(in_flight - 1, 0)
                        where key = :key""").param("key", key).update();
    }

    void forget(String key) {
        jdbc.sql("""
                        update identity.sign_in_guard
                        set in_flight = greatest(in_flight - 1, 0),
                            wrong = 0,
                            level = 0,
                            locked_until = null
                        where key = :key""").param("key", key).update();
    }

    int clean(Instant untouchedSince) {
        return jdbc.sql("delete from identity.sign_in_guard where touched_at < :before")
                .param("before", at(untouchedSince))
                .update();
    }

    private static Integer[] seconds(List<Duration> waits) {
        return waits.stream().map(wait -> (int) wait.toSeconds()).toArray(Integer[]::new);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
