package vn.tinhso.identity.signin;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SetupStore {

    private final JdbcClient jdbc;

    SetupStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isOpen() {
        return jdbc.sql("select exists (select from identity.setup_code)")
                .query(Boolean.class)
                .single();
    }

    boolean isGood(String mark) {
        return jdbc.sql("select exists (select from identity.setup_code where mark = :mark)")
                .param("mark", mark)
                .query(Boolean.class)
                .single();
    }

    /** An earlier one is no longer good. */
    void put(String mark, Instant now) {
        jdbc.sql("""
                        insert into identity.setup_code (mark, created_at)
                        values (:mark, :now)
                        on conflict (id) do update
                        set mark = excluded.mark,
                            created_at = excluded.created_at""")
                .param("mark", mark)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Of two who come with the same code one gets it. */
    boolean take(String mark) {
        return jdbc.sql("delete from identity.setup_code where mark = :mark")
                        .param("mark", mark)
                        .update()
                == 1;
    }

    void drop() {
        jdbc.sql("delete from identity.setup_code").update();
    }
}
