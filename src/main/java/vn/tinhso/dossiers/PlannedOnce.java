package vn.tinhso.dossiers;

import java.sql.Types;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Statements that name every way to a dossier take PostgreSQL longer to plan than to carry out, and it plans them anew for
 * each asker. They are written so that one plan suits all: each way has its own index, and a fixed limit.
 */
final class PlannedOnce {

    private PlannedOnce() {}

    /** Within a transaction; without one it is read as everything else is. */
    static <T> T read(JdbcClient jdbc, Supplier<T> statement) {
        mode(jdbc, "force_generic_plan");
        var found = statement.get();
        mode(jdbc, null);
        return found;
    }

    /** Without one, that of the session again. */
    private static void mode(JdbcClient jdbc, @Nullable String mode) {
        jdbc.sql("select set_config('plan_cache_mode', :mode::text, true)")
                .param("mode", mode, Types.VARCHAR)
                .query(String.class)
                .single();
    }
}
