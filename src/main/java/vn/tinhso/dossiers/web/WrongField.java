package vn.tinhso.dossiers.web;

import static vn.tinhso.web.Words.t;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import vn.tinhso.dossiers.Dossier;
import vn.tinhso.shared.Rejected;
import vn.tinhso.web.FieldError;

/** A refusal that one field of the dossier's page can put right: the page is shown again instead of an error page. */
final class WrongField extends RuntimeException {

    /** Refusals about one field, whatever form it stands in. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("HS-013", "thanh-phan"),
            Map.entry("HS-032", "thanh-phan"),
            Map.entry("HS-016", "giay-to"),
            Map.entry("HS-017", "so-ngay"),
            Map.entry("HS-019", "tra-loi"),
            Map.entry("HS-023", "muc"),
            Map.entry("HS-024", "gop-y"),
            Map.entry("HS-048", "ma-buu-gui"),
            Map.entry("HS-049", "loai-tam-dung"),
            Map.entry("HS-050", "so-tien"),
            Map.entry("HS-052", "nguoi"),
            Map.entry("HS-053", "nguoi"),
            Map.entry("HS-056", "co-quan-1"),
            Map.entry("HS-057", "co-quan-1"),
            Map.entry("HS-058", "so-ngay-tra-loi"),
            Map.entry("HS-076", "so-ngay-gia-han"),
            Map.entry("HS-153", "ly-do-han-che"));

    /** The same refusal in another form of the page: where the field of that name stands there. */
    private static final Map<String, Map<String, String>> ELSEWHERE = Map.of(
            "ly-do-lan-nua", Map.of("HS-016", "giay-to-lan-nua", "HS-017", "so-ngay-lan-nua"),
            "ly-do-sua", Map.of("HS-073", "muc-sua", "HS-074", "gia-tri-sua", "HS-075", "gia-tri-sua"),
            "ly-do-dinh-chinh",
                    Map.of(
                            "HS-073", "muc-dinh-chinh",
                            "HS-074", "gia-tri-dinh-chinh",
                            "HS-075", "gia-tri-dinh-chinh"));

    /** A form with one sentence to get wrong says where. */
    private static final Set<String> OWN_FIELD = Set.of("HS-014", "HS-015", "HS-051");

    private final String dossierCode;
    private final String field;
    private final String sentence;

    private WrongField(String dossierCode, String field, Rejected refusal) {
        // Not as its cause: the error pages would answer for the refusal before the page could.
        super(refusal.code());
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
            var elsewhere = ELSEWHERE.getOrDefault(field, Map.of()).get(wrong);
            if (elsewhere != null) {
                throw new WrongField(dossierCode, elsewhere, refusal);
            }
            if (FIELDS.containsKey(wrong)) {
                throw new WrongField(dossierCode, FIELDS.get(wrong), refusal);
            }
            if (OWN_FIELD.contains(wrong) || wrong.startsWith("TEP-")) {
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
