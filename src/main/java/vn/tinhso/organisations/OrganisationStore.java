package vn.tinhso.organisations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhso.shared.AgencyCode;

@Repository
class OrganisationStore {

    private static final String AGENCY = """
            select a.id, a.code, a.kind, a.name, a.short_name, a.parent_id, a.unit_code, a.address, a.phone,
                   a.valid_from, a.valid_to
            from organisations.agency a
            """;
    private static final String OFFICIAL = """
            select o.id, o.name, o.title, o.agency_id, o.department
            from organisations.official o
            """;

    private final JdbcClient jdbc;

    OrganisationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isEmpty() {
        return jdbc.sql("select not exists (select from organisations.agency)")
                .query(Boolean.class)
                .single();
    }

    Optional<Agency> agency(String id) {
        return jdbc.sql(AGENCY + "where a.id = :id")
                .param("id", id)
                .query(OrganisationStore::agency)
                .optional();
    }

    /** A code is used again by whoever bears it next, so only code and day together name an agency. */
    Optional<Agency> byCode(AgencyCode code, LocalDate day) {
        return jdbc.sql(AGENCY + """
                        where a.code = :code
                          and a.valid_from <= :day
                          and (a.valid_to is null or a.valid_to > :day)
                        order by a.valid_from desc
                        limit 1""")
                .param("code", code.value())
                .param("day", day)
                .query(OrganisationStore::agency)
                .optional();
    }

    List<Agency> agencies(Collection<AgencyKind> kinds, LocalDate day) {
        return jdbc.sql(AGENCY + """
                        where a.kind = any(:kinds)
                          and a.valid_from <= :day
                          and (a.valid_to is null or a.valid_to > :day)
                        order by a.name collate "vi-x-icu\"""")
                .param("kinds", kinds.stream().map(AgencyKind::name).toArray(String[]::new))
                .param("day", day)
                .query(OrganisationStore::agency)
                .list();
    }

    Map<String, Set<String>> below(Set<String> agencies, LocalDate day) {
        var below = new HashMap<String, Set<String>>();
        jdbc.sql("""
                        with recursive tree (top, id) as (
                            select a.parent_id, a.id
                            from organisations.agency a
                            where a.parent_id = any(:agencies)
                              and a.valid_from <= :day
                              and (a.valid_to is null or a.valid_to > :day)
                            union
                            select t.top, a.id
                            from tree t
                            join organisations.agency a on a.parent_id = t.id
                            where a.valid_from <= :day
                              and (a.valid_to is null or a.valid_to > :day)
                        )
                        select top, id
                        from tree""")
                .param("agencies", agencies.toArray(String[]::new))
                .param("day", day)
                .query(row -> {
                    below.computeIfAbsent(row.getString("top"), top -> new HashSet<>())
                            .add(row.getString("id"));
                });
        return below;
    }

    Optional<Agency> competentFor(String fieldCode, LocalDate day) {
        return jdbc.sql(AGENCY + """
                        join organisations.competence c on c.agency_id = a.id
                        where c.field_code = :field
                          and (c.valid_to is null or c.valid_to > :day)
                          and a.valid_from <= :day
                          and (a.valid_to is null or a.valid_to > :day)
                        order by a.id
                        limit 1""")
                .param("field", fieldCode)
                .param("day", day)
                .query(OrganisationStore::agency)
                .optional();
    }

    Optional<Official> official(UUID id) {
        return jdbc.sql(OFFICIAL + "where o.id = :id")
                .param("id", id)
                .query(OrganisationStore::official)
                .optional();
    }

    List<Official> officials(Collection<UUID> ids) {
        return jdbc.sql(OFFICIAL + "where o.id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(OrganisationStore::official)
                .list();
    }

    List<Official> officialsOf(String agencyId, LocalDate day) {
        return jdbc.sql(OFFICIAL + """
                        where o.agency_id = :agency
                          and o.valid_from <= :day
                          and (o.valid_to is null or o.valid_to > :day)
                        order by o.name collate "vi-x-icu\"""")
                .param("agency", agencyId)
                .param("day", day)
                .query(OrganisationStore::official)
                .list();
    }

    void add(Agency agency) {
        jdbc.sql("""
                        insert into organisations.agency
                            (id, code, kind, name, short_name, parent_id, unit_code, address, phone, valid_from, valid_to)
                        values (:id, :code, :kind, :name, :shortName, :parent, :unit, :address, :phone, :from, :to)
                        on conflict do nothing""")
                .param("id", agency.id())
                .param("code", agency.code().value())
                .param("kind", agency.kind().name())
                .param("name", agency.name())
                .param("shortName", agency.shortName())
                .param("parent", agency.parentId())
                .param("unit", agency.unitCode())
                .param("address", agency.address())
                .param("phone", agency.phone())
                .param("from", agency.validFrom())
                .param("to", agency.validTo())
                .update();
    }

    void end(String agencyId, LocalDate on) {
        jdbc.sql("""
                        update organisations.agency
                        set valid_to = :on
                        where id = :id
                          and (valid_to is null or valid_to > :on)""").param("id", agencyId).param("on", on).update();
    }

    void addCompetence(String fieldCode, String agencyId) {
        jdbc.sql("""
                        insert into organisations.competence (field_code, agency_id)
                        values (:field, :agency)
                        on conflict (field_code, agency_id) do update set valid_to = null""").param("field", fieldCode).param("agency", agencyId).update();
    }

    void add(Official official, LocalDate from) {
        jdbc.sql("""
                        insert into organisations.official (id, name, title, agency_id, department, valid_from)
                        values (:id, :name, :title, :agency, :department, :from)
                        on conflict do nothing""")
                .param("id", official.id())
                .param("name", official.name())
                .param("title", official.title())
                .param("agency", official.agencyId())
                .param("department", official.department())
                .param("from", from)
                .update();
    }

    private static Agency agency(ResultSet row, int number) throws SQLException {
        return new Agency(
                row.getString("id"),
                new AgencyCode(row.getString("code")),
                AgencyKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("short_name"),
                row.getString("parent_id"),
                row.getString("unit_code"),
                row.getString("address"),
                row.getString("phone"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    private static Official official(ResultSet row, int number) throws SQLException {
        return new Official(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("title"),
                row.getString("agency_id"),
                row.getString("department"));
    }
}
