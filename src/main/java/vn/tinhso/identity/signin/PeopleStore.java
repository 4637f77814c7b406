package vn.tinhso.identity.signin;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PeopleStore {

    private final JdbcClient jdbc;

    PeopleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Officials by part of their name, anybody by login. */
    List<UUID> named(String words) {
        return jdbc.sql("""
                        select id
                        from identity.account
                        where enabled
                          and (login = lower(:words)
                            or official_id is not null
                            and position(lower(:words) in lower(name)) > 0)
                        order by name collate "vi-x-icu", id
                        limit 500""").param("words", words.strip()).query(UUID.class).list();
    }
}
