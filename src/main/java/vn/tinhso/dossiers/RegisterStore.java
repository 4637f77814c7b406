package vn.tinhso.dossiers;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhso.dossiers.DossierRegister.Selection;

/** The register: every dossier the viewer may see, closed ones too. */
@Repository
class RegisterStore {

    private static final String SELECTED = """
             and (cardinality(:statuses::int[]) = 0 or d.status = any(:statuses))
            and (:agency = '' or d.receiving_agency = :agency or d.competent_agency = :agency)
            and d.filed_at >= :from
            and d.filed_at < :until
            """;

    private final JdbcClient jdbc;
    private final DossierStore dossiers;

    RegisterStore(JdbcClient jdbc, DossierStore dossiers) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
    }

    long count(Visibility viewer, Selection selection) {
        return bind("select count(*)" + from(viewer), viewer, selection)
                .query(Long.class)
                .single();
    }

    /** Newest first. */
    List<Dossier> page(Visibility viewer, Selection selection, long offset, int size) {
        return bind(
                        "select " + DossierStore.COLUMNS + from(viewer)
                                + "order by d.filed_at desc, d.code desc offset :offset limit :size",
                        viewer,
                        selection)
                .param("offset", offset)
                .param("size", size)
                .query(dossiers::dossier)
                .list();
    }

    private static String from(Visibility viewer) {
        return " from dossiers.dossier d where" + viewer.predicate() + SELECTED;
    }

    private JdbcClient.StatementSpec bind(String sql, Visibility viewer, Selection selection) {
        return viewer.bind(jdbc.sql(sql))
                .param(
                        "statuses",
                        selection.statuses().stream().map(DossierStatus::code).toArray(Integer[]::new))
                .param("agency", selection.agency())
                .param("from", DossierStore.utc(selection.from()))
                .param("until", DossierStore.utc(selection.until()));
    }
}
