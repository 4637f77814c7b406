package vn.tinhso.dossiers.warnings;

/** Nhắc ai. */
public enum Audience {
    /** Who has the dossier in hand. */
    HANDLER("Người thụ lý"),
    /** Leaders of the agency that decides. */
    LEADER("Lãnh đạo cơ quan giải quyết"),
    /** Leaders of the provincial committee, who may read the dossier from then on. */
    PROVINCE("Lãnh đạo UBND tỉnh");

    private final String label;

    Audience(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
