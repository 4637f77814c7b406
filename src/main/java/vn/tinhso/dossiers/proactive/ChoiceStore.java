package vn.tinhso.dossiers.proactive;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people allow: every choice is a row, the newest one of a person and rule counts. */
@Repository
class ChoiceStore {

    /** @param rule {@code null} for all rules */
    record Choice(@Nullable UUID rule, ServiceLevel level, Instant at) {}

    private final JdbcClient jdbc;

    ChoiceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A choice and a reminder of one person wait for each other until the transaction ends. */
    void lock(UUID account) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('proactive:' || :account, 0))")
                .param("account", account.toString())
                .query((row, number) -> 1)
                .list();
    }

    void add(UUID account, Choice choice) {
        jdbc.sql("""
                        insert into dossiers.proactive_choice (account_id, rule_id, level, chosen_at)
                        values (:account, :rule, :level, :at)""")
                .param("account", account)
                .param("rule", choice.rule())
                .param("level", choice.level().number())
                .param("at", choice.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** In force: one for all rules at most, and one for each rule that was chosen about. */
    List<Choice> of(UUID account) {
        return jdbc.sql("""
                        select distinct on (rule_id) rule_id, level, chosen_at
                        from dossiers.proactive_choice
                        where account_id = :account
                        order by rule_id, id desc""")
                .param("account", account)
                .query((row, number) -> new Choice(
                        row.getObject("rule_id", UUID.class),
                        ServiceLevel.of(row.getInt("level")),
                        row.getObject("chosen_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** All that was ever chosen for all rules, the oldest first. */
    List<Choice> history(UUID account) {
        return jdbc.sql("""
                        select level, chosen_at
                        from dossiers.proactive_choice
                        where account_id = :account
                          and rule_id is null
                        order by id""")
                .param("account", account)
                .query((row, number) -> new Choice(
                        null,
                        ServiceLevel.of(row.getInt("level")),
                        row.getObject("chosen_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    Optional<Choice> general(UUID account) {
        return of(account).stream().filter(choice -> choice.rule() == null).findFirst();
    }

    /** How far each of those who have chosen anything lets this rule go. */
    Map<UUID, ServiceLevel> allowed(Collection<UUID> accounts, UUID rule) {
        var allowed = new HashMap<UUID, ServiceLevel>();
        if (accounts.isEmpty()) {
            return allowed;
        }
        jdbc.sql("""
                        select distinct on (account_id, rule_id) account_id, rule_id, level
                        from dossiers.proactive_choice
                        where account_id in (:accounts)
                          and (rule_id is null or rule_id = :rule)
                        order by account_id, rule_id, id desc""")
                .param("accounts", accounts)
                .param("rule", rule)
                .query((row, number) -> {
                    var account = row.getObject("account_id", UUID.class);
                    var level = ServiceLevel.of(row.getInt("level"));
                    if (row.getObject("rule_id") == null) {
                        allowed.merge(account, level, ServiceLevel::atMost);
                    } else if (level == ServiceLevel.NONE) {
                        allowed.put(account, ServiceLevel.NONE);
                    }
                    return account;
                })
                .list();
        return allowed;
    }
}
