package vn.tinhso.dossiers.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** One page of dossiers. */
@Schema(description = "Một trang hồ sơ, mới nộp trước. / One page of dossiers, newest first.")
record DossierList(
        @Schema(description = "Hồ sơ. / Dossiers.") List<DossierRow> items,

        @Schema(description = "Trang này, từ 1. / This page, from 1.", example = "1")
        int page,

        @Schema(description = "Số mục một trang. / Items on a page.", example = "20")
        int size,

        @Schema(description = "Tổng số hồ sơ tìm được. / How many were found.", example = "1")
        long total) {}
