package vn.tinhso.dossiers;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhso.shared.Moments;

@Repository
class FigureStore {

    private final JdbcClient jdbc;

    FigureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Finished is {@link Timeliness#WITH_RESULT}, kept is early or on time by the one definition. */
    PublicFigures of(LocalDate today) {
        return jdbc.sql("""
                        select (select count(*)
                                from dossiers.dossier
                                where received_at >= :today and received_at < :tomorrow) as received,
                               count(*) as finished,
                               count(*) filter (where not """ + Timeliness.LATE + """
                        ) as kept
                        from dossiers.dossier d
                        where d.finished_at >= :month and d.finished_at < :tomorrow
                          and\s""" + Timeliness.WITH_RESULT)
                .param("today", midnight(today))
                .param("tomorrow", midnight(today.plusDays(1)))
                .param("month", midnight(today.withDayOfMonth(1)))
                .query((row, number) ->
                        new PublicFigures(row.getLong("received"), row.getLong("finished"), row.getLong("kept")))
                .single();
    }

    private static OffsetDateTime midnight(LocalDate day) {
        return day.atStartOfDay(Moments.VIETNAM).toOffsetDateTime();
    }
}
