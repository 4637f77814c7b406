package vn.tinhso.calendar;

/** Đơn vị của thời hạn. */
public enum TermUnit {
    HOUR("giờ làm việc"),
    WORKING_DAY("ngày làm việc"),
    CALENDAR_DAY("ngày"),
    SAME_DAY("trong ngày");

    private final String label;

    TermUnit(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
