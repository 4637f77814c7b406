package vn.tinhso.calendar;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tinhso.OwnDatabase;

/** A database of its own with the tables of this module, and of others if asked. */
public record CalendarDatabase(HikariDataSource source) implements AutoCloseable {

    public static CalendarDatabase start(String... more) {
        return new CalendarDatabase(OwnDatabase.of(modules(more)));
    }

    private static String[] modules(String... more) {
        return Stream.concat(Stream.of("__root", "calendar"), Stream.of(more)).toArray(String[]::new);
    }

    /** The rows as another node reads and writes them. */
    public CalendarRows rows() {
        var store = new CalendarStore(JdbcClient.create(source));
        return new CalendarRows(store, new WorkingCalendar(store, Duration.ZERO));
    }

    public void load() {
        new CalendarStarter(new CalendarStore(JdbcClient.create(source))).load();
    }

    @Override
    public void close() {
        source.close();
    }
}
