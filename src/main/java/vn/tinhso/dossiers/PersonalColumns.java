package vn.tinhso.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhso.privacy.Vault;

/** What people told about themselves, as the tables hold it: sealed, or as it was stored before there were keys. */
@Component
class PersonalColumns {

    /** Where something is sealed for; moved to another row or column it does not open. */
    enum Place {
        DOSSIER_ANSWERS("dossiers.dossier.answers"),
        APPLICANT("dossiers.dossier.applicant_sealed"),
        DRAFT_ANSWERS("dossiers.draft.answers"),
        EVENT("dossiers.event.data");

        private final String column;

        Place(String column) {
            this.column = column;
        }

        String of(Object key) {
            return column + "/" + key;
        }
    }

    /** Of the applicant, besides the name, which lists are searched by. */
    record Contact(
            @Nullable String number,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address) {

        static Contact of(Dossier.Applicant applicant) {
            return new Contact(applicant.personalId(), applicant.phone(), applicant.email(), applicant.address());
        }

        @Override
        public String toString() {
            return "Contact";
        }
    }

    private final Vault vault;
    private final JsonMapper json;

    PersonalColumns(Vault vault, JsonMapper json) {
        this.vault = vault;
        this.json = json;
    }

    byte[] answers(Map<String, String> answers, Place place, UUID id) {
        return vault.seal(json.writeValueAsString(answers), place.of(id));
    }

    /** From {@code answers_sealed}, else from {@code answers}. */
    Map<String, String> answers(ResultSet row, Place place, UUID id) throws SQLException {
        var sealed = row.getBytes("answers_sealed");
        var text = sealed == null ? row.getString("answers") : vault.open(sealed, place.of(id));
        return json.readValue(text, new TypeReference<Map<String, String>>() {});
    }

    byte[] applicant(Contact contact, UUID dossier) {
        return vault.seal(json.writeValueAsString(contact), Place.APPLICANT.of(dossier));
    }

    byte @Nullable [] index(@Nullable String number) {
        return number == null ? null : vault.index(number);
    }

    /** From {@code applicant_sealed}, else from the columns of before. */
    Contact applicant(ResultSet row, UUID dossier) throws SQLException {
        var sealed = row.getBytes("applicant_sealed");
        return sealed == null
                ? new Contact(
                        row.getString("applicant_personal_id"),
                        row.getString("applicant_phone"),
                        row.getString("applicant_email"),
                        row.getString("applicant_address"))
                : json.readValue(vault.open(sealed, Place.APPLICANT.of(dossier)), Contact.class);
    }

    String seal(String text, Place place, Object key) {
        return Base64.getEncoder().encodeToString(vault.seal(text, place.of(key)));
    }

    String open(String sealed, Place place, Object key) {
        return vault.open(Base64.getDecoder().decode(sealed), place.of(key));
    }
}
