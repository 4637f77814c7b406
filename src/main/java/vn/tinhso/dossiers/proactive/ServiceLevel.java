package vn.tinhso.dossiers.proactive;

import java.util.List;
import vn.tinhso.shared.Rejected;

/**
 * Mức dịch vụ chủ động (Nghị định 224/2026/NĐ-CP, Điều 16). The law knows a fourth, to carry the procedure out without
 * being asked: it is not offered, because each sector's law must first allow a decision that nobody applied for.
 */
public enum ServiceLevel {
    NONE("Không nhắc"),
    REMIND("Chỉ nhắc"),
    PREPARE("Nhắc và chuẩn bị hồ sơ"),
    RECOMMEND("Nhắc, chuẩn bị hồ sơ và khuyến nghị trường hợp phù hợp");

    /** What a rule may offer. */
    public static final List<ServiceLevel> OFFERED = List.of(REMIND, PREPARE, RECOMMEND);

    /** Of somebody who has never chosen: being told takes nothing away, preparing uses what was answered before. */
    public static final ServiceLevel UNTIL_CHOSEN = REMIND;

    private final String label;

    ServiceLevel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public int number() {
        return ordinal();
    }

    public boolean covers(ServiceLevel other) {
        return compareTo(other) >= 0;
    }

    ServiceLevel atMost(ServiceLevel other) {
        return covers(other) ? other : this;
    }

    static ServiceLevel of(int number) {
        return values()[number];
    }

    /** {@link Rejected} for level 4 and for what is no level. */
    public static ServiceLevel parse(String number) {
        return switch (number) {
            case "0" -> NONE;
            case "1" -> REMIND;
            case "2" -> PREPARE;
            case "3" -> RECOMMEND;
            case "4" ->
                throw new WrongRule(
                        "muc",
                        "NV-006",
                        "Mức 4 (tự động thực hiện) chưa dùng được: pháp luật của từng lĩnh vực phải cho phép"
                                + " giải quyết khi không ai nộp hồ sơ.",
                        "Chọn mức 1, 2 hoặc 3; người dân tự nộp hồ sơ đã chuẩn bị.");
            default -> throw new WrongRule("muc", "NV-013", "Chưa chọn mức.", "Chọn một mức trong danh sách.");
        };
    }
}
