package vn.tinhso.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** One connection that knows how long the database took to answer: from the question to the last row of the answer. */
public final class Clocking implements AutoCloseable {

    private final SingleConnectionDataSource source;
    private long nanos;

    public Clocking(DataSource product) throws java.sql.SQLException {
        source = new SingleConnectionDataSource(connection(product.getConnection()), true);
    }

    public DataSource dataSource() {
        return source;
    }

    /** How long the answers took since this was last asked. */
    public long taken() {
        var taken = nanos;
        nanos = 0;
        return taken;
    }

    @Override
    public void close() {
        source.destroy();
    }

    private Connection connection(Connection connection) {
        return proxy(Connection.class, (self, method, arguments) -> {
            var result = call(connection, method, arguments);
            return result instanceof PreparedStatement statement ? statement(statement) : result;
        });
    }

    private PreparedStatement statement(PreparedStatement statement) {
        return proxy(PreparedStatement.class, (self, method, arguments) -> {
            var began = System.nanoTime();
            var result = call(statement, method, arguments);
            if (method.getName().equals("executeQuery")) {
                nanos += System.nanoTime() - began;
            }
            return result;
        });
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
        return type.cast(Proxy.newProxyInstance(Clocking.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
