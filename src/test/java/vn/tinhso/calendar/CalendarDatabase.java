package vn.tinhso.calendar;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A PostgreSQL of its own with the tables of this module, and of others if asked. */
public record CalendarDatabase(EmbeddedPostgres server, HikariDataSource source) implements AutoCloseable {

    public static CalendarDatabase start(String... more) {
        try {
            var server = EmbeddedPostgres.start();
            var config = new HikariConfig();
            config.setDataSource(server.getPostgresDatabase());
            config.setMaximumPoolSize(3);
            var source = new HikariDataSource(config);
            for (var module : modules(more)) {
                Flyway.configure()
                        .dataSource(source)
                        .locations("classpath:db/migration/" + module)
                        .table("history_" + module)
                        .baselineOnMigrate(true)
                        .baselineVersion("0")
                        .load()
                        .migrate();
            }
            return new CalendarDatabase(server, source);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> modules(String... more) {
        return Stream.concat(Stream.of("__root", "calendar"), Stream.of(more)).toList();
    }

    /** The rows as another node reads and writes them. */
    public CalendarRows rows() {
        var store = new CalendarStore(JdbcClient.create(source));
        return new CalendarRows(store, new WorkingCalendar(store, Duration.ZERO));
    }

    public void load() {
        new CalendarStarter(new CalendarStore(JdbcClient.create(source))).load();
    }

    @Override
    public void close() throws IOException {
        source.close();
        server.close();
    }
}
