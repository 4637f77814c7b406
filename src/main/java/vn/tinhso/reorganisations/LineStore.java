package vn.tinhso.reorganisations;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhso.organisations.Agency;
import vn.tinhso.organisations.AgencyKind;
import vn.tinhso.organisations.AgencySuccession;
import vn.tinhso.shared.AgencyCode;

/** What is in a plan: agencies that begin, and where things go. */
@Repository
class LineStore {

    private final JdbcClient jdbc;

    LineStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Line> of(UUID plan) {
        return jdbc.sql("""
                        select seq, from_agency, kind, things, field, unit, to_agency
                        from reorganisations.line
                        where plan_id = :plan
                        order by seq""")
                .param("plan", plan)
                .query((row, number) -> new Line(
                        row.getInt("seq"),
                        row.getString("from_agency"),
                        AgencySuccession.Kind.valueOf(row.getString("kind")),
                        row.getString("things"),
                        row.getString("field"),
                        row.getString("unit"),
                        row.getString("to_agency")))
                .list();
    }

    /** The line of the same things is replaced; numbers of lines are given in the order in which they come. */
    void put(UUID plan, Line line) {
        jdbc.sql("""
                        insert into reorganisations.line (plan_id, seq, from_agency, kind, things, field, unit, to_agency)
                        select :plan, coalesce(max(seq), 0) + 1, :from, :kind, :things, :field, :unit, :to
                        from reorganisations.line
                        where plan_id = :plan
                        on conflict (plan_id, from_agency, things, field, unit) do update
                        set kind = excluded.kind, to_agency = excluded.to_agency""")
                .param("plan", plan)
                .param("from", line.from())
                .param("kind", line.kind().name())
                .param("things", line.things())
                .param("field", line.field())
                .param("unit", line.unit())
                .param("to", line.to())
                .update();
    }

    void drop(UUID plan, int seq) {
        jdbc.sql("delete from reorganisations.line where plan_id = :plan and seq = :seq")
                .param("plan", plan)
                .param("seq", seq)
                .update();
    }

    List<Agency> beginnings(UUID plan, LocalDate from) {
        return jdbc.sql("""
                        select agency_id, code, kind, name, short_name, parent_id, unit_code
                        from reorganisations.beginning
                        where plan_id = :plan
                        order by parent_id is not null, agency_id""")
                .param("plan", plan)
                .query((row, number) -> new Agency(
                        row.getString("agency_id"),
                        new AgencyCode(row.getString("code")),
                        AgencyKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("short_name"),
                        parent(row.getString("parent_id")),
                        row.getString("unit_code"),
                        "",
                        "",
                        from,
                        null))
                .list();
    }

    void put(UUID plan, Agency agency) {
        jdbc.sql("""
                        insert into reorganisations.beginning
                            (plan_id, agency_id, code, kind, name, short_name, parent_id, unit_code)
                        values (:plan, :id, :code, :kind, :name, :shortName, :parent, :unit)
                        on conflict (plan_id, agency_id) do update
                        set code = excluded.code, kind = excluded.kind, name = excluded.name,
                            short_name = excluded.short_name, parent_id = excluded.parent_id,
                            unit_code = excluded.unit_code""")
                .param("plan", plan)
                .param("id", agency.id())
                .param("code", agency.code().value())
                .param("kind", agency.kind().name())
                .param("name", agency.name())
                .param("shortName", agency.shortName())
                .param("parent", agency.parentId())
                .param("unit", agency.unitCode())
                .update();
    }

    void dropBeginning(UUID plan, String agencyId) {
        jdbc.sql("delete from reorganisations.beginning where plan_id = :plan and agency_id = :agency")
                .param("plan", plan)
                .param("agency", agencyId)
                .update();
    }

    private static @Nullable String parent(@Nullable String id) {
        return id == null || id.isEmpty() ? null : id;
    }
}
