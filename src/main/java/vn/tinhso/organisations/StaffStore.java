package vn.tinhso.organisations;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Posts as people take and leave them. */
@Repository
class StaffStore {

    private final JdbcClient jdbc;

    StaffStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Official official, LocalDate from) {
        jdbc.sql("""
                        insert into organisations.official (id, name, title, agency_id, department, valid_from)
                        values (:id, :name, :title, :agency, :department, :from)""")
                .param("id", official.id())
                .param("name", official.name())
                .param("title", official.title())
                .param("agency", official.agencyId())
                .param("department", official.department())
                .param("from", from)
                .update();
    }

    /** Where somebody leaves for another agency. */
    void keepFormer(Official official, LocalDate on) {
        jdbc.sql("""
                        insert into organisations.former_post
                            (official_id, agency_id, title, department, valid_from, valid_to)
                        select o.id, o.agency_id, o.title, o.department, least(o.valid_from, :on), :on
                        from organisations.official o
                        where o.id = :official
                          and o.agency_id <> :agency
                        on conflict (official_id, valid_to) do nothing""")
                .param("official", official.id())
                .param("agency", official.agencyId())
                .param("on", on)
                .update();
    }

    void update(Official official, LocalDate on) {
        jdbc.sql("""
                        update organisations.official
                        set name = :name,
                            title = :title,
                            department = :department,
                            valid_from = case when agency_id = :agency then valid_from else :on end,
                            agency_id = :agency
                        where id = :official""")
                .param("name", official.name())
                .param("title", official.title())
                .param("department", official.department())
                .param("agency", official.agencyId())
                .param("on", on)
                .param("official", official.id())
                .update();
    }

    void leave(UUID official, LocalDate on) {
        jdbc.sql("""
                        update organisations.official
                        set valid_to = greatest(valid_from + 1, :on)
                        where id = :official
                          and (valid_to is null or valid_to > :on)""").param("official", official).param("on", on).update();
    }

    void comeBack(UUID official) {
        jdbc.sql("update organisations.official set valid_to = null where id = :official")
                .param("official", official)
                .update();
    }
}
