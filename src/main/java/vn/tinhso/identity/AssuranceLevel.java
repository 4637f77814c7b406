package vn.tinhso.identity;

/** Mức độ tài khoản định danh điện tử (Nghị định 69/2024/NĐ-CP): mức độ 01 from stated data, 02 with the identity card. */
public enum AssuranceLevel {
    LEVEL_1("Mức độ 01"),
    LEVEL_2("Mức độ 02");

    private final String label;

    AssuranceLevel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
