package vn.tinhso.shared;

import java.util.regex.Pattern;

/**
 * Mã định danh cơ quan: {@code H18}, {@code H18.12}, at most 35 characters (Quyết định 20/2020/QĐ-TTg). It is the prefix
 * of every dossier code of the agency.
 */
public record AgencyCode(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z]\\d{2}(\\.\\d+)*");

    public AgencyCode {
        if (value.length() > 35 || !FORM.matcher(value).matches()) {
            throw new Rejected(
                    "CQ-001",
                    "Mã định danh cơ quan «" + value + "» không đúng dạng.",
                    "Dùng dạng H18.12 theo Quyết định 20/2020/QĐ-TTg.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
