package vn.tinhso.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhso.dossiers.PersonalColumns.Place;
import vn.tinhso.identity.MandateKind;
import vn.tinhso.procedures.Channel;
import vn.tinhso.shared.Rejected;

/** The dossier's row: what is true now. */
@Repository
class DossierStore {

    static final String COLUMNS = """
            d.id, d.code, d.procedure_code, d.version_id, d.procedure_name, d.field_name, d.channel, d.assisted,
            d.delivery, d.applicant_account, d.applicant_name, d.applicant_personal_id,
            d.applicant_sealed, d.applicant_phone,
            d.applicant_email, d.applicant_address, d.filed_by, d.support_agency, d.receiving_agency,
            d.competent_agency, d.answers, d.answers_sealed, d.status, d.stage, d.handler, d.awaits_applicant, d.filed_at,
            d.received_at, d.due_at, d.original_due_at, d.due_reasons, d.soon_at, d.paused_since, d.waits_until,
            d.finished_at, d.returned_at, d.supplements, d.restricted, d.version,
            d.mandate_id, d.mandate_kind, d.agent_name, d.organisation_id, d.organisation_tax_code
            """;

    /** For lists, which show neither: the form and the explanation of the due time stay where they are. */
    static final String LIST_COLUMNS = COLUMNS.replace(
                    "d.answers, d.answers_sealed", "'{}'::jsonb as answers, null::bytea as answers_sealed")
            .replace("d.due_reasons", "null::jsonb as due_reasons");

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final PersonalColumns personal;

    DossierStore(JdbcClient jdbc, JsonMapper json, PersonalColumns personal) {
        this.jdbc = jdbc;
        this.json = json;
        this.personal = personal;
    }

    void add(Dossier dossier) {
        values(jdbc.sql("""
                        insert into dossiers.dossier
                            (id, code, procedure_code, version_id, procedure_name, field_name, channel, assisted,
                             delivery, applicant_account, applicant_name, applicant_sealed, applicant_index, filed_by, support_agency, receiving_agency,
                             competent_agency, answers_sealed, status, stage, handler, awaits_applicant, filed_at,
                             received_at, due_at, original_due_at, due_reasons, soon_at, paused_since, waits_until,
                             finished_at, returned_at, supplements, restricted, version,
                             mandate_id, mandate_kind, agent_name, organisation_id, organisation_tax_code)
                        values
                            (:id, :code, :procedureCode, :versionId, :procedureName, :fieldName, :channel, :assisted,
                             :delivery, :applicantAccount, :applicantName, :applicant, :index,
                             :filedBy, :support, :receiving, :competent, :answers, :status, :stage, :handler,
                             :awaits, :filedAt, :receivedAt, :dueAt, :originalDueAt, :reasons::jsonb, :soonAt, :pausedSince,
                             :waitsUntil, :finishedAt, :returnedAt, :supplements, :restricted, :version,
                             :mandate, :mandateKind, :agentName, :organisation, :taxCode)"""), dossier).update();
    }

    /** Writes the row as it is now, if nobody else has since it was read. */
    Dossier update(Dossier dossier) {
        var written = values(jdbc.sql("""
                        update dossiers.dossier
                        set version_id = :versionId, procedure_name = :procedureName, field_name = :fieldName,
                            competent_at_filing = case
                                when competent_agency <> :competent then coalesce(competent_at_filing, competent_agency)
                                else competent_at_filing end,
                            receiving_agency = :receiving, competent_agency = :competent,
                            answers = null, answers_sealed = :answers, status = :status, stage = :stage, handler = :handler,
                            awaits_applicant = :awaits, soon_at = :soonAt, paused_since = :pausedSince,
                            waits_until = :waitsUntil,
                            received_at = :receivedAt, due_at = :dueAt, original_due_at = :originalDueAt,
                            due_reasons = :reasons::jsonb, finished_at = :finishedAt, returned_at = :returnedAt,
                            supplements = :supplements, restricted = :restricted, version = version + 1
                        where id = :id
                          and version = :version"""), dossier).update();
        if (written == 0) {
            throw new Rejected(
                    Rejected.Kind.CONFLICT,
                    "HS-002",
                    "Người khác vừa xử lý hồ sơ " + dossier.code() + ".",
                    "Tải lại trang để xem hiện trạng rồi làm tiếp.");
        }
        return find(dossier.id()).orElseThrow();
    }

    boolean isEmpty() {
        return jdbc.sql("select not exists (select from dossiers.dossier)")
                .query(Boolean.class)
                .single();
    }

    Optional<Dossier> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from dossiers.dossier d where d.id = :id")
                .param("id", id)
                .query(this::dossier)
                .optional();
    }

    /** Those not decided yet that are bound to another version of their procedure, by number. */
    List<Dossier> behind(String procedure, UUID version, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                        from dossiers.dossier d
                        where d.procedure_code = :procedure
                          and d.version_id <> :version
                          and d.stage in ('RECEIVE', 'HAND_OVER', 'EXAMINE', 'SIGN')
                        order by d.code
                        limit :limit
                        """)
                .param("procedure", procedure)
                .param("version", version)
                .param("limit", limit)
                .query(this::dossier)
                .list();
    }

    Optional<Dossier> lock(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from dossiers.dossier d where d.id = :id for update")
                .param("id", id)
                .query(this::dossier)
                .optional();
    }

    Optional<Dossier> byCode(String code) {
        return jdbc.sql("select " + COLUMNS + " from dossiers.dossier d where d.code = :code")
                .param("code", code)
                .query(this::dossier)
                .optional();
    }

    /** The dossier if this viewer may see it; locked when it is about to change. */
    Optional<Dossier> visible(String code, Visibility viewer, boolean forUpdate) {
        var sql = "select " + COLUMNS + " from dossiers.dossier d where d.code = :code and" + viewer.predicate()
                + (forUpdate ? " for update" : "");
        return viewer.bind(jdbc.sql(sql).param("code", code))
                .query(this::dossier)
                .optional();
    }

    /** Locked, if it is not closed. */
    Optional<Dossier> lockOpen(UUID id) {
        return jdbc.sql("select " + COLUMNS + """
                         from dossiers.dossier d
                        where d.id = :id
                          and d.stage <> 'CLOSED'
                        for update""")
                .param("id", id)
                .query(this::dossier)
                .optional();
    }

    /** Lets an agency or a person read this dossier from now on. */
    void letRead(UUID dossierId, String reader) {
        jdbc.sql("""
                        update dossiers.dossier
                        set readers = readers || :reader::text
                        where id = :dossier
                          and not readers @> array[:reader::text]""").param("dossier", dossierId).param("reader", reader).update();
    }

    private JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, Dossier dossier) {
        var applicant = dossier.applicant();
        var behalf = applicant.behalf();
        var timing = dossier.timing();
        return statement
                .param("id", dossier.id())
                .param("code", dossier.code())
                .param("procedureCode", dossier.procedure().code())
                .param("versionId", dossier.procedure().versionId())
                .param("procedureName", dossier.procedure().name())
                .param("fieldName", dossier.procedure().field())
                .param("channel", dossier.channel().code())
                .param("assisted", dossier.assisted())
                .param("delivery", dossier.delivery().name())
                .param("applicantAccount", applicant.accountId())
                .param("applicantName", applicant.name())
                .param("applicant", personal.applicant(PersonalColumns.Contact.of(applicant), dossier.id()))
                .param("index", personal.index(applicant.personalId()))
                .param("filedBy", applicant.filedBy())
                .param("mandate", behalf == null ? null : behalf.mandate(), Types.OTHER)
                .param("mandateKind", behalf == null ? null : behalf.kind().name())
                .param("agentName", behalf == null ? null : behalf.agent())
                .param("organisation", behalf == null ? null : behalf.organisation(), Types.OTHER)
                .param("taxCode", behalf == null ? null : behalf.taxCode())
                .param("support", dossier.parties().support())
                .param("receiving", dossier.parties().receiving())
                .param("competent", dossier.parties().competent())
                .param("answers", personal.answers(dossier.answers(), Place.DOSSIER_ANSWERS, dossier.id()))
                .param("status", dossier.status().code())
                .param("stage", dossier.stage().name())
                .param("handler", dossier.handler())
                .param("awaits", dossier.awaitsApplicant())
                .param("filedAt", utc(timing.filed()))
                .param("receivedAt", utc(timing.received()))
                .param("dueAt", utc(timing.due()))
                .param("originalDueAt", utc(timing.originalDue()))
                .param("reasons", timing.reasons().isEmpty() ? null : json.writeValueAsString(timing.reasons()))
                .param("soonAt", utc(timing.soon()))
                .param("pausedSince", utc(timing.pausedSince()))
                .param("waitsUntil", utc(timing.waitsUntil()))
                .param("finishedAt", utc(timing.finished()))
                .param("returnedAt", utc(timing.returned()))
                .param("supplements", dossier.supplements())
                .param("restricted", dossier.restricted())
                .param("version", dossier.version());
    }

    Dossier dossier(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var contact = personal.applicant(row, id);
        var reasons = row.getString("due_reasons");
        return new Dossier(
                id,
                row.getString("code"),
                new Dossier.ProcedureRef(
                        row.getString("procedure_code"),
                        row.getObject("version_id", UUID.class),
                        row.getString("procedure_name"),
                        row.getString("field_name")),
                Channel.values()[row.getInt("channel") - 1],
                row.getBoolean("assisted"),
                Delivery.valueOf(row.getString("delivery")),
                new Dossier.Applicant(
                        row.getObject("applicant_account", UUID.class),
                        row.getString("applicant_name"),
                        contact.number(),
                        contact.phone(),
                        contact.email(),
                        contact.address(),
                        row.getString("filed_by"),
                        behalf(row)),
                new Dossier.Parties(
                        row.getString("support_agency"),
                        row.getString("receiving_agency"),
                        row.getString("competent_agency")),
                personal.answers(row, Place.DOSSIER_ANSWERS, id),
                DossierStatus.of(row.getInt("status")),
                Stage.valueOf(row.getString("stage")),
                row.getObject("handler", UUID.class),
                row.getBoolean("awaits_applicant"),
                new Dossier.Timing(
                        instant(row, "filed_at").orElseThrow(),
                        instant(row, "received_at").orElse(null),
                        instant(row, "due_at").orElse(null),
                        instant(row, "original_due_at").orElse(null),
                        reasons == null ? List.of() : json.readValue(reasons, new TypeReference<List<String>>() {}),
                        instant(row, "soon_at").orElse(null),
                        instant(row, "paused_since").orElse(null),
                        instant(row, "waits_until").orElse(null),
                        instant(row, "finished_at").orElse(null),
                        instant(row, "returned_at").orElse(null)),
                row.getInt("supplements"),
                row.getBoolean("restricted"),
                row.getInt("version"));
    }

    private static Dossier.@Nullable Behalf behalf(ResultSet row) throws SQLException {
        var mandate = row.getObject("mandate_id", UUID.class);
        return mandate == null
                ? null
                : new Dossier.Behalf(
                        mandate,
                        MandateKind.valueOf(row.getString("mandate_kind")),
                        row.getString("agent_name"),
                        row.getObject("organisation_id", UUID.class),
                        row.getString("organisation_tax_code"));
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
