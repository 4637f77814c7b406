package vn.tinhso.procedures.design;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import vn.tinhso.shared.Rejected;

/**
 * Tệp mẫu đơn, tờ khai that people download and fill in.
 *
 * @param name file name without folders, kept as the key
 */
record BlankForm(String name, String mediaType) {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final Map<String, String> TYPES = Map.of(
            "pdf", "application/pdf",
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "odt", "application/vnd.oasis.opendocument.text",
            "ods", "application/vnd.oasis.opendocument.spreadsheet");

    /** By its name and its first bytes; formats with macros ({@code doc}, {@code docm}) are refused. */
    static BlankForm of(String typedName, byte[] content) {
        var name = typedName.replaceAll(".*[/\\\\]", "").strip();
        var extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        var type = TYPES.get(extension);
        if (type == null || name.length() > 120 || !begins(content, extension.equals("pdf") ? PDF : ZIP)) {
            throw new Rejected(
                    "TT-033",
                    "Tệp “" + name + "” không phải PDF, Word, Excel hay OpenDocument.",
                    "Lưu tệp thành .pdf, .docx, .xlsx, .odt hoặc .ods rồi tải lên lại.");
        }
        return new BlankForm(name, type);
    }

    private static boolean begins(byte[] content, byte[] mark) {
        return content.length > mark.length && Arrays.equals(Arrays.copyOf(content, mark.length), mark);
    }
}
