package vn.tinhso.dossiers.web;

import static vn.tinhso.web.Words.t;

import java.util.Map;
import java.util.function.Supplier;
import vn.tinhso.dossiers.Dossier;
import vn.tinhso.shared.Rejected;
import vn.tinhso.web.FieldError;

/** A refusal that one field of the dossier's page can put right: the page is shown again instead of an error page. */
final class WrongField extends RuntimeException {

    /** Refusals about one field, whatever form it stands in. */
    private static final Map<String, String> FIELDS = Map.of(
            "HS-013", "thanh-phan",
            "HS-032", "thanh-phan",
            "HS-016", "giay-to",
            "HS-017", "so-ngay",
            "HS-019", "tra-loi",
            "HS-023", "muc",
            "HS-024", "gop-y");

    private final String dossierCode;
    private final String field;
    private final String sentence;

    private WrongField(String dossierCode, String field, Rejected refusal) {
        super(refusal);
        this.dossierCode = dossierCode;
        this.field = field;
        this.sentence = t(refusal.getMessage()) + " " + t(refusal.remedy());
    }

    /** Does the deed; a refusal about grounds or a file belongs to {@code field}, others to where they are listed above. */
    static Dossier in(String dossierCode, String field, Supplier<Dossier> deed) {
        try {
            return deed.get();
        } catch (Rejected refusal) {
            var wrong = refusal.code();
            if (FIELDS.containsKey(wrong)) {
                throw new WrongField(dossierCode, FIELDS.get(wrong), refusal);
            }
            if (wrong.equals("HS-014") || wrong.equals("HS-015") || wrong.startsWith("TEP-")) {
                throw new WrongField(dossierCode, field, refusal);
            }
            throw refusal;
        }
    }

    String dossierCode() {
        return dossierCode;
    }

    FieldError error() {
        return new FieldError(field, sentence);
    }
}
