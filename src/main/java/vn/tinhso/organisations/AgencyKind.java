package vn.tinhso.organisations;

/** Loại cơ quan; the two-level local government since 1 July 2025 has no district. */
public enum AgencyKind {
    PROVINCE("Ủy ban nhân dân tỉnh"),
    DEPARTMENT("Sở, ban, ngành"),
    /** Until 30/6/2025. */
    DISTRICT("Ủy ban nhân dân huyện"),
    COMMUNE("Ủy ban nhân dân xã, phường"),
    PROVINCE_CENTRE("Trung tâm Phục vụ hành chính công tỉnh"),
    /** Until 30/6/2025. */
    DISTRICT_CENTRE("Bộ phận Một cửa huyện"),
    COMMUNE_CENTRE("Trung tâm Phục vụ hành chính công xã, phường");

    private final String label;

    AgencyKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The one-stop desk that receives for agencies of this kind; a desk receives for itself. */
    AgencyKind centre() {
        return switch (this) {
            case PROVINCE, DEPARTMENT, PROVINCE_CENTRE -> PROVINCE_CENTRE;
            case DISTRICT, DISTRICT_CENTRE -> DISTRICT_CENTRE;
            case COMMUNE, COMMUNE_CENTRE -> COMMUNE_CENTRE;
        };
    }
}
