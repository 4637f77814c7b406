package vn.tinhso.bench.province;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tinhso.procedures.Procedure;

/** The product's own number series, counted on and written back, so that it goes on filing where this ends. */
final class Series {

    private final JdbcClient jdbc;
    private final Map<Key, Integer> dossiers = new TreeMap<>();
    private final Map<Key, Integer> results = new TreeMap<>();

    /** @param period a day or a year */
    private record Key(String agency, String series, String period) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            return (agency + "\t" + series + "\t" + period)
                    .compareTo(other.agency + "\t" + other.series + "\t" + other.period);
        }
    }

    Series(DataSource source) {
        jdbc = JdbcClient.create(source);
        jdbc.sql("select owner, name, begins, last from dossiers.series where cycle = 'DAY'")
                .query(row -> {
                    dossiers.put(new Key(row.getString(1), row.getString(2), row.getString(3)), row.getInt(4));
                });
        jdbc.sql("select owner, name, extract(year from begins)::int, last from dossiers.series where cycle = 'YEAR'")
                .query(row -> {
                    results.put(new Key(row.getString(1), row.getString(2), row.getString(3)), row.getInt(4));
                });
    }

    String code(String agency, LocalDate day) {
        var number = dossiers.merge(new Key(agency, "HS", day.toString()), 1, Integer::sum);
        return "%s-%02d%02d%02d-%04d"
                .formatted(agency, day.getYear() % 100, day.getMonthValue(), day.getDayOfMonth(), number);
    }

    String result(String agency, Procedure.Result result, LocalDate day) {
        var series = result.symbol().isBlank() ? result.code() : result.symbol();
        var number = results.merge(new Key(agency, series, String.valueOf(day.getYear())), 1, Integer::sum);
        return "%02d/%s".formatted(number, result.symbol().isBlank() ? day.getYear() : result.symbol());
    }

    void write() {
        dossiers.forEach((key, last) -> write(key, "DAY", key.period(), last));
        results.forEach((key, last) -> write(key, "YEAR", key.period() + "-01-01", last));
    }

    private void write(Key key, String cycle, String begins, int last) {
        jdbc.sql("""
                        insert into dossiers.series (owner, name, cycle, begins, last)
                        values (:owner, :name, :cycle, :begins::date, :last)
                        on conflict (owner, name, cycle, begins) do update set last = excluded.last""")
                .param("owner", key.agency())
                .param("name", key.series())
                .param("cycle", cycle)
                .param("begins", begins)
                .param("last", last)
                .update();
    }
}
