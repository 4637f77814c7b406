package vn.tinhso.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhso.retention.Rule.Wanted;
import vn.tinhso.retention.Rule.Written;

@Repository
class RetentionRuleStore {

    private final JdbcClient jdbc;

    RetentionRuleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every row ever written, the newest first. */
    List<Rule> all() {
        return jdbc.sql("""
                        select id, class, procedure_code, field_code, kind, years, months, days, ground, verified, valid_from,
                               written_at, written_by, written_name
                        from retention.rule
                        order by id desc""").query(RetentionRuleStore::rule).list();
    }

    long add(Wanted wanted, Written written) {
        var period = wanted.keep() instanceof Keep.For(var length) ? length : null;
        return jdbc.sql("""
                        insert into retention.rule
                            (class, procedure_code, field_code, kind, years, months, days, ground, verified, valid_from,
                             written_at, written_by, written_name)
                        values (:class, :procedure, :field, :kind, :years, :months, :days, :ground, :verified, :from,
                                :at, :by, :name)
                        returning id""")
                .param("class", wanted.reaching().recordClass())
                .param("procedure", wanted.reaching().procedure())
                .param("field", wanted.reaching().field())
                .param("kind", kind(wanted.keep()))
                .param("years", period == null ? null : period.getYears(), Types.INTEGER)
                .param("months", period == null ? null : period.getMonths(), Types.INTEGER)
                .param("days", period == null ? null : period.getDays(), Types.INTEGER)
                .param("ground", wanted.ground())
                .param("verified", wanted.verified())
                .param("from", wanted.from())
                .param("at", written.at().atOffset(ZoneOffset.UTC))
                .param("by", written.by())
                .param("name", written.name())
                .query(Long.class)
                .single();
    }

    private static String kind(Keep keep) {
        return switch (keep) {
            case Keep.Forever() -> "PERMANENT";
            case Keep.For(var period) -> "PERIOD";
            case Keep.Ended() -> "ENDED";
        };
    }

    private static Rule rule(ResultSet row, int number) throws SQLException {
        return new Rule(
                row.getLong("id"),
                new Reaching(row.getString("class"), row.getString("procedure_code"), row.getString("field_code")),
                keep(row),
                row.getString("ground"),
                row.getBoolean("verified"),
                row.getObject("valid_from", LocalDate.class),
                new Written(
                        row.getObject("written_at", OffsetDateTime.class).toInstant(),
                        row.getString("written_by"),
                        row.getString("written_name")));
    }

    private static Keep keep(ResultSet row) throws SQLException {
        var kind = row.getString("kind");
        return switch (kind) {
            case "PERMANENT" -> new Keep.Forever();
            case "PERIOD" -> new Keep.For(Period.of(row.getInt("years"), row.getInt("months"), row.getInt("days")));
            case "ENDED" -> new Keep.Ended();
            default -> throw new IllegalStateException("unknown kind of rule " + kind);
        };
    }
}
