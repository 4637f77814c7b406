package vn.tinhso.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhso.dossiers.Counted.Scope;
import vn.tinhso.dossiers.Tallies.Slice;
import vn.tinhso.dossiers.Tallies.Tally;
import vn.tinhso.shared.Moments;

/** Counts and the lists behind them, from one condition. */
@Repository
class CountedStore {

    /**
     * Who has the dossier in a step: at the hand-over who accepted it, at the examination who handles it. The desk and the
     * leaders are one each: nobody of them has it before he acts.
     */
    private static final String HOLDER = """
            case s.stage
                when 'EXAMINE' then coalesce(s.handler::text, 'chua-co')
                when 'SIGN' then 'lanh-dao'
                when 'HAND_OVER' then coalesce((
                    select e.actor_id
                    from dossiers.event e
                    where e.dossier_id = s.dossier_id
                      and e.type = 'DossierAccepted'
                      and e.seq <= s.seq
                    order by e.seq desc
                    limit 1), 'mot-cua')
                else 'mot-cua'
            end
            """;

    private final JdbcClient jdbc;
    private final DossierStore dossiers;

    CountedStore(JdbcClient jdbc, DossierStore dossiers) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
    }

    /** The moment and the month that are asked for. */
    record Time(Instant now, YearMonth month) {}

    /** What is listed: the dossiers of a number, of these units. */
    record Behind(Counted counted, Slice slice, Set<String> units) {}

    /** By unit and person, by unit, and all together, at one moment in one statement; nothing where nothing is. */
    List<Tally> tallies(Visibility viewer, Scope scope, Time time, Territory territory) {
        var columns = Counted.in(scope).stream()
                .map(counted -> "count(distinct c.id) filter (where c." + counted.name() + ") as " + counted.name())
                .collect(Collectors.joining(", "));
        var flags = Counted.in(scope).stream()
                .map(counted -> counted.condition() + " as " + counted.name())
                .collect(Collectors.joining(", "));
        var any = Counted.in(scope).stream().map(Counted::condition).collect(Collectors.joining(" or "));
        var sql = "select c.unit, c.holder, " + columns + " from (select d.id, " + unit(scope, territory) + " as unit, "
                + holder(scope) + " as holder, " + flags + source(scope) + " where " + viewer.predicate() + " and ("
                + any + """
                )) c
                group by grouping sets ((c.unit, c.holder), (c.unit), ())
                order by c.unit nulls first, c.holder nulls first""";
        return bind(sql, viewer, time).query((row, number) -> tally(row, scope)).list();
    }

    long count(Visibility viewer, Behind behind, Time time) {
        return bind("select count(*) from dossiers.dossier d where " + in(viewer, behind), viewer, time)
                .param("unit", behind.slice().unit())
                .param("units", behind.units().toArray(String[]::new))
                .param("holder", behind.slice().holder())
                .query(Long.class)
                .single();
    }

    /** Most urgent first. */
    List<Dossier> page(Visibility viewer, Behind behind, Time time) {
        var slice = behind.slice();
        var sql = "select " + DossierStore.COLUMNS + " from dossiers.dossier d where " + in(viewer, behind) + """
                 order by coalesce(d.due_at, d.filed_at), d.code
                offset :offset limit :size""";
        return bind(sql, viewer, time)
                .param("unit", slice.unit())
                .param("units", behind.units().toArray(String[]::new))
                .param("holder", slice.holder())
                .param("offset", slice.offset())
                .param("size", slice.size())
                .query(dossiers::dossier)
                .list();
    }

    private static String in(Visibility viewer, Behind behind) {
        var counted = behind.counted();
        var scope = counted.scope();
        return "d.id in (select d.id" + source(scope) + " where " + viewer.predicate() + " and "
                + counted.condition() + " and (:unit = '' or "
                + unit(scope, behind.slice().territory())
                + " = any(:units)) and (:holder = '' or "
                + holder(scope) + " = :holder))";
    }

    private static String source(Scope scope) {
        return switch (scope) {
            case STANDING ->
                " from dossiers.dossier d join dossiers.step s on s.dossier_id = d.id and s.left_at is null";
            case LEFT -> " from dossiers.dossier d join dossiers.step s on s.dossier_id = d.id";
            case FIGURES -> " from dossiers.dossier d";
        };
    }

    /** A dossier that was brought elsewhere knows where it was filed; who has a step is always who has it now. */
    private static String unit(Scope scope, Territory territory) {
        if (scope != Scope.FIGURES) {
            return "s.agency_id";
        }
        return switch (territory) {
            case TODAY -> "d.competent_agency";
            case AT_FILING -> "coalesce(d.competent_at_filing, d.competent_agency)";
        };
    }

    private static String holder(Scope scope) {
        return scope == Scope.FIGURES ? "''::text" : HOLDER;
    }

    private JdbcClient.StatementSpec bind(String sql, Visibility viewer, Time time) {
        return viewer.bind(jdbc.sql(sql))
                .param("now", DossierStore.utc(time.now()))
                .param("month", DossierStore.utc(midnight(time.month().atDay(1))))
                .param(
                        "nextMonth",
                        DossierStore.utc(midnight(time.month().plusMonths(1).atDay(1))));
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(Moments.VIETNAM).toInstant();
    }

    private static Tally tally(ResultSet row, Scope scope) throws SQLException {
        var numbers = new EnumMap<Counted, Long>(Counted.class);
        for (var counted : Counted.in(scope)) {
            numbers.put(counted, row.getLong(counted.name()));
        }
        return new Tally(row.getString("unit"), row.getString("holder"), numbers);
    }
}
