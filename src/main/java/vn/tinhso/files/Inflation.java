package vn.tinhso.files;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import vn.tinhso.shared.Rejected;

/**
 * Refuses "decompression bombs": a PDF whose small compressed streams unpack to gigabytes. Done before the PDF library
 * sees the file, because it unpacks the tables of objects while opening.
 */
final class Inflation {

    /** An A4 page scanned in colour at 600 dots per inch is 104 MB. */
    private static final long LARGEST_STREAM = 128L << 20;

    private static final long LARGEST_SUM = 1L << 30;

    private Inflation() {}

    static void refuseBombs(byte[] pdf) {
        var sum = 0L;
        var sink = new byte[64 << 10];
        for (var at = 0; at + 10 < pdf.length; at++) {
            if (pdf[at] == 's' && startsStream(pdf, at)) {
                var start = pdf[at + 6] == '\r' ? at + 8 : at + 7;
                sum += looksDeflated(pdf, start) ? inflatedSize(pdf, start, sink) : 0;
                if (sum > LARGEST_SUM) {
                    throw tooHeavy();
                }
            }
        }
    }

    private static boolean startsStream(byte[] pdf, int at) {
        return pdf[at + 1] == 't'
                && pdf[at + 2] == 'r'
                && pdf[at + 3] == 'e'
                && pdf[at + 4] == 'a'
                && pdf[at + 5] == 'm'
                && (pdf[at + 6] == '\n' || pdf[at + 6] == '\r')
                && (at < 3 || pdf[at - 1] != 'd');
    }

    /** The two bytes every zlib stream begins with (RFC 1950). */
    private static boolean looksDeflated(byte[] pdf, int start) {
        return (pdf[start] & 0x0F) == 8 && ((pdf[start] & 0xFF) * 256 + (pdf[start + 1] & 0xFF)) % 31 == 0;
    }

    private static long inflatedSize(byte[] pdf, int start, byte[] sink) {
        var inflater = new Inflater();
        try {
            inflater.setInput(pdf, start, pdf.length - start);
            while (!inflater.finished()) {
                if (inflater.inflate(sink) == 0) {
                    break;
                }
                if (inflater.getBytesWritten() > LARGEST_STREAM) {
                    throw tooHeavy();
                }
            }
            return inflater.getBytesWritten();
        } catch (DataFormatException damaged) {
            // PDF libraries keep what came before the damage, so it counts.
            return inflater.getBytesWritten();
        } finally {
            inflater.end();
        }
    }

    private static Rejected tooHeavy() {
        return new Rejected(
                Rejected.Kind.TOO_LARGE,
                "TEP-012",
                "Tệp PDF chứa nội dung nén lớn bất thường.",
                "Quét lại giấy tờ ở 200–300 dpi, hoặc in ra PDF mới rồi gửi lại.");
    }
}
