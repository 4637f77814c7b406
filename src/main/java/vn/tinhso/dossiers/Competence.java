package vn.tinhso.dossiers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhso.organisations.Agency;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.procedures.DecidingAgencies;
import vn.tinhso.procedures.Procedure;
import vn.tinhso.procedures.Procedure.HandlingSystem;
import vn.tinhso.shared.Rejected;

/** Thẩm quyền: which agencies may decide a procedure. */
@Component
public class Competence {

    private final Organisations organisations;
    private final DecidingAgencies deciding;

    Competence(Organisations organisations, DecidingAgencies deciding) {
        this.organisations = organisations;
        this.deciding = deciding;
    }

    /** Agencies that may decide it today, by name. */
    public List<Agency> agenciesFor(Procedure procedure) {
        return deciding.of(procedure);
    }

    /**
     * The one-stop centre that takes the dossier: the one somebody stands at, or the deciding agency's own. Any centre may
     * take any procedure (Nghị định 118/2025/NĐ-CP), unless the definition names the only ones.
     */
    Agency receiving(Procedure procedure, Agency competent, @Nullable String chosen) {
        var named = deciding.standingFor(procedure, procedure.handling().receiving());
        if (chosen != null && !named.isEmpty() && named.stream().map(Agency::id).noneMatch(chosen::equals)) {
            throw new Rejected(
                    "HS-128",
                    "Thủ tục này chỉ được tiếp nhận tại nơi ghi trong quyết định công bố.",
                    "Hướng dẫn người nộp đến nơi tiếp nhận ghi trên trang của thủ tục, hoặc nộp trực tuyến.");
        }
        if (chosen != null) {
            return organisations.agency(chosen);
        }
        return named.stream().findFirst().orElseGet(() -> organisations.centreFor(competent));
    }

    /** The agency, if it may decide this procedure; {@link Rejected} {@code HS-004} otherwise. */
    Agency check(Procedure procedure, String agencyId) {
        if (procedure.handlingSystem() != HandlingSystem.PROVINCE) {
            throw new Rejected(
                    "HS-005",
                    "Thủ tục này được giải quyết trên hệ thống của bộ, ngành.",
                    "Nộp hồ sơ trên Cổng Dịch vụ công quốc gia.");
        }
        return agenciesFor(procedure).stream()
                .filter(agency -> agency.id().equals(agencyId))
                .findFirst()
                .orElseThrow(() -> new Rejected(
                        "HS-004",
                        "Cơ quan đã chọn không giải quyết thủ tục này.",
                        "Chọn lại nơi giải quyết trong danh sách."));
    }
}
