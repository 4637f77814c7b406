package vn.tinhso.dossiers;

import vn.tinhso.shared.Rejected;

/** A reason the law wants in writing. */
final class Grounds {

    private static final int LONGEST = 2000;

    private Grounds() {}

    static String of(String text) {
        var reason = text.strip();
        if (reason.isEmpty()) {
            throw new Rejected("HS-014", "Chưa ghi lý do.", "Ghi rõ lý do để người nộp hiểu và biết phải làm gì tiếp.");
        }
        if (reason.length() > LONGEST) {
            throw new Rejected(
                    "HS-015", "Lý do dài hơn " + LONGEST + " ký tự.", "Rút gọn, chỉ nêu căn cứ và việc cần làm.");
        }
        return reason;
    }
}
