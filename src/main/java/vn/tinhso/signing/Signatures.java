package vn.tinhso.signing;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.tinhso.files.Box;

/** Ký số: signs in the name of a person, seals in the name of an agency, and tells what a signed document is worth. */
@Component
public class Signatures {

    private final SignerKeys keys;
    private final PdfSigner signer;
    private final PdfVerifier verifier;
    private final Clock clock;
    /** As many as there are agencies in a province. */
    private final Map<String, byte[]> seals = new ConcurrentHashMap<>();

    Signatures(SignerKeys keys, PdfSigner signer, PdfVerifier verifier, Clock clock) {
        this.keys = keys;
        this.signer = signer;
        this.verifier = verifier;
        this.clock = clock;
    }

    /** Signs with a visible signature in the box; the agency's seal may follow, any other change is noticed. */
    public byte[] signPerson(byte[] pdf, SignerIdentity person, Box where, String reason) {
        var now = clock.instant();
        var picture = SignatureImage.png(person, now, where);
        return signer.sign(pdf, keys.of(person), new PdfSigner.Mark(where, picture, person.name(), reason, now));
    }

    /**
     * Seals a signed document.
     *
     * @param personBox where the person's signature lies: the seal covers its left third (Nghị định 30/2020/NĐ-CP, Phụ
     *     lục I)
     */
    public byte[] sealAgency(byte[] pdf, AgencyIdentity agency, Box personBox) {
        var picture = seals.computeIfAbsent(agency.agencyName(), SealImage::png);
        var mark = new PdfSigner.Mark(
                sealBox(personBox), picture, agency.agencyName(), "Đóng dấu cơ quan", clock.instant());
        return signer.sign(pdf, keys.of(agency), mark);
    }

    public Verification verify(byte[] pdf) {
        return verifier.verify(pdf);
    }

    private static Box sealBox(Box signature) {
        var side = Math.min(SealImage.DIAMETER, signature.height() * 1.3f);
        var x = Math.max(0, signature.x() + signature.width() / 3 - side);
        var y = Math.max(0, signature.y() + (signature.height() - side) / 2);
        return new Box(signature.page(), x, y, side, side);
    }
}
