package vn.tinhso.bench;

import java.io.PrintStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A data source that prints the plan of every query before it runs it, with the same parameters. */
public final class Explaining {

    private final DataSource source;
    private final PrintStream out;

    public Explaining(DataSource source, PrintStream out) {
        this.source = source;
        this.out = out;
    }

    public DataSource dataSource() {
        return proxy(DataSource.class, (self, method, arguments) -> {
            var result = call(source, method, arguments);
            return result instanceof Connection connection ? connection(connection) : result;
        });
    }

    private Connection connection(Connection connection) {
        return proxy(Connection.class, (self, method, arguments) -> {
            var result = call(connection, method, arguments);
            return result instanceof PreparedStatement statement && arguments != null
                    ? statement(connection, statement, String.valueOf(arguments[0]))
                    : result;
        });
    }

    /** A parameter that was set. */
    private record Set(Method method, @Nullable Object[] arguments) {}

    private PreparedStatement statement(Connection connection, PreparedStatement statement, String sql) {
        var sets = new ArrayList<Set>();
        return proxy(PreparedStatement.class, (self, method, arguments) -> {
            if (method.getName().startsWith("set") && arguments != null && arguments.length > 1) {
                sets.add(new Set(method, arguments));
            }
            if (method.getName().equals("executeQuery") && sql.stripLeading().matches("(?is)(select|with).*")) {
                explain(connection, sql, sets);
            }
            return call(statement, method, arguments);
        });
    }

    private void explain(Connection connection, String sql, List<Set> sets) throws Throwable {
        try (var explained = connection.prepareStatement("explain (analyze, buffers) " + sql)) {
            for (var set : sets) {
                call(explained, set.method(), set.arguments());
            }
            out.println(sql.strip() + "\n");
            var plan = explained.executeQuery();
            while (plan.next()) {
                out.println("    " + plan.getString(1));
            }
            out.println();
        } catch (SQLException failure) {
            out.println("    " + failure.getMessage());
        }
    }

    private static @Nullable Object call(Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Explaining.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
