package vn.tinhso.places;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.flywaydb.core.Flyway;

/** A PostgreSQL of its own with the tables of this module. */
record PlacesDatabase(EmbeddedPostgres server, HikariDataSource source) implements AutoCloseable {

    static PlacesDatabase start() {
        try {
            var server = EmbeddedPostgres.start();
            var config = new HikariConfig();
            config.setDataSource(server.getPostgresDatabase());
            config.setMaximumPoolSize(3);
            var source = new HikariDataSource(config);
            for (var module : new String[] {"__root", "places"}) {
                Flyway.configure()
                        .dataSource(source)
                        .locations("classpath:db/migration/" + module)
                        .table("history_" + module)
                        .baselineOnMigrate(true)
                        .baselineVersion("0")
                        .load()
                        .migrate();
            }
            return new PlacesDatabase(server, source);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        source.close();
        server.close();
    }
}
