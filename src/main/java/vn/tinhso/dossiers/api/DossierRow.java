package vn.tinhso.dossiers.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tinhso.dossiers.Stage;

/** One dossier in a list; the personal number is masked. */
@Schema(
        name = "DossierSummary",
        description =
                "Hồ sơ trong danh sách; số định danh được che. / A dossier in a list; the personal number is masked.")
record DossierRow(
        @Schema(description = "Mã hồ sơ. / Code.", example = "H18.101-261122-0001")
        String code,

        @Schema(description = "Phiên bản. / Version.") int version,

        @Schema(description = "Thủ tục. / Procedure.") Named procedure,

        @Schema(description = "Tên người nộp. / Applicant's name.")
        String applicantName,

        @Schema(description = "Số định danh, đã che. / Personal number, masked.", example = "011••••••234") @Nullable
        String applicantPersonalId,

        @Schema(description = "Trạng thái quốc gia. / National status.")
        Coded status,

        @Schema(description = "Bước. / On whose table it lies.")
        Stage stage,

        @Schema(description = "Đang chờ người nộp. / Whether the applicant must do something.")
        boolean awaitsApplicant,

        @Schema(description = "Các cơ quan. / Organisations.")
        DossierState.Parties parties,

        @Schema(description = "Các mốc thời gian. / Times.") DossierState.Timing timing) {

    @Override
    public String toString() {
        return "DossierRow[" + code + "]";
    }
}
