package vn.tinhso.dossiers;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhso.organisations.Agency;
import vn.tinhso.organisations.AgencyKind;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.procedures.Procedure;
import vn.tinhso.procedures.Procedure.HandlingSystem;
import vn.tinhso.shared.Rejected;

/** Thẩm quyền: which agencies may decide a procedure. */
@Component
public class Competence {

    private final Organisations organisations;

    Competence(Organisations organisations) {
        this.organisations = organisations;
    }

    /** Agencies that may decide it today, by name. */
    public List<Agency> agenciesFor(Procedure procedure) {
        var agencies = new ArrayList<Agency>();
        for (var level : procedure.levels()) {
            switch (level) {
                case PROVINCE ->
                    organisations.competentFor(procedure.field().code()).ifPresent(agencies::add);
                case COMMUNE -> agencies.addAll(organisations.agencies(List.of(AgencyKind.COMMUNE)));
            }
        }
        return List.copyOf(agencies);
    }

    /** The one-stop centre that takes the dossier: the one somebody stands at, or the deciding agency's own. */
    Agency receiving(Agency competent, @Nullable String chosen) {
        return chosen == null ? organisations.centreFor(competent) : organisations.agency(chosen);
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
