package vn.tinhso.dossiers;

import vn.tinhso.shared.Rejected;

/** What people write into the record: a reason the law wants in writing, or a remark. */
final class Grounds {

    private static final int LONGEST = 2000;

    private Grounds() {}

    static String of(String text) {
        var reason = text.strip();
        if (reason.isEmpty()) {
            throw new Rejected("HS-014", "Chưa ghi lý do.", "Ghi rõ lý do để người nộp hiểu và biết phải làm gì tiếp.");
        }
        return notTooLong(reason);
    }

    /** Words people may leave out. */
    static String remark(String text) {
        return notTooLong(text.strip());
    }

    private static String notTooLong(String text) {
        if (text.length() > LONGEST) {
            throw new Rejected(
                    "HS-015", "Nội dung dài hơn " + LONGEST + " ký tự.", "Rút gọn, chỉ nêu căn cứ và việc cần làm.");
        }
        return text;
    }
}
