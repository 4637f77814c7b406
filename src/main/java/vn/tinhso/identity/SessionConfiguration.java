package vn.tinhso.identity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** Sessions in the database, without a write for every page somebody looks at. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    /**
     * When a session was last used is kept to the minute: a page that only reads then waits for no disk. Signing out,
     * changing the id and everything else is written at once.
     */
    private static final String UPDATE = """
            update identity.spring_session s
            set session_id = v.session_id,
                last_access_time = v.last_access_time,
                max_inactive_interval = v.max_inactive_interval,
                expiry_time = v.expiry_time,
                principal_name = v.principal_name
            from (
                select cast(? as text) as session_id, cast(? as bigint) as last_access_time,
                       cast(? as int) as max_inactive_interval, cast(? as bigint) as expiry_time,
                       cast(? as text) as principal_name, cast(? as char(36)) as primary_id
            ) v
            where s.primary_id = v.primary_id
              and (s.session_id <> v.session_id
                or s.max_inactive_interval <> v.max_inactive_interval
                or s.principal_name is distinct from v.principal_name
                or v.last_access_time >= s.last_access_time + 60000)""";

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> lastUseToTheMinute() {
        return sessions -> sessions.setUpdateSessionQuery(UPDATE);
    }
}
