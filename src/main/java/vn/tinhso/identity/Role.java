package vn.tinhso.identity;

/** Vai trò of an official at one agency. */
public enum Role {
    DESK_OFFICER("Một cửa"),
    SPECIALIST("Chuyên viên"),
    LEADER("Lãnh đạo"),
    CLERK("Văn thư"),
    ADMINISTRATOR("Quản trị");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
