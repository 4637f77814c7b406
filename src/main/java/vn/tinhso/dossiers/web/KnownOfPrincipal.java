package vn.tinhso.dossiers.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tinhso.identity.MandateKind;
import vn.tinhso.identity.mandates.Mandate;
import vn.tinhso.procedures.Procedure;

/** What a form fills in by itself when somebody files for another: each field from the right one of the two. */
final class KnownOfPrincipal {

    /** A form that asks how the one who asks is related to whom it is about tells two people apart. */
    private static final String RELATION = "nguoi_yeu_cau_quan_he";

    private KnownOfPrincipal() {}

    /** @param agent what is known of who files, whose telephone and e-mail are always the ones to reach */
    static Map<String, String> of(Mandate mandate, Map<String, String> agent, Procedure procedure) {
        var principal = mandate.principal();
        var known = new HashMap<>(agent);
        var organisation = principal.organisation();
        if (organisation != null) {
            known.put("organisation.name", organisation.name());
            known.put("organisation.taxCode", organisation.taxCode().value());
            return known;
        }
        put(known, "principal.name", principal.name());
        put(known, "principal.personalId", principal.number());
        put(known, "principal.birthDate", date(principal.birthDate()));
        if (isOnePerson(procedure) && (mandate.kind() != MandateKind.CHILD || principal.number() != null)) {
            known.keySet().removeIf(name -> name.equals("account.address") || name.equals("account.gender"));
            put(known, "account.name", principal.name());
            put(known, "account.personalId", principal.number());
            put(known, "account.birthDate", date(principal.birthDate()));
        }
        return known;
    }

    private static boolean isOnePerson(Procedure procedure) {
        return procedure.form().stream()
                .flatMap(page -> page.fields().stream())
                .noneMatch(field -> field.id().equals(RELATION));
    }

    private static @Nullable String date(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static void put(Map<String, String> known, String key, @Nullable String value) {
        if (value == null) {
            known.remove(key);
        } else {
            known.put(key, value);
        }
    }
}
