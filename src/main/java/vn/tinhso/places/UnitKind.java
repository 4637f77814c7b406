package vn.tinhso.places;

import java.util.Locale;

/** Loại đơn vị hành chính. */
public enum UnitKind {
    PROVINCE("Tỉnh"),
    /** Thành phố trực thuộc trung ương. */
    CITY("Thành phố"),
    /** Until 30/6/2025. */
    DISTRICT("Huyện"),
    WARD("Phường"),
    COMMUNE("Xã"),
    SPECIAL_ZONE("Đặc khu"),
    /** Until 30/6/2025. */
    TOWNSHIP("Thị trấn");

    private final String label;

    UnitKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Inside a sentence: {@code tỉnh}. */
    public String lowerLabel() {
        return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }
}
