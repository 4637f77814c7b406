package vn.tinhso.signing;

import java.nio.file.Path;

/** Documents of a small installation, for tests outside this package. */
public record SignedDocuments(Signatures signatures, AuthorityRecords records, byte[] unsigned, byte[] sealed) {

    public static SignedDocuments in(Path directory) {
        var installation = Installation.in(directory);
        return new SignedDocuments(
                installation.signatures(),
                new AuthorityRecords(installation.authority()),
                SignedPaper.unsigned(),
                SignedPaper.sealed(installation));
    }
}
