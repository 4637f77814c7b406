package vn.tinhso.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhso.OwnDatabase;

/** One statement is planned otherwise, and what follows in the transaction as before. */
class PlannedOnceTests {

    @Test
    void leavesTheSessionAsItsAdministratorSetIt() {
        try (var source = OwnDatabase.empty()) {
            var jdbc = JdbcClient.create(source);
            jdbc.sql("alter role current_user set plan_cache_mode = force_custom_plan")
                    .update();
            source.getHikariPoolMXBean().softEvictConnections();

            new TransactionTemplate(new JdbcTransactionManager(source)).executeWithoutResult(status -> {
                assertThat(PlannedOnce.read(jdbc, () -> mode(jdbc))).isEqualTo("force_generic_plan");
                assertThat(mode(jdbc)).isEqualTo("force_custom_plan");
            });
            assertThat(PlannedOnce.read(jdbc, () -> mode(jdbc))).isEqualTo("force_custom_plan");
        }
    }

    private static String mode(JdbcClient jdbc) {
        return jdbc.sql("show plan_cache_mode").query(String.class).single();
    }
}
