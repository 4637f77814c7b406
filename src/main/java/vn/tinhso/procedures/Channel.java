package vn.tinhso.procedures;

/** Kênh thực hiện, with the codes of the national synchronisation. */
public enum Channel {
    DIRECT(1, "Trực tiếp"),
    ONLINE(2, "Trực tuyến"),
    POST(3, "Bưu chính công ích");

    private final int code;
    private final String label;

    Channel(int code, String label) {
        this.code = code;
        this.label = label;
    }

    public int code() {
        return code;
    }

    public String label() {
        return label;
    }
}
