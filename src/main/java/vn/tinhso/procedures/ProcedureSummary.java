package vn.tinhso.procedures;

import java.util.List;
import java.util.UUID;
import vn.tinhso.procedures.Procedure.Field;
import vn.tinhso.procedures.Procedure.Level;
import vn.tinhso.procedures.Procedure.OnlineLevel;

/**
 * One procedure in a list.
 *
 * @param limit how long, in words: "trong ngày", "3 ngày làm việc"
 * @param fee how much, in words: "8.000 đồng/bản", "Miễn phí"
 */
public record ProcedureSummary(
        UUID versionId,
        String code,
        String name,
        String summary,
        Field field,
        List<Level> levels,
        OnlineLevel onlineLevel,
        List<String> lifeEvents,
        String limit,
        String fee) {

    static ProcedureSummary of(PublishedProcedure published) {
        var procedure = published.definition();
        return new ProcedureSummary(
                published.versionId(),
                procedure.code(),
                procedure.name(),
                procedure.summary(),
                procedure.field(),
                procedure.levels(),
                procedure.onlineLevel(),
                procedure.lifeEvents(),
                Phrases.limits(procedure),
                Phrases.fees(procedure));
    }
}
