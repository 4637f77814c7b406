package vn.tinhso.dossiers.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import vn.tinhso.organisations.Agency;
import vn.tinhso.organisations.AgencyKind;

/** Agencies that may decide a procedure. */
@Schema(description = "Cơ quan giải quyết một thủ tục. / Agencies that may decide a procedure.")
record AgencyList(
        @Schema(description = "Cơ quan, theo tên. / Agencies, by name.")
        List<Row> items) {

    /** Cơ quan. */
    @Schema(name = "Agency", description = "Cơ quan. / An agency.")
    record Row(
            @Schema(description = "Mã dùng khi nộp hồ sơ. / Id to file with.", example = "xa-03325")
            String id,

            @Schema(
                    description = "Mã định danh (Quyết định 20/2020/QĐ-TTg). / Identification code.",
                    example = "H18.101")
            String code,

            @Schema(description = "Tên. / Name.", example = "Ủy ban nhân dân xã Mường Phăng")
            String name,

            @Schema(
                    description =
                            "Loại: PROVINCE UBND tỉnh, DEPARTMENT sở, COMMUNE UBND xã, PROVINCE_CENTRE và COMMUNE_CENTRE"
                                    + " trung tâm phục vụ hành chính công. / Kind.")
            AgencyKind kind,

            @Schema(description = "Đơn vị hành chính phục vụ. / Administrative unit served.", example = "03325")
            String unitCode,

            @Schema(description = "Địa chỉ. / Address.") String address,

            @Schema(description = "Điện thoại. / Telephone.")
            String phone) {

        static Row of(Agency agency) {
            return new Row(
                    agency.id(),
                    agency.code().value(),
                    agency.name(),
                    agency.kind(),
                    agency.unitCode(),
                    agency.address(),
                    agency.phone());
        }
    }
}
