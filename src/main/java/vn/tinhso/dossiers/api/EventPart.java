package vn.tinhso.dossiers.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A part of what happened to all dossiers. */
@Schema(
        name = "EventPart",
        description = "Một đoạn của dòng sự kiện, cũ trước. / A part of the stream of events, oldest first.")
record EventPart(
        @Schema(description = "Sự kiện. / Events.") List<Item> items,

        @Schema(description = "Lần sau đọc tiếp từ đây. / Where to go on from.", example = "48210")
        long next,

        @Schema(description = "Còn nữa, đọc tiếp ngay. / More has happened already.")
        boolean more) {

    /** What happened to one dossier. */
    @Schema(name = "EventOfDossier", description = "Sự kiện của một hồ sơ. / What happened to one dossier.")
    record Item(
            @Schema(description = "Vị trí trong chuỗi nhật ký. / Place in the chain of the log.")
            long position,

            @Schema(description = "Mã hồ sơ. / Code of the dossier.", example = "H18.101-261122-0001")
            String dossier,

            @Schema(description = "Sự kiện. / Event.") EventRow event) {}
}
