package vn.tinhso.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the record lives.
 *
 * @param url {@code jdbc:postgresql://…} or {@code postgres://user:password@host/db}; empty means the embedded server
 * @param username for an external server, unless the URL carries it
 * @param password for an external server, unless the URL carries it
 * @param directory data directory of the embedded server and of the files
 * @param poolSize connections of this node
 */
@ConfigurationProperties("tinhso.database")
record DatabaseSettings(
        @Nullable String url,
        @Nullable String username,
        @Nullable String password,
        Path directory,
        @DefaultValue("16") int poolSize) {

    boolean embedded() {
        return url == null || url.isBlank();
    }
}
