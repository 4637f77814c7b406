package vn.tinhso.shared;

/**
 * Số định danh cá nhân: 12 digits (Nghị định 137/2015/NĐ-CP, Điều 13). Never printed whole by {@link #toString()}.
 *
 * @param digits exactly twelve digits
 */
public record PersonalId(String digits) {

    public PersonalId {
        if (!isValid(digits)) {
            throw new Rejected(
                    "DD-001", "Số định danh cá nhân phải có đúng 12 chữ số.", "Xem số trên thẻ căn cước và nhập lại.");
        }
    }

    public static boolean isValid(String text) {
        return text.length() == 12 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** First and last three digits only: what screens show until somebody has a reason to see more. */
    public String masked() {
        return mask(digits);
    }

    /** Masks any identity number the way {@link #masked()} does; short values are hidden whole. */
    public static String mask(String number) {
        return number.length() < 9
                ? "•".repeat(number.length())
                : number.substring(0, 3) + "•".repeat(number.length() - 6) + number.substring(number.length() - 3);
    }

    @Override
    public String toString() {
        return masked();
    }
}
