package vn.tinhso.procedures.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import vn.tinhso.procedures.Procedure.Field;
import vn.tinhso.procedures.Procedure.Level;
import vn.tinhso.procedures.Procedure.OnlineLevel;
import vn.tinhso.procedures.ProcedureSummary;

/** One procedure in a list. */
@Schema(name = "ProcedureSummary", description = "Thủ tục trong danh sách. / A procedure in a list.")
record ProcedureRow(
        @Schema(description = "Mã quốc gia. / National code.", example = "1.001193")
        String code,

        @Schema(description = "Tên. / Name.", example = "Đăng ký khai sinh")
        String name,

        @Schema(description = "Dành cho ai, trong một câu. / For whom, in a sentence.")
        String summary,

        @Schema(description = "Lĩnh vực. / Field.") Field field,

        @Schema(description = "Cấp giải quyết: PROVINCE tỉnh, COMMUNE xã. / Where it is decided.")
        List<Level> levels,

        @Schema(
                description =
                        "Mức độ trực tuyến: FULL toàn trình, PARTIAL một phần, NONE chưa. / How much of it is online"
                                + " (Nghị định 224/2026/NĐ-CP, Điều 14).")
        OnlineLevel onlineLevel,

        @Schema(description = "Thời hạn bằng lời. / Time limit in words.", example = "Trong ngày")
        String limit,

        @Schema(description = "Phí, lệ phí bằng lời. / Fees in words.", example = "Miễn phí")
        String fee,

        @Schema(description = "Phiên bản đang áp dụng. / Version in force.")
        UUID versionId) {

    static ProcedureRow of(ProcedureSummary summary) {
        return new ProcedureRow(
                summary.code(),
                summary.name(),
                summary.summary(),
                summary.field(),
                summary.levels(),
                summary.onlineLevel(),
                summary.limit(),
                summary.fee(),
                summary.versionId());
    }
}
