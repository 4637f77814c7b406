package vn.tinhso;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A database of its own for a test that needs a module and not the product; one PostgreSQL holds them all. Its connections
 * are kept: to open one for every statement takes longer than the statements.
 */
public final class OwnDatabase {

    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private OwnDatabase() {}

    /** An empty one; we are its superuser. */
    public static HikariDataSource empty() {
        var name = "own_" + COUNT.incrementAndGet();
        JdbcClient.create(SERVER.getPostgresDatabase())
                .sql("create database " + name)
                .update();
        var config = new HikariConfig();
        config.setDataSource(SERVER.getDatabase("postgres", name));
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    /** One with the tables of these modules. */
    public static HikariDataSource of(String... modules) {
        var source = empty();
        for (var module : modules) {
            migrate(source, module, "latest");
        }
        return source;
    }

    public static void migrate(HikariDataSource source, String module, String version) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/" + module)
                .table("flyway_" + module)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .target(version)
                .load()
                .migrate();
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
