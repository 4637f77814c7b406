package vn.tinhso.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import vn.tinhso.shared.Rejected;

/** Lets a stranger's PDF in only when it is whole, open, of a sensible size and does nothing but show pages. */
final class PdfInspection {

    static final int MOST_PAGES = 200;
    /** The specification wants the end mark within the last kilobyte; more behind it is another file. */
    private static final int LONGEST_TAIL = 1_024;

    private PdfInspection() {}

    /** Returns the number of pages. */
    static int pass(byte[] pdf) {
        if (!new String(pdf, 0, Math.min(5, pdf.length), StandardCharsets.ISO_8859_1).equals("%PDF-")
                || lastEndMark(pdf) < Math.max(0, pdf.length - LONGEST_TAIL)) {
            throw broken();
        }
        Inflation.refuseBombs(pdf);
        try (var document = Loader.loadPDF(pdf)) {
            if (document.isEncrypted()) {
                throw locked();
            }
            var pages = pages(document);
            ActiveContent.refuse(document.getDocument());
            return pages;
        } catch (InvalidPasswordException needsPassword) {
            throw locked();
        } catch (Rejected refusal) {
            throw refusal;
        } catch (IOException | RuntimeException damaged) {
            // PDFBox answers a damaged file with whatever its parser runs into.
            throw broken();
        }
    }

    /** Pages of a PDF of our own. */
    static int countPages(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException notAPdf) {
            throw new IllegalArgumentException("not a PDF", notAPdf);
        }
    }

    /** Walks the pages instead of believing the count the file states. */
    private static int pages(PDDocument document) {
        var pages = 0;
        for (var page : document.getPages()) {
            page.getMediaBox();
            if (++pages > MOST_PAGES) {
                throw new Rejected(
                        Rejected.Kind.TOO_LARGE,
                        "TEP-011",
                        "Tệp PDF có hơn 200 trang.",
                        "Tách thành nhiều tệp, mỗi tệp không quá 200 trang.");
            }
        }
        if (pages == 0) {
            throw broken();
        }
        return pages;
    }

    private static int lastEndMark(byte[] pdf) {
        for (var at = pdf.length - 5; at >= 0; at--) {
            if (pdf[at] == '%'
                    && pdf[at + 1] == '%'
                    && pdf[at + 2] == 'E'
                    && pdf[at + 3] == 'O'
                    && pdf[at + 4] == 'F') {
                return at;
            }
        }
        return -1;
    }

    private static Rejected locked() {
        return new Rejected(
                "TEP-007",
                "Tệp PDF có mật khẩu hoặc bị hạn chế quyền.",
                "Mở tệp, in ra PDF mới không có mật khẩu (Print to PDF), rồi gửi lại.");
    }

    private static Rejected broken() {
        return new Rejected(
                "TEP-008",
                "Tệp PDF bị hỏng hoặc không trọn vẹn.",
                "Mở thử tệp trên máy của bạn, lưu lại thành PDF mới, rồi gửi lại.");
    }
}
