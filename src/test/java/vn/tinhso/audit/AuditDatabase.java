package vn.tinhso.audit;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhso.OwnDatabase;
import vn.tinhso.audit.spi.Recorded;
import vn.tinhso.audit.spi.Sealer;

/** The audit module put together by hand in a database of its own; we are its superuser. */
record AuditDatabase(HikariDataSource source) implements AutoCloseable {

    static AuditDatabase start() {
        return start("latest");
    }

    /** @param version of the tables */
    static AuditDatabase start(String version) {
        var database = new AuditDatabase(OwnDatabase.empty());
        database.migrate(version);
        return database;
    }

    void migrate(String version) {
        OwnDatabase.migrate(source, "audit", version);
    }

    /** One node of the product. */
    Node node(Path directory, @Nullable Recorded recorded) {
        return new Node(source, directory, recorded);
    }

    @Override
    public void close() {
        source.close();
    }

    static final class Node {

        final JdbcClient jdbc;
        final TransactionTemplate transaction;
        final AuditLog log;
        final Linker linker;
        final Seals seals;
        final AuditChain chain;
        final VerificationWorker worker;
        final Verifications verifications;

        Node(DataSource source, Path directory, @Nullable Recorded recorded) {
            var clock = Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
            jdbc = JdbcClient.create(source);
            transaction = new TransactionTemplate(new JdbcTransactionManager(source));
            var entries = new AuditStore(jdbc, JsonMapper.builder().build());
            var links = new LinkStore(jdbc, entries);
            var store = new ChainStore(jdbc, entries);
            var sealStore = new SealStore(jdbc);
            var files = new SealFiles(directory);
            var sealer = provider(Sealer.class, new Ed25519Sealer());
            log = new AuditLog(entries, new LogStore(jdbc, entries), clock);
            linker = new Linker(links, transaction);
            seals = new Seals(sealStore, links, files, sealer, transaction, clock);
            var records = new RecordCheck(store, provider(Recorded.class, recorded));
            var walk = new ChainWalk(store, records, sealStore, new SealCheck(sealStore, files, sealer));
            chain = new AuditChain(store, sealStore, walk);
            worker = new VerificationWorker(new VerificationStore(jdbc), walk, log, clock);
            verifications = new Verifications(new VerificationStore(jdbc), worker, chain, log, transaction, clock);
        }

        Verified verify() {
            return chain.verify(chain.whole(), seen -> {});
        }

        private static <T> ObjectProvider<T> provider(Class<T> type, @Nullable T bean) {
            var beans = new DefaultListableBeanFactory();
            if (bean != null) {
                beans.registerSingleton(type.getSimpleName(), bean);
            }
            return beans.getBeanProvider(type);
        }
    }
}
