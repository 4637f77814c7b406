package vn.tinhso.dossiers;

import java.security.SecureRandom;
import java.time.Instant;
import org.springframework.stereotype.Service;
import vn.tinhso.files.Files;
import vn.tinhso.files.RenderedPaper;
import vn.tinhso.identity.Account;
import vn.tinhso.organisations.Official;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.procedures.Procedure;
import vn.tinhso.signing.AgencyIdentity;
import vn.tinhso.signing.Signatures;
import vn.tinhso.signing.SignerIdentity;

/** Văn bản của hồ sơ do lãnh đạo ký: a number of its series, PDF/A, the leader's signature, the agency's seal. */
@Service
class SignedPapers {

    private static final String CODE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int CODE_LENGTH = 12;

    private final Organisations organisations;
    private final Signatures signatures;
    private final Files files;
    private final ResultStore store;
    private final Numbers numbers;

    SignedPapers(Organisations organisations, Signatures signatures, Files files, ResultStore store, Numbers numbers) {
        this.organisations = organisations;
        this.signatures = signatures;
        this.files = files;
        this.store = store;
        this.numbers = numbers;
    }

    /** What is signed: which paper under which number, and how it is printed once signer and code are known. */
    record Sheet(SignedResult.Kind kind, Procedure.Result form, boolean approved, String number, Printer printer) {}

    interface Printer {
        RenderedPaper print(Official signer, String verificationCode);
    }

    /** Prints, signs, seals and stores. */
    SignedResult sign(Dossier dossier, Sheet sheet, Account leader, Instant at) {
        var official = leader.official();
        if (official == null) {
            throw new IllegalStateException("a leader without a post");
        }
        var agency = organisations.agency(dossier.parties().competent());
        var code = verificationCode();
        var paper = sheet.printer().print(official, code);
        var space = paper.signatureSpace();
        if (space == null) {
            throw new IllegalStateException(
                    "no signature space in " + sheet.form().name());
        }
        var signer = new SignerIdentity(leader.id().toString(), official.name(), official.title(), agency.name());
        var why = "Ký " + sheet.form().name() + ", hồ sơ " + dossier.code();
        var signed = signatures.signPerson(paper.pdf(), signer, space, why);
        var sealed = signatures.sealAgency(signed, new AgencyIdentity(agency.id(), agency.name()), space);
        var file = files.storeBytes(dossier.code() + suffix(sheet.kind()), sealed, "application/pdf");
        var result = new SignedResult(
                dossier.id(),
                0,
                sheet.kind(),
                sheet.form().code(),
                sheet.form().name(),
                sheet.approved(),
                sheet.number(),
                file.id(),
                code,
                at,
                official.name(),
                official.title(),
                agency.name(),
                null);
        store.add(result);
        return result;
    }

    private static String suffix(SignedResult.Kind kind) {
        return switch (kind) {
            case RESULT, CORRECTION -> "-ket-qua.pdf";
            case APOLOGY -> "-xin-loi.pdf";
            case STOP_NOTICE -> "-dung-giai-quyet.pdf";
        };
    }

    /** The next number of the deciding agency, given back with the transaction when anything fails. */
    String nextNumber(Dossier dossier, Procedure.Result form, Instant at) {
        var agency = dossier.parties().competent();
        return form.symbol().isBlank()
                ? numbers.ofRegister(agency, form.code(), at)
                : numbers.ofPaper(agency, form.symbol(), at);
    }

    private static String verificationCode() {
        // 60 bits from a secure source: nobody finds another person's paper by trying.
        var random = new SecureRandom();
        var code = new StringBuilder(CODE_LENGTH);
        for (var i = 0; i < CODE_LENGTH; i++) {
            code.append(CODE_LETTERS.charAt(random.nextInt(CODE_LETTERS.length())));
        }
        return code.toString();
    }
}
