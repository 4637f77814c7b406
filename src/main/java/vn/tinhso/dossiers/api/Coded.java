package vn.tinhso.dossiers.api;

import io.swagger.v3.oas.annotations.media.Schema;
import vn.tinhso.dossiers.DossierStatus;
import vn.tinhso.procedures.Channel;

/** A value of a national list: its code and its name. */
@Schema(name = "CodedValue", description = "Giá trị của danh mục quốc gia. / A value of a national list.")
record Coded(
        @Schema(description = "Mã. / Code.", example = "4") int code,

        @Schema(description = "Tên. / Name.", example = "Đang xử lý")
        String name) {

    static Coded of(DossierStatus status) {
        return new Coded(status.code(), status.label());
    }

    static Coded of(Channel channel) {
        return new Coded(channel.code(), channel.label());
    }
}
