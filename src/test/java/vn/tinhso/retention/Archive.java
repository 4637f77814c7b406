package vn.tinhso.retention;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhso.TestClock;
import vn.tinhso.audit.AuditLog;
import vn.tinhso.files.Files;
import vn.tinhso.files.Papers;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.Accounts;
import vn.tinhso.identity.ProvinceAdministrators;
import vn.tinhso.privacy.Vault;

/** Retention of one class of things of its own, on the database of the whole product. */
final class Archive {

    final JdbcClient jdbc;
    final TransactionTemplate transaction;
    final TestClock clock;
    final Vault vault;
    final Things things;
    final RetentionRuleStore rules;
    final HoldStore holdRows;
    final WaveRecords records;
    final Schedule schedule;
    final Holds holds;
    final Waves waves;
    final DestructionWorker worker;
    private final Accounts accounts;

    Archive(ApplicationContext product) {
        jdbc = product.getBean(JdbcClient.class);
        transaction = product.getBean(TransactionTemplate.class);
        clock = product.getBean(TestClock.class);
        vault = product.getBean(Vault.class);
        accounts = product.getBean(Accounts.class);
        things = new Things("test." + UUID.randomUUID(), jdbc);
        rules = product.getBean(RetentionRuleStore.class);
        holdRows = product.getBean(HoldStore.class);
        records = product.getBean(WaveRecords.class);
        var classes = new RecordClasses(List.of(things));
        var scopes = product.getBean(Scopes.class);
        var administrators = product.getBean(ProvinceAdministrators.class);
        var audit = product.getBean(AuditLog.class);
        Clock time = clock;
        schedule = new Schedule(rules, classes, scopes, administrators, audit, time);
        holds = new Holds(holdRows, classes, scopes, administrators, audit, time);
        var due = new DueRecords(classes, schedule, holdRows, vault);
        var files = product.getBean(Files.class);
        waves = new Waves(records, due, files, administrators, audit, time);
        worker = new DestructionWorker(
                records,
                new Destroying(records, classes, due, holdRows, audit, time),
                new MinutesWriter(records, classes, product.getBean(Papers.class), files, audit, time),
                transaction);
    }

    Account account(String login) {
        return accounts.find(jdbc.sql("select id from identity.account where login = :login")
                        .param("login", login)
                        .query(UUID.class)
                        .single())
                .orElseThrow();
    }

    Account first() {
        return account("quantri.tinh");
    }

    Account second() {
        return account(Retaining.SECOND);
    }

    String className() {
        return things.about().key();
    }
}
