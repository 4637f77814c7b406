package vn.tinhso.places;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of administrative units. */
@Repository
class PlaceStore {

    private static final String UNITS = """
            select u.code, u.kind, u.name, u.full_name, u.parent, u.valid_from, u.valid_to, u.latitude, u.longitude
            from places.unit u
            """;

    private final JdbcClient jdbc;

    PlaceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Unit> unit(String code, LocalDate on) {
        return jdbc.sql(UNITS + """
                                where u.code = :code
                                and :on between u.valid_from and coalesce(u.valid_to, 'infinity')
                                """)
                .param("code", code)
                .param("on", on)
                .query(PlaceStore::unit)
                .optional();
    }

    List<Unit> provinces(LocalDate on) {
        return jdbc.sql(UNITS + """
                                where u.kind in ('PROVINCE', 'CITY')
                                and :on between u.valid_from and coalesce(u.valid_to, 'infinity')
                                order by u.code
                                """).param("on", on).query(PlaceStore::unit).list();
    }

    List<Unit> communesOf(String province, LocalDate on) {
        return jdbc.sql(UNITS + """
                                where u.parent = :province
                                and u.kind in ('WARD', 'COMMUNE', 'SPECIAL_ZONE', 'TOWNSHIP')
                                and :on between u.valid_from and coalesce(u.valid_to, 'infinity')
                                order by u.kind = 'WARD' desc, u.name collate "vi-x-icu"
                                """)
                .param("province", province)
                .param("on", on)
                .query(PlaceStore::unit)
                .list();
    }

    List<Unit> successorsOf(String code) {
        return jdbc.sql(UNITS + """
                                join places.succession s
                                    on s.new_code = u.code
                                    and s.on_date = u.valid_from
                                where s.old_code = :code
                                and s.on_date = (select max(on_date) from places.succession where old_code = :code)
                                order by s.extent, u.code
                                """).param("code", code).query(PlaceStore::unit).list();
    }

    List<Unit> predecessorsOf(String code) {
        return jdbc.sql(UNITS + """
                                join places.succession s
                                    on s.old_code = u.code
                                    and s.on_date - 1 = u.valid_to
                                where s.new_code = :code
                                and s.on_date = (select max(on_date) from places.succession where new_code = :code)
                                order by s.extent, u.code
                                """).param("code", code).query(PlaceStore::unit).list();
    }

    /** Of the unit that gave up its code the day before. */
    List<Unit> successorsOf(String code, LocalDate on) {
        return jdbc.sql(UNITS + """
                                join places.succession s
                                    on s.new_code = u.code
                                    and s.on_date = u.valid_from
                                where s.old_code = :code
                                and s.on_date = :on
                                order by s.extent, u.code
                                """)
                .param("code", code)
                .param("on", on)
                .query(PlaceStore::unit)
                .list();
    }

    /** Of the unit that has borne its code since that day. */
    List<Unit> predecessorsOf(String code, LocalDate on) {
        return jdbc.sql(UNITS + """
                                join places.succession s
                                    on s.old_code = u.code
                                    and s.on_date - 1 = u.valid_to
                                where s.new_code = :code
                                and s.on_date = :on
                                order by s.extent, u.code
                                """)
                .param("code", code)
                .param("on", on)
                .query(PlaceStore::unit)
                .list();
    }

    List<Unit> find(String text) {
        return jdbc.sql(UNITS + """
                                where public.fold(:text) ~ '[[:alnum:]]'
                                and not exists (
                                    select
                                    from regexp_split_to_table(public.fold(:text), '[^[:alnum:]]+') as word
                                    where position(word in public.fold(u.full_name)) = 0
                                )
                                order by u.valid_to is not null,
                                    public.fold(u.name) <> public.fold(:text),
                                    not starts_with(public.fold(u.name), public.fold(:text)),
                                    u.name collate "vi-x-icu",
                                    u.code
                                limit 20
                                """).param("text", text).query(PlaceStore::unit).list();
    }

    boolean isEmpty() {
        return jdbc.sql("select not exists (select from places.unit)")
                .query(Boolean.class)
                .single();
    }

    void add(Unit unit) {
        var centre = unit.centre();
        jdbc.sql("""
                        insert into places.unit
                            (code, kind, name, full_name, parent, valid_from, valid_to, latitude, longitude)
                        values (:code, :kind, :name, :fullName, :parent, :from, :to, :latitude, :longitude)
                        on conflict (code, valid_from) do nothing
                        """)
                .param("code", unit.code())
                .param("kind", unit.kind().name())
                .param("name", unit.name())
                .param("fullName", unit.fullName())
                .param("parent", unit.parent())
                .param("from", unit.validFrom())
                .param("to", unit.validTo())
                .param("latitude", centre == null ? null : BigDecimal.valueOf(centre.latitude()))
                .param("longitude", centre == null ? null : BigDecimal.valueOf(centre.longitude()))
                .update();
    }

    void add(Succession succession) {
        jdbc.sql("""
                        insert into places.succession (old_code, new_code, on_date, extent, resolution)
                        values (:old, :new, :on, :extent, :resolution)
                        on conflict (old_code, new_code, on_date) do nothing
                        """)
                .param("old", succession.oldCode())
                .param("new", succession.newCode())
                .param("on", succession.onDate())
                .param("extent", succession.extent().name())
                .param("resolution", succession.resolution())
                .update();
    }

    private static Unit unit(ResultSet row, int number) throws SQLException {
        var latitude = row.getBigDecimal("latitude");
        return new Unit(
                row.getString("code"),
                UnitKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("parent"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                latitude == null ? null : new Centre(latitude.doubleValue(), row.getDouble("longitude")),
                row.getString("full_name"));
    }
}
