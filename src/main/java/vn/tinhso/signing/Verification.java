package vn.tinhso.signing;

import java.util.List;

/** Kết quả kiểm tra chữ ký: what can be said about the signatures of a document. */
public sealed interface Verification {

    /** Every signature is whole, trusted, and nothing was changed after the last one. */
    record Genuine(List<SignatureFact> signatures) implements Verification {}

    /** Something was changed after signing; each reason is a Vietnamese sentence. */
    record Tampered(List<String> reasons) implements Verification {}

    /** The document carries no signature. */
    record NotSigned() implements Verification {}

    /** The content is whole, but a signer is not one this installation trusts; the reason is a Vietnamese sentence. */
    record UnknownSigner(List<SignatureFact> signatures, String reason) implements Verification {}

    /** Not a whole PDF: nothing can be said about signatures. */
    record Unreadable() implements Verification {}
}
