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
        jdbc.sql("select agency_code, day, last from dossiers.number_series").query(row -> {
            dossiers.put(new Key(row.getString(1), "", row.getString(2)), row.getInt(3));
        });
        jdbc.sql("select agency_id, series, year, last from dossiers.result_series")
                .query(row -> {
                    results.put(new Key(row.getString(1), row.getString(2), row.getString(3)), row.getInt(4));
                });
    }

    String code(String agency, LocalDate day) {
        var number = dossiers.merge(new Key(agency, "", day.toString()), 1, Integer::sum);
        return "%s-%02d%02d%02d-%04d"
                .formatted(agency, day.getYear() % 100, day.getMonthValue(), day.getDayOfMonth(), number);
    }

    String result(String agency, Procedure.Result result, LocalDate day) {
        var series = result.symbol().isBlank() ? result.code() : result.symbol();
        var number = results.merge(new Key(agency, series, String.valueOf(day.getYear())), 1, Integer::sum);
        return "%02d/%s".formatted(number, result.symbol().isBlank() ? day.getYear() : result.symbol());
    }

    /** In the transaction of the caller or in one of its own. */
    void write() {
        dossiers.forEach((key, last) -> jdbc.sql("""
                        insert into dossiers.number_series (agency_code, day, last)
                        values (:agency, :day::date, :last)
                        on conflict (agency_code, day) do update set last = excluded.last""")
                .param("agency", key.agency())
                .param("day", key.period())
                .param("last", last)
                .update());
        results.forEach((key, last) -> jdbc.sql("""
                        insert into dossiers.result_series (agency_id, series, year, last)
                        values (:agency, :series, :year::int, :last)
                        on conflict (agency_id, series, year) do update set last = excluded.last""")
                .param("agency", key.agency())
                .param("series", key.series())
                .param("year", key.period())
                .param("last", last)
                .update());
    }
}
