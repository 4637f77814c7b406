package vn.tinhso.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.sql.SQLException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** One data source, from the embedded server or the external one. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    @Conditional(NoServerNamed.class)
    EmbeddedServer embeddedServer(DatabaseSettings settings) {
        return EmbeddedServer.start(settings.directory());
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(DatabaseSettings settings, ObjectProvider<EmbeddedServer> server) {
        var embedded = server.getIfAvailable();
        var source =
                embedded == null ? external(settings) : new HikariDataSource(pool(embedded.connection(), settings));
        try {
            ServerCheck.of(source).refuseUnfit();
            return source;
        } catch (RuntimeException refusal) {
            source.close();
            throw refusal;
        }
    }

    private static HikariDataSource external(DatabaseSettings settings) {
        var server = ExternalServer.of(settings);
        try {
            DataDirectory.makePrivate(settings.directory());
            return new HikariDataSource(pool(server.connection(), settings));
        } catch (IOException failure) {
            throw EmbeddedServer.cannotUse(settings.directory(), failure);
        } catch (PoolInitializationException failure) {
            throw new CannotStart(
                    "Không kết nối được PostgreSQL tại " + server + ": " + reason(failure),
                    "Kiểm tra DATABASE_URL, DATABASE_USERNAME, DATABASE_PASSWORD và máy chủ cơ sở dữ liệu."
                            + " / Cannot connect: check the address, the credentials and that the server is up.",
                    failure);
        }
    }

    private static String reason(PoolInitializationException failure) {
        return failure.getCause() instanceof SQLException cause
                ? String.valueOf(cause.getMessage())
                : String.valueOf(failure.getMessage());
    }

    private static HikariConfig pool(HikariConfig config, DatabaseSettings settings) {
        config.setMaximumPoolSize(settings.poolSize());
        config.setPoolName("tinhso");
        // Sessions think in UTC whatever the server's zone: business dates are made in Java, in Asia/Ho_Chi_Minh.
        config.setConnectionInitSql("set time zone 'UTC'");
        return config;
    }

    static class NoServerNamed implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !StringUtils.hasText(context.getEnvironment().getProperty("tinhso.database.url"));
        }
    }
}
