package vn.tinhso.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/** Tables for spreadsheets and programs (RFC 4180), in UTF-8. */
public final class Csv {

    /** Without it a spreadsheet takes Vietnamese letters for another code page. */
    public static final char MARK = '\uFEFF';

    private Csv() {}

    public static void write(Writer writer, List<String> cells) {
        try {
            writer.write(cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** A cell that a spreadsheet would take for a formula is made a word. */
    private static String cell(String text) {
        var word = text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
        return "\"" + word.replace("\"", "\"\"") + "\"";
    }
}
