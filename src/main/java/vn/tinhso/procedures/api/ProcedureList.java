package vn.tinhso.procedures.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import vn.tinhso.procedures.ProcedureSummary;

/** One page of procedures. */
@Schema(description = "Một trang thủ tục. / One page of procedures.")
record ProcedureList(
        @Schema(description = "Thủ tục, phù hợp nhất trước. / Best first.")
        List<ProcedureRow> items,

        @Schema(description = "Trang này, từ 1. / This page, from 1.", example = "1")
        int page,

        @Schema(description = "Số mục một trang. / Items on a page.", example = "20")
        int size,

        @Schema(description = "Tổng số thủ tục tìm được. / How many were found.", example = "34")
        int total) {

    static ProcedureList of(List<ProcedureSummary> found, int page, int size) {
        var items = found.stream()
                .skip((page - 1L) * size)
                .limit(size)
                .map(ProcedureRow::of)
                .toList();
        return new ProcedureList(items, page, size, found.size());
    }
}
