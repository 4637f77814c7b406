package vn.tinhso.dossiers;

import java.util.Arrays;

/** By which map figures are read, when agencies have merged or ended between then and now. */
public enum Territory {
    /** As agencies are now: what an ended one did counts for its successor, where there is only one. */
    TODAY("hien-nay", "Hiện nay"),
    /** As agencies were when the dossier was filed. */
    AT_FILING("khi-tiep-nhan", "Khi tiếp nhận");

    private final String key;
    private final String label;

    Territory(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** What it is called in an address. */
    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    public static Territory of(String key) {
        return Arrays.stream(values())
                .filter(territory -> territory.key.equals(key))
                .findFirst()
                .orElse(TODAY);
    }
}
