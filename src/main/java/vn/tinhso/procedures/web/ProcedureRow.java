package vn.tinhso.procedures.web;

import static vn.tinhso.web.Words.t;

import vn.tinhso.procedures.Procedure.OnlineLevel;
import vn.tinhso.procedures.ProcedureSummary;

/**
 * One procedure in a list.
 *
 * @param line how long and how much
 */
record ProcedureRow(String name, String href, String summary, String line) {

    static ProcedureRow of(ProcedureSummary procedure) {
        var line = new StringBuilder();
        if (!procedure.limit().isEmpty()) {
            line.append(procedure.limit()).append(" · ");
        }
        line.append(procedure.fee());
        if (procedure.onlineLevel() == OnlineLevel.NONE) {
            line.append(" · ").append(t("nộp trực tiếp"));
        }
        return new ProcedureRow(procedure.name(), "/thu-tuc/" + procedure.code(), procedure.summary(), line.toString());
    }
}
