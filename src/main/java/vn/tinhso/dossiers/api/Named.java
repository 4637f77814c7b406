package vn.tinhso.dossiers.api;

import io.swagger.v3.oas.annotations.media.Schema;

/** Something of the platform by its id, with its name. */
@Schema(name = "Reference", description = "Đối tượng và tên của nó. / Something by its id, with its name.")
record Named(
        @Schema(description = "Mã. / Id.", example = "xa-03325")
        String id,

        @Schema(description = "Tên. / Name.", example = "Ủy ban nhân dân xã Mường Phăng")
        String name) {}
