package vn.tinhso.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhso.dossiers.PersonalColumns.Contact;

/** Closed dossiers by the time they closed, and what is taken out of their rows. */
@Repository
class DestructionStore {

    private static final String CLOSED = """
            select d.id, d.code, d.procedure_code, d.version_id, d.filed_at, d.returned_at, d.applicant_index, d.status,
                   coalesce(d.returned_at, d.finished_at, d.filed_at) as closing,
                   coalesce(d.returned_at, d.finished_at, (
                       select max(e.occurred_at)
                       from dossiers.event e
                       where e.dossier_id = d.id
                         and e.type in ('DossierRefused', 'DossierWithdrawn', 'ProcessingStopped')), d.filed_at) as ended
            from dossiers.dossier d
            where d.stage = 'CLOSED'
              and d.destroyed_in is null
              and not exists (
                  select from dossiers.motion m
                  where m.dossier_id = d.id
                    and m.decided_at is null)
            """;

    /** @param closing what they are ordered by: never later than {@code ended} */
    record Closed(
            UUID id,
            String code,
            String procedure,
            UUID version,
            Instant filed,
            boolean returned,
            byte @Nullable [] person,
            Instant closing,
            Instant ended) {}

    private final JdbcClient jdbc;
    private final PersonalColumns personal;

    DestructionStore(JdbcClient jdbc, PersonalColumns personal) {
        this.jdbc = jdbc;
        this.personal = personal;
    }

    Optional<Destruction> find(UUID dossier) {
        return jdbc.sql("""
                        select destroyed_in, destroyed_at
                        from dossiers.dossier
                        where id = :dossier
                          and destroyed_in is not null""")
                .param("dossier", dossier)
                .query((row, number) -> new Destruction(
                        row.getString("destroyed_in"),
                        DossierStore.instant(row, "destroyed_at").orElseThrow()))
                .optional();
    }

    List<Closed> closedBefore(Instant before, Instant at, UUID after, int limit) {
        return jdbc.sql(CLOSED + """
                          and coalesce(d.returned_at, d.finished_at, d.filed_at) < :before
                          and (coalesce(d.returned_at, d.finished_at, d.filed_at), d.id) > (:at, :after)
                        order by closing, d.id
                        limit :limit""")
                .param("before", DossierStore.utc(before))
                .param("at", DossierStore.utc(at))
                .param("after", after)
                .param("limit", limit)
                .query(DestructionStore::closed)
                .list();
    }

    Optional<Closed> closed(UUID id) {
        return jdbc.sql(CLOSED + "and d.id = :id")
                .param("id", id)
                .query(DestructionStore::closed)
                .optional();
    }

    /** Every file it has, its drafts' included. */
    List<UUID> files(UUID dossier) {
        return jdbc.sql("""
                        select file_id from dossiers.component_file where dossier_id = :dossier
                        union
                        select file_id from dossiers.result where dossier_id = :dossier
                        union
                        select file_id from dossiers.consultation where dossier_id = :dossier and file_id is not null
                        union
                        select f.file_id
                        from dossiers.draft_file f
                        join dossiers.draft t on t.id = f.draft_id
                        join dossiers.dossier d on d.code = t.dossier_code
                        where d.id = :dossier""").param("dossier", dossier).query(UUID.class).list();
    }

    /** The applicant goes from the row; the form goes with the event that tells of it. */
    void takeOutApplicant(UUID dossier, Destruction destruction) {
        jdbc.sql("""
                        update dossiers.dossier
                        set applicant_name = :gone, applicant_sealed = :nobody, applicant_index = null,
                            applicant_personal_id = null, applicant_phone = null, applicant_email = null,
                            applicant_address = null, destroyed_in = :minutes, destroyed_at = :at,
                            agent_name = case when agent_name is not null then :gone end
                        where id = :dossier""")
                .param("gone", Redaction.GONE)
                .param("nobody", personal.applicant(new Contact(null, null, null, null), dossier))
                .param("minutes", destruction.minutes())
                .param("at", DossierStore.utc(destruction.at()))
                .param("dossier", dossier)
                .update();
    }

    /** What hangs on the dossier: its files, and whatever somebody typed. */
    void takeOutParts(UUID dossier) {
        for (var statement : List.of("""
                delete from dossiers.component_file
                where dossier_id = :dossier""", """
                update dossiers.component
                set note = ''
                where dossier_id = :dossier""", """
                update dossiers.supplement_request
                set items = jsonb_build_array(:gone::text), note = '', answer = case when answer is not null then :gone end
                where dossier_id = :dossier""", """
                update dossiers.motion
                set content = '{}'
                where dossier_id = :dossier""", """
                update dossiers.suspension
                set reason = case when reason = '' then '' else :gone end,
                    document = case when document = '' then '' else :gone end,
                    ending = case when ending = '' then '' else :gone end
                where dossier_id = :dossier""", """
                update dossiers.extension
                set reason = :gone
                where dossier_id = :dossier""", """
                update dossiers.consultation
                set question = :gone, answer = case when answer = '' then '' else :gone end, file_id = null
                where dossier_id = :dossier""", """
                update dossiers.result
                set revoked_why = case when revoked_why is not null then :gone end
                where dossier_id = :dossier""", """
                update dossiers.rating
                set comment = ''
                where dossier_id = :dossier""", """
                update dossiers.proactive_reminder
                set told = :gone, recommended = '{"reason": "", "answers": []}'
                where dossier_id = :dossier""", """
                delete from dossiers.draft_file f
                using dossiers.draft t, dossiers.dossier d
                where t.id = f.draft_id
                  and d.code = t.dossier_code
                  and d.id = :dossier""", """
                delete from dossiers.draft t
                using dossiers.dossier d
                where d.code = t.dossier_code
                  and d.id = :dossier""")) {
            jdbc.sql(statement)
                    .param("dossier", dossier, Types.OTHER)
                    .param("gone", Redaction.GONE)
                    .update();
        }
    }

    private static Closed closed(ResultSet row, int number) throws SQLException {
        return new Closed(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("procedure_code"),
                row.getObject("version_id", UUID.class),
                DossierStore.instant(row, "filed_at").orElseThrow(),
                row.getObject("returned_at") != null,
                row.getBytes("applicant_index"),
                DossierStore.instant(row, "closing").orElseThrow(),
                DossierStore.instant(row, "ended").orElseThrow());
    }
}
