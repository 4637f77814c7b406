package vn.tinhso.dossiers.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** All that happened to a dossier. */
@Schema(name = "DossierEventList", description = "Lịch sử hồ sơ, cũ trước. / All that happened, oldest first.")
record EventList(@Schema(description = "Sự kiện. / Events.") List<EventRow> items) {}
