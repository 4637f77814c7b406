package vn.tinhso.organisations;

/** Loại cơ quan in the two-level local government since 1 July 2025. */
public enum AgencyKind {
    /** Ủy ban nhân dân tỉnh. */
    PROVINCE,
    /** Sở, ban, ngành. */
    DEPARTMENT,
    /** Ủy ban nhân dân xã, phường. */
    COMMUNE,
    /** Trung tâm Phục vụ hành chính công tỉnh. */
    PROVINCE_CENTRE,
    /** Trung tâm Phục vụ hành chính công xã, phường. */
    COMMUNE_CENTRE
}
