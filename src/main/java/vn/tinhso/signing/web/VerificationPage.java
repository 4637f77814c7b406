package vn.tinhso.signing.web;

import org.jspecify.annotations.Nullable;

/**
 * The page {@code /xac-thuc}.
 *
 * @param verdict the answer, once a document was given
 * @param withdrawn when its issuer recalled or replaced the document, in words
 * @param problem why no document could be examined
 */
record VerificationPage(
        @Nullable Verdict verdict,
        @Nullable String withdrawn,
        @Nullable String problem) {

    static final VerificationPage BLANK = new VerificationPage(null, null, null);
}
