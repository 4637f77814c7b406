package vn.tinhso.identity.signin;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PeopleStore {

    private final JdbcClient jdbc;

    PeopleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By login, or by part of the name among those with a role at these agencies. */
    List<UUID> named(String words, Set<String> agencies) {
        return jdbc.sql("""
                        select a.id
                        from identity.account a
                        where a.enabled
                          and (a.login = lower(:words)
                            or position(lower(:words) in lower(a.name)) > 0
                            and exists (
                                select from identity.role_grant g
                                where g.account_id = a.id
                                  and g.agency_id = any(:agencies)))
                        order by a.name collate "vi-x-icu", a.id
                        limit 100""")
                .param("words", words.strip())
                .param("agencies", agencies.toArray(String[]::new))
                .query(UUID.class)
                .list();
    }
}
