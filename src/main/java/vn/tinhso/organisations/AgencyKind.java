package vn.tinhso.organisations;

/** Loại cơ quan; the two-level local government since 1 July 2025 has no district. */
public enum AgencyKind {
    /** Ủy ban nhân dân tỉnh. */
    PROVINCE,
    /** Sở, ban, ngành. */
    DEPARTMENT,
    /** Ủy ban nhân dân huyện, until 30/6/2025. */
    DISTRICT,
    /** Ủy ban nhân dân xã, phường. */
    COMMUNE,
    /** Trung tâm Phục vụ hành chính công tỉnh. */
    PROVINCE_CENTRE,
    /** Bộ phận một cửa huyện, until 30/6/2025. */
    DISTRICT_CENTRE,
    /** Trung tâm Phục vụ hành chính công xã, phường. */
    COMMUNE_CENTRE;

    /** The one-stop desk that receives for agencies of this kind; a desk receives for itself. */
    AgencyKind centre() {
        return switch (this) {
            case PROVINCE, DEPARTMENT, PROVINCE_CENTRE -> PROVINCE_CENTRE;
            case DISTRICT, DISTRICT_CENTRE -> DISTRICT_CENTRE;
            case COMMUNE, COMMUNE_CENTRE -> COMMUNE_CENTRE;
        };
    }
}
