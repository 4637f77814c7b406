package vn.tinhso.places;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A PostgreSQL of its own with the tables of this module. */
record PlacesDatabase(EmbeddedPostgres server) implements AutoCloseable {

    static PlacesDatabase start() {
        try {
            var server = EmbeddedPostgres.start();
            for (var module : new String[] {"__root", "places"}) {
                Flyway.configure()
                        .dataSource(server.getPostgresDatabase())
                        .locations("classpath:db/migration/" + module)
                        .table("history_" + module)
                        .baselineOnMigrate(true)
                        .baselineVersion("0")
                        .load()
                        .migrate();
            }
            return new PlacesDatabase(server);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    JdbcClient jdbc() {
        return JdbcClient.create(server.getPostgresDatabase());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
