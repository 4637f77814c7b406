package vn.tinhso.dossiers;

/** A signed result with its file, for the public check by QR. */
public record VerifiablePaper(SignedResult result, byte[] pdf) {

    @Override
    public String toString() {
        return "VerifiablePaper[" + result.verificationCode() + "]";
    }
}
