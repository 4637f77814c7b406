package vn.tinhso.bench.province;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import javax.sql.DataSource;

/** Copies batches on a connection of its own while the next ones are made; indexes are built once, at the end. */
final class Loader implements AutoCloseable {

    private static final Batch END = new Batch();

    /** Those that belong to a constraint stay: they keep codes unique while we load. */
    private static final String INDEXES = """
            select quote_ident(i.schemaname) || '.' || quote_ident(i.indexname) as name, i.indexdef
            from pg_indexes i
            where i.schemaname || '.' || i.tablename = any(?)
              and not exists (
                  select
                  from pg_constraint c
                  where c.conindid = (quote_ident(i.schemaname) || '.' || quote_ident(i.indexname))::regclass)""";

    private final DataSource source;
    private final BlockingQueue<Batch> waiting = new ArrayBlockingQueue<>(2);
    private final List<String> indexes = new ArrayList<>();
    private final Thread thread = Thread.ofPlatform().name("copy").unstarted(this::copy);
    private volatile Throwable failure = new Throwable();
    private volatile boolean failed;

    Loader(DataSource source) {
        this.source = source;
    }

    void begin() throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(INDEXES)) {
            statement.setArray(1, connection.createArrayOf("text", Batch.TABLES.toArray()));
            var found = statement.executeQuery();
            while (found.next()) {
                connection.createStatement().execute("drop index " + found.getString(1));
                indexes.add(found.getString(2));
            }
        }
        thread.start();
    }

    void add(Batch batch) throws InterruptedException {
        refuseFailed();
        waiting.put(batch);
    }

    /** Waits for the last row, then makes the indexes again and lets the planner know what is there. */
    void finish() throws SQLException, InterruptedException {
        waiting.put(END);
        thread.join();
        refuseFailed();
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set maintenance_work_mem = '1GB'");
            for (var index : indexes) {
                System.out.println("  " + index);
                statement.execute(index);
            }
            // What a trigger would have done row by row.
            statement.execute("""
                    insert into dossiers.word (word)
                    select word
                    from ts_stat('select words from dossiers.dossier')
                    on conflict do nothing""");
            for (var table : Batch.TABLES) {
                System.out.println("  vacuum analyze " + table);
                statement.execute("vacuum (analyze, freeze) " + table);
            }
            statement.execute("checkpoint");
            statement.execute("reset maintenance_work_mem");
        }
    }

    private void copy() {
        try (var connection = source.getConnection()) {
            trustReferences(connection);
            for (var batch = waiting.take(); batch != END; batch = waiting.take()) {
                batch.copyTo(connection);
            }
            connection.createStatement().execute("reset session_replication_role");
        } catch (SQLException | IOException | InterruptedException | RuntimeException broken) {
            failure = broken;
            failed = true;
            waiting.clear();
        }
    }

    /** What is copied refers to itself only; a role that may not switch the checks off loads slower. */
    private static void trustReferences(Connection connection) throws SQLException {
        try {
            connection.createStatement().execute("set session_replication_role = replica");
        } catch (SQLException notAllowed) {
            System.out.println("  (mỗi khóa ngoại được kiểm tra / every foreign key is checked)");
        }
    }

    private void refuseFailed() {
        if (failed) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
