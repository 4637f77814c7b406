package vn.tinhso;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What a test has written need not outlive the machine: no commit waits for the disk, which was a quarter of all time. */
@TestConfiguration(proxyBeanMethods = false)
public class QuickCommits {

    @Bean
    static BeanPostProcessor quickCommits() {
        return new BeanPostProcessor() {

            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource source) {
                    try (var connection = source.getConnection();
                            var statement = connection.createStatement()) {
                        statement.execute("alter role current_user set synchronous_commit = off");
                    } catch (SQLException failure) {
                        throw new IllegalStateException(failure);
                    }
                    source.getHikariPoolMXBean().softEvictConnections();
                }
                return bean;
            }
        };
    }
}
