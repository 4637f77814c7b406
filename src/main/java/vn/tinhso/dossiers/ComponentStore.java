package vn.tinhso.dossiers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhso.dossiers.DossierComponent.Attachment;
import vn.tinhso.dossiers.DossierComponent.Check;
import vn.tinhso.dossiers.DossierComponent.Verdict;
import vn.tinhso.procedures.Procedure.Evidence;
import vn.tinhso.shared.Actor;
import vn.tinhso.shared.Rejected;

@Repository
class ComponentStore {

    private final JdbcClient jdbc;

    ComponentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(Dossier dossier, List<Evidence> evidence, List<Draft.File> files, Actor actor, Instant at) {
        // All at once: the agency's next number waits until this is done.
        jdbc.sql("""
                        insert into dossiers.component (dossier_id, evidence_id, position, name, required, present)
                        select :dossier, item.id, item.position - 1, item.name, item.required, item.present
                        from unnest(:ids::text[], :names::text[], :required::boolean[], :present::boolean[])
                            with ordinality item (id, name, required, present, position)""")
                .param("dossier", dossier.id())
                .param("ids", evidence.stream().map(Evidence::id).toArray(String[]::new))
                .param("names", evidence.stream().map(Evidence::name).toArray(String[]::new))
                .param("required", evidence.stream().map(Evidence::required).toArray(Boolean[]::new))
                .param("present", evidence.stream().map(Evidence::present).toArray(Boolean[]::new))
                .update();
        var known = evidence.stream().map(Evidence::id).collect(Collectors.toSet());
        files.stream()
                .filter(file -> known.contains(file.evidenceId()))
                .forEach(file -> attach(dossier.id(), file, actor, at));
    }

    void attach(UUID dossierId, Draft.File file, Actor actor, Instant at) {
        jdbc.sql("""
                        insert into dossiers.component_file (dossier_id, evidence_id, file_id, name, added_at, added_by)
                        values (:dossier, :evidence, :file, :name, :at, :by)
                        on conflict do nothing""")
                .param("dossier", dossierId)
                .param("evidence", file.evidenceId())
                .param("file", file.fileId())
                .param("name", file.name())
                .param("at", DossierStore.utc(at))
                .param("by", actor.accountId())
                .update();
    }

    /** Whether the dossier has this component. */
    boolean check(UUID dossierId, Check check) {
        return jdbc.sql("""
                        update dossiers.component
                        set originals = :originals, copies = :copies, verdict = :verdict, note = :note
                        where dossier_id = :dossier
                          and evidence_id = :evidence""")
                        .param("dossier", dossierId)
                        .param("evidence", check.evidenceId())
                        .param("originals", check.originals())
                        .param("copies", check.copies())
                        .param("verdict", check.verdict().name())
                        .param("note", check.note().strip())
                        .update()
                == 1;
    }

    List<DossierComponent> of(UUID dossierId) {
        var files = files(dossierId);
        return jdbc.sql("""
                        select evidence_id, name, required, present, originals, copies, verdict, note
                        from dossiers.component
                        where dossier_id = :dossier
                        order by position""")
                .param("dossier", dossierId)
                .query((row, number) -> new DossierComponent(
                        row.getString("evidence_id"),
                        row.getString("name"),
                        row.getBoolean("required"),
                        row.getBoolean("present"),
                        row.getInt("originals"),
                        row.getInt("copies"),
                        Verdict.valueOf(row.getString("verdict")),
                        row.getString("note"),
                        files.getOrDefault(row.getString("evidence_id"), List.of())))
                .list();
    }

    static Rejected notAComponent() {
        return new Rejected(
                "HS-043", "Giấy tờ này không thuộc thành phần của hồ sơ.", "Tải lại trang rồi chọn đúng mục giấy tờ.");
    }

    private Map<String, List<Attachment>> files(UUID dossierId) {
        record Line(String evidence, Attachment attachment) {}
        return jdbc
                .sql("""
                        select evidence_id, file_id, name
                        from dossiers.component_file
                        where dossier_id = :dossier
                        order by added_at, file_id""")
                .param("dossier", dossierId)
                .query((row, number) -> new Line(
                        row.getString("evidence_id"),
                        new Attachment(row.getObject("file_id", UUID.class), row.getString("name"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Line::evidence, Collectors.mapping(Line::attachment, Collectors.toList())));
    }
}
