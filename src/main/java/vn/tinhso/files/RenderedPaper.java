package vn.tinhso.files;

import org.jspecify.annotations.Nullable;

/**
 * A paper as PDF/A-2u.
 *
 * @param signatureSpace where {@code id="signature"} came to lie: the place of the visible signature
 */
public record RenderedPaper(byte[] pdf, @Nullable Box signatureSpace) {

    @Override
    public String toString() {
        return "RenderedPaper[" + pdf.length + " bytes]";
    }
}
