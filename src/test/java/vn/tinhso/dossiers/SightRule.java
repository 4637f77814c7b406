package vn.tinhso.dossiers;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.Grant;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.procedures.Channel;

/** Who may see which dossier, once more and in words of its own: what the product's one predicate is held against. */
final class SightRule {

    private final Organisations organisations;

    SightRule(Organisations organisations) {
        this.organisations = organisations;
    }

    /** The rule once more, in words of its own. */
    Predicate<Dossier> maySee(Account person) {
        return dossier -> person.id().equals(dossier.applicant().accountId())
                || person.id().toString().equals(dossier.applicant().filedBy()) && dossier.channel() == Channel.ONLINE
                || comesAs(person, organisationOf(dossier))
                || person.grants().stream()
                        .filter(grant -> isAbout(grant, dossier))
                        .filter(grant -> grant.reach().restricted() || !dossier.restricted())
                        .anyMatch(grant -> switch (grant.role()) {
                            case DESK_OFFICER ->
                                reaches(grant, dossier.parties().receiving());
                            case SPECIALIST, LEADER, CLERK ->
                                reaches(grant, dossier.parties().competent());
                            case ADMINISTRATOR -> false;
                        });
    }

    static Predicate<Dossier> maySee(Party.Machine machine) {
        var reach = machine.reach();
        return dossier -> machine.actor().accountId().equals(dossier.applicant().filedBy())
                || (reach.restricted() || !dossier.restricted())
                        && (reach.covers(dossier.parties().receiving())
                                || reach.covers(dossier.parties().competent()));
    }

    private static @Nullable UUID organisationOf(Dossier dossier) {
        var behalf = dossier.applicant().behalf();
        return behalf == null ? null : behalf.organisation();
    }

    /** With the electronic account of this very organisation. */
    private static boolean comesAs(Account person, @Nullable UUID organisation) {
        for (var one : person.onBehalf()) {
            if (one.itself() && organisation != null && organisation.equals(one.organisation())) {
                return true;
            }
        }
        return false;
    }

    /** One's own; filed by oneself by what still holds for this procedure; the organisation itself. */
    static boolean speaksFor(Account person, Dossier dossier) {
        var applicant = dossier.applicant();
        if (person.id().equals(applicant.accountId()) || comesAs(person, organisationOf(dossier))) {
            return true;
        }
        var behalf = applicant.behalf();
        if (behalf == null || !person.id().toString().equals(applicant.filedBy())) {
            return false;
        }
        for (var one : person.onBehalf()) {
            var some = one.scope();
            var about = some.fields().isEmpty() && some.procedures().isEmpty()
                    || some.fields().contains(dossier.procedure().field())
                    || some.procedures().contains(dossier.procedure().code());
            if (one.mandate().equals(behalf.mandate()) && about) {
                return true;
            }
        }
        return false;
    }

    /** Up from the dossier, while the product goes down from the role. */
    private boolean reaches(Grant grant, String agency) {
        for (String at = agency; at != null; at = organisations.agency(at).parentId()) {
            if (at.equals(grant.agencyId()) && (grant.reach().below() || at.equals(agency))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAbout(Grant grant, Dossier dossier) {
        var fields = grant.scope().fields();
        var procedures = grant.scope().procedures();
        return fields.isEmpty() && procedures.isEmpty()
                || fields.contains(dossier.procedure().field())
                || procedures.contains(dossier.procedure().code());
    }

    /** Every word is there, the last one perhaps unfinished. */
    static Predicate<Dossier> has(String words) {
        var asked = List.of(folded(words).split("[ .-]+"));
        return dossier -> {
            var there =
                    List.of(folded(dossier.code() + " " + dossier.applicant().name() + " "
                                    + dossier.procedure().name())
                            .split("[^a-z0-9]+"));
            return there.containsAll(asked.subList(0, asked.size() - 1))
                    && there.stream().anyMatch(word -> word.startsWith(asked.getLast()));
        };
    }

    private static String folded(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('y', 'i');
    }
}
