package vn.tinhso.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One data source, from the embedded server or the external one. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final int OLDEST_SERVER = 15;

    @Bean(destroyMethod = "close")
    @ConditionalOnExpression("'${tinhso.database.url:}'.isBlank()")
    EmbeddedServer embeddedServer(DatabaseSettings settings) {
        return EmbeddedServer.start(settings.directory());
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(DatabaseSettings settings, ObjectProvider<EmbeddedServer> server) {
        var embedded = server.getIfAvailable();
        var config = embedded == null ? external(settings) : embedded.connection();
        config.setMaximumPoolSize(settings.poolSize());
        config.setPoolName("tinhso");
        // Sessions think in UTC whatever the server's zone: business dates are made in Java, in Asia/Ho_Chi_Minh.
        config.setConnectionInitSql("set time zone 'UTC'");
        var source = open(config);
        refuseOldServer(source);
        return source;
    }

    private static HikariConfig external(DatabaseSettings settings) {
        var config = new HikariConfig();
        var url = String.valueOf(settings.url());
        config.setUsername(settings.username());
        config.setPassword(settings.password());
        if (url.startsWith("postgres://") || url.startsWith("postgresql://")) {
            var uri = URI.create(url);
            var user = uri.getUserInfo();
            if (user != null) {
                var parts = user.split(":", 2);
                config.setUsername(parts[0]);
                config.setPassword(parts.length > 1 ? parts[1] : settings.password());
            }
            var port = uri.getPort() < 0 ? 5432 : uri.getPort();
            var query = uri.getQuery() == null ? "" : "?" + uri.getQuery();
            url = "jdbc:postgresql://" + uri.getHost() + ":" + port + uri.getPath() + query;
        }
        config.setJdbcUrl(url);
        return config;
    }

    private static HikariDataSource open(HikariConfig config) {
        try {
            return new HikariDataSource(config);
        } catch (com.zaxxer.hikari.pool.HikariPool.PoolInitializationException failure) {
            throw new CannotStart(
                    "Không kết nối được PostgreSQL tại " + config.getJdbcUrl() + ": " + failure.getMessage(),
                    "Kiểm tra DATABASE_URL, DATABASE_USERNAME, DATABASE_PASSWORD và máy chủ cơ sở dữ liệu."
                            + " / Check the address, the credentials and that the server is up.",
                    failure);
        }
    }

    private static void refuseOldServer(DataSource source) {
        try (var connection = source.getConnection()) {
            var version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_SERVER) {
                throw new CannotStart(
                        "PostgreSQL " + version + " quá cũ.",
                        "Dùng PostgreSQL 15 trở lên. / Use PostgreSQL 15 or newer.");
            }
        } catch (SQLException failure) {
            throw new CannotStart(
                    "Không hỏi được phiên bản của PostgreSQL: " + failure.getMessage(),
                    "Kiểm tra máy chủ cơ sở dữ liệu. / Check the database server.",
                    failure);
        }
    }
}
