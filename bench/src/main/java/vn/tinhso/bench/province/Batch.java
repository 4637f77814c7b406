package vn.tinhso.bench.province;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The rows of some thousand dossiers, table by table in the order their references want. */
final class Batch {

    /** Every table a batch fills. */
    static final List<String> TABLES = List.of(
            "dossiers.dossier",
            "dossiers.event",
            "dossiers.step",
            "dossiers.component",
            "dossiers.component_file",
            "dossiers.supplement_request",
            "dossiers.suspension",
            "dossiers.result",
            "dossiers.rating");

    final Rows dossiers = new Rows(
            "dossiers.dossier",
            "id, code, procedure_code, version_id, procedure_name, field_name, channel, assisted, delivery,"
                    + " applicant_account, applicant_name, applicant_personal_id, applicant_phone, applicant_address,"
                    + " filed_by, support_agency, receiving_agency, competent_agency, answers, status, stage,"
                    + " awaits_applicant, filed_at, received_at, due_at, original_due_at, due_reasons, soon_at, paused_since,"
                    + " waits_until, finished_at, returned_at, supplements, version");
    final Rows events = new Rows(
            "dossiers.event",
            "dossier_id, seq, type, occurred_at, actor_id, actor_name, actor_title, actor_agency, status_after, data");
    final Rows steps = new Rows("dossiers.step", "dossier_id, seq, stage, agency_id, entered_at, left_at");
    final Rows components = new Rows(
            "dossiers.component",
            "dossier_id, evidence_id, position, name, required, present, originals, copies, verdict");
    final Rows files =
            new Rows("dossiers.component_file", "dossier_id, evidence_id, file_id, name, added_at, added_by");
    final Rows supplements = new Rows(
            "dossiers.supplement_request",
            "dossier_id, seq, asked_at, asked_by, items, note, answer_until, effect, answered_at, answer");
    final Rows suspensions = new Rows(
            "dossiers.suspension",
            "dossier_id, seq, kind, reason, document, begins_at, begun_by, ends_at, ended_by, ending");
    final Rows results = new Rows(
            "dossiers.result",
            "dossier_id, seq, kind, result_code, name, approved, number, file_id, verification_code, signed_at, signer_name,"
                    + " signer_title, agency_name");
    final Rows ratings = new Rows("dossiers.rating", "dossier_id, score, comment, rated_at");

    void copyTo(Connection connection) throws SQLException, IOException {
        for (var rows :
                List.of(dossiers, events, steps, components, files, supplements, suspensions, results, ratings)) {
            rows.copyTo(connection);
        }
    }
}
