package vn.tinhso.identity.vneid;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhso.identity.AssuranceLevel;

@Repository
class ProviderLinkStore {

    private final JdbcClient jdbc;

    ProviderLinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who at which provider. */
    record Subject(String provider, String id) {

        @Override
        public String toString() {
            return "Subject[" + provider + "]";
        }
    }

    /** Of two who come at once as one subject the second waits here, and then finds the link of the first. */
    void hold(Subject subject) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:provider || ' ' || :subject, 45))")
                .param("provider", subject.provider())
                .param("subject", subject.id())
                .query((row, number) -> true)
                .single();
    }

    Optional<UUID> account(Subject subject) {
        return jdbc.sql("""
                        select account_id
                        from identity.provider_link
                        where provider = :provider
                          and subject = :subject""")
                .param("provider", subject.provider())
                .param("subject", subject.id())
                .query(UUID.class)
                .optional();
    }

    /** An enabled official by login; the row is held, so that two subjects do not become one official at once. */
    Optional<UUID> heldOfficial(String login) {
        return jdbc.sql("""
                        select id
                        from identity.account
                        where login = lower(:login)
                          and official_id is not null
                          and enabled
                        for update""").param("login", login).query(UUID.class).optional();
    }

    /** Whether the account belongs to another subject of the provider. */
    boolean isTaken(UUID account, Subject subject) {
        return jdbc.sql("""
                        select exists (
                            select
                            from identity.provider_link
                            where account_id = :account
                              and provider = :provider
                              and subject <> :subject)""")
                .param("account", account)
                .param("provider", subject.provider())
                .param("subject", subject.id())
                .query(Boolean.class)
                .single();
    }

    /** True when this made the link: never changes one that is there. */
    boolean add(Subject subject, UUID account, Instant now) {
        return jdbc.sql("""
                        insert into identity.provider_link (provider, subject, account_id, linked_at, last_used_at)
                        values (:provider, :subject, :account, :now, :now)
                        on conflict do nothing""")
                        .param("provider", subject.provider())
                        .param("subject", subject.id())
                        .param("account", account)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void used(Subject subject, @Nullable AssuranceLevel level, Instant now) {
        jdbc.sql("""
                        update identity.provider_link
                        set last_used_at = :now,
                            level = :level
                        where provider = :provider
                          and subject = :subject""")
                .param("provider", subject.provider())
                .param("subject", subject.id())
                .param("level", level == null ? null : level.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<ProviderLinks.Link> of(UUID account) {
        return jdbc.sql("""
                        select provider, level, last_used_at
                        from identity.provider_link
                        where account_id = :account
                        order by linked_at, provider""")
                .param("account", account)
                .query((row, number) -> {
                    var level = row.getString("level");
                    return new ProviderLinks.Link(
                            row.getString("provider"),
                            level == null ? null : AssuranceLevel.valueOf(level),
                            row.getTimestamp("last_used_at").toInstant());
                })
                .list();
    }

    int remove(UUID account, String provider) {
        return jdbc.sql("""
                        delete from identity.provider_link
                        where account_id = :account
                          and provider = :provider""")
                .param("account", account)
                .param("provider", provider)
                .update();
    }
}
