package vn.tinhso.identity.mandates;

import java.util.regex.Pattern;
import vn.tinhso.shared.Rejected;

/**
 * Mã số thuế, mã số doanh nghiệp: ten digits, of a dependent unit {@code 10-3} (Thông tư 86/2024/TT-BTC, Điều 5).
 *
 * @param value {@code 5600123452} or {@code 5600123452-001}
 */
public record TaxCode(String value) {

    private static final Pattern FORM = Pattern.compile("\\d{10}(-\\d{3})?");
    private static final int[] WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};

    public TaxCode {
        if (!FORM.matcher(value).matches()) {
            throw new Rejected(
                    "TM-001",
                    "Mã số thuế phải có 10 chữ số, của đơn vị phụ thuộc thêm 3 chữ số.",
                    "Xem mã trên giấy chứng nhận đăng ký, viết dạng 5600123452 hoặc 5600123452-001.");
        }
    }

    /** As people type it: with or without the hyphen, with spaces and dots. */
    public static TaxCode typed(String text) {
        var digits = text.replaceAll("[\\s.-]", "");
        return new TaxCode(digits.length() == 13 ? digits.substring(0, 10) + "-" + digits.substring(10) : digits);
    }

    /**
     * Whether the tenth digit is the check digit of the first nine. The law names a check digit and not how it is computed;
     * the formula is that of python-stdnum ({@code stdnum.vn.mst}), so a mismatch is a warning and never a refusal.
     */
    public boolean checks() {
        var sum = 0;
        for (var place = 0; place < WEIGHTS.length; place++) {
            sum += WEIGHTS[place] * (value.charAt(place) - '0');
        }
        return 10 - sum % 11 == value.charAt(9) - '0';
    }

    @Override
    public String toString() {
        return value;
    }
}
