package vn.tinhso.procedures.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import vn.tinhso.procedures.Procedure;

/**
 * A procedure as it is published.
 *
 * @param versionId never changes its content
 */
@Schema(name = "Procedure", description = "Thủ tục như đã công bố. / A procedure as published.")
record ProcedureDefinition(
        @Schema(description = "Phiên bản; nội dung của nó không bao giờ đổi. / Version; its content never changes.")
        UUID versionId,

        @JsonUnwrapped Procedure definition) {}
