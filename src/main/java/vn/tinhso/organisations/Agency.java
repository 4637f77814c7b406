package vn.tinhso.organisations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tinhso.shared.AgencyCode;

/**
 * Cơ quan, đơn vị.
 *
 * @param id stable id that never changes meaning, {@code xa-03127}
 * @param code mã định danh, the prefix of dossier codes; a successor gets its own
 * @param shortName for tight tables
 * @param unitCode administrative unit it serves
 * @param validTo first day it no longer exists
 */
public record Agency(
        String id,
        AgencyCode code,
        AgencyKind kind,
        String name,
        String shortName,
        @Nullable String parentId,
        String unitCode,
        String address,
        String phone,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public boolean existsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    /** Whether it is a one-stop desk (Trung tâm Phục vụ hành chính công), where dossiers are received. */
    public boolean isCentre() {
        return switch (kind) {
            case PROVINCE_CENTRE, DISTRICT_CENTRE, COMMUNE_CENTRE -> true;
            case PROVINCE, DEPARTMENT, DISTRICT, COMMUNE -> false;
        };
    }
}
