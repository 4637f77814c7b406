package vn.tinhso.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the calendar. */
@Repository
class CalendarStore {

    private final JdbcClient jdbc;

    CalendarStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long version() {
        return jdbc.sql("select version from calendar.version")
                .query(Long.class)
                .single();
    }

    Timetable timetable() {
        var years = new HashMap<Integer, String>();
        jdbc.sql("select year, legal_basis from calendar.announced_year").query(row -> {
            years.put(row.getInt("year"), row.getString("legal_basis"));
        });
        return new Timetable(hours(), days(), years);
    }

    /** Changes of rows move the version, so whoever holds it is the only one who changes rows. */
    long lockVersion() {
        return jdbc.sql("select version from calendar.version for update")
                .query(Long.class)
                .single();
    }

    boolean isEmpty() {
        return jdbc.sql("""
                        select not exists (select from calendar.opening_hours)
                            or not exists (select from calendar.announced_year)
                        """).query(Boolean.class).single();
    }

    List<OpeningHours> hours() {
        return jdbc.sql("""
                        select agency_id, season, effective_from, effective_to, weekday, opens, closes
                        from calendar.opening_hours
                        order by agency_id nulls first, effective_from, weekday, opens
                        """).query(CalendarStore::openingHours).list();
    }

    List<SpecialDay> days() {
        return jdbc.sql("""
                        select day, kind, name, legal_basis, enabled, provisional, agency_id, opens, closes
                        from calendar.special_day
                        order by day, agency_id nulls first
                        """).query(CalendarStore::specialDay).list();
    }

    void add(OpeningHours row) {
        jdbc.sql("""
                        insert into calendar.opening_hours
                            (agency_id, season, effective_from, effective_to, weekday, opens, closes)
                        values (:agency, :season, :from, :to, :weekday, :opens, :closes)
                        on conflict (agency_id, effective_from, effective_to, weekday, opens) do update
                        set season = excluded.season, closes = excluded.closes
                        """)
                .param("agency", row.agencyId())
                .param("season", row.season())
                .param("from", row.effectiveFrom())
                .param("to", row.effectiveTo())
                .param("weekday", row.weekday().getValue())
                .param("opens", row.opens())
                .param("closes", row.closes())
                .update();
    }

    void put(SpecialDay row) {
        jdbc.sql("""
                        insert into calendar.special_day
                            (agency_id, day, kind, name, legal_basis, enabled, provisional, opens, closes)
                        values (:agency, :day, :kind, :name, :basis, :enabled, :provisional, :opens, :closes)
                        on conflict (agency_id, day) do update
                        set kind = excluded.kind,
                            name = excluded.name,
                            legal_basis = excluded.legal_basis,
                            enabled = excluded.enabled,
                            provisional = excluded.provisional,
                            opens = excluded.opens,
                            closes = excluded.closes
                        """)
                .param("agency", row.agencyId())
                .param("day", row.day())
                .param("kind", row.kind().name())
                .param("name", row.name())
                .param("basis", row.legalBasis())
                .param("enabled", row.enabled())
                .param("provisional", row.provisional())
                .param("opens", row.opens())
                .param("closes", row.closes())
                .update();
    }

    void announce(int year, String legalBasis) {
        jdbc.sql("""
                        insert into calendar.announced_year (year, legal_basis)
                        values (:year, :basis)
                        on conflict (year) do update
                        set legal_basis = excluded.legal_basis
                        """).param("year", year).param("basis", legalBasis).update();
    }

    void drop(LocalDate day, @Nullable String agencyId) {
        jdbc.sql("""
                        delete from calendar.special_day
                        where day = :day
                          and agency_id is not distinct from :agency
                        """).param("day", day).param("agency", agencyId, Types.VARCHAR).update();
    }

    void drop(Season season) {
        jdbc.sql("""
                        delete from calendar.opening_hours
                        where agency_id is not distinct from :agency
                          and effective_from = :from
                          and effective_to is not distinct from :to
                        """)
                .param("agency", season.agencyId(), Types.VARCHAR)
                .param("from", season.from())
                .param("to", season.to(), Types.DATE)
                .update();
    }

    void withdraw(int year) {
        jdbc.sql("delete from calendar.announced_year where year = :year")
                .param("year", year)
                .update();
    }

    private static OpeningHours openingHours(ResultSet row, int number) throws SQLException {
        return new OpeningHours(
                row.getString("agency_id"),
                row.getString("season"),
                row.getObject("effective_from", LocalDate.class),
                row.getObject("effective_to", LocalDate.class),
                DayOfWeek.of(row.getInt("weekday")),
                row.getObject("opens", LocalTime.class),
                row.getObject("closes", LocalTime.class));
    }

    private static SpecialDay specialDay(ResultSet row, int number) throws SQLException {
        return new SpecialDay(
                row.getObject("day", LocalDate.class),
                SpecialDay.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("legal_basis"),
                row.getBoolean("enabled"),
                row.getBoolean("provisional"),
                row.getString("agency_id"),
                row.getObject("opens", LocalTime.class),
                row.getObject("closes", LocalTime.class));
    }
}
