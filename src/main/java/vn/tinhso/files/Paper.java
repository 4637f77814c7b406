package vn.tinhso.files;

import org.jspecify.annotations.Nullable;

/**
 * Một tờ giấy cần in: what {@link Papers} turns into a PDF.
 *
 * @param title title in the metadata of the PDF
 * @param bodyHtml well-formed XHTML fragment that uses the classes of {@code papers/paper.css}; pictures only as
 *     {@code data:} addresses
 * @param qrText what the QR code says, usually an address; none when absent
 * @param footer small text at the foot of the first page, beside the QR code
 */
public record Paper(
        String title,
        PageSize size,
        String bodyHtml,
        @Nullable String qrText,
        @Nullable String footer) {

    @Override
    public String toString() {
        return "Paper[" + size + "]";
    }
}
