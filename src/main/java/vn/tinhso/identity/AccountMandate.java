package vn.tinhso.identity;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tinhso.organisations.Agency;
import vn.tinhso.organisations.AgencyKind;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.shared.Rejected;

/**
 * Whose sign-in an administrator may put right: an official of their agency or one below it, all of whose rights lie there
 * too, so that nobody reaches higher rights by resetting a password. Administrators of the province help everybody else.
 */
@Component
public class AccountMandate {

    private final Organisations organisations;

    AccountMandate(Organisations organisations) {
        this.organisations = organisations;
    }

    /** Whether the account administers anything at all. */
    public boolean holds(Account account) {
        return account.isOfficial() && account.holds(Role.ADMINISTRATOR);
    }

    public boolean mayHelp(Account administrator, Account person) {
        if (!holds(administrator) || administrator.id().equals(person.id())) {
            return false;
        }
        var administered = administrator.agenciesAs(Role.ADMINISTRATOR);
        return ofProvince(administered)
                || person.isOfficial() && agenciesOf(person).stream().allMatch(agency -> isBelow(agency, administered));
    }

    /** Agencies of today whose people this administrator may help. */
    public Set<String> agencies(Account administrator) {
        var administered = administrator.agenciesAs(Role.ADMINISTRATOR);
        var all = ofProvince(administered);
        return organisations.agencies(EnumSet.allOf(AgencyKind.class)).stream()
                .map(Agency::id)
                .filter(agency -> all || isBelow(agency, administered))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What this administrator may do with accounts; refused to whoever administers nothing. */
    public Appointer appointer(Account administrator) {
        requireAny(administrator);
        return new Appointer(
                administrator.actor(),
                administrator.id(),
                ofProvince(administrator.agenciesAs(Role.ADMINISTRATOR)),
                agencies(administrator));
    }

    public static void requireAgency(Appointer by, String agency) {
        if (!by.reaches(agency)) {
            throw new Rejected(
                    Rejected.Kind.FORBIDDEN,
                    "DN-071",
                    "Bạn không quản trị cơ quan này.",
                    "Nhờ quản trị viên của cơ quan ấy, hoặc của Ủy ban nhân dân tỉnh.");
        }
    }

    /** The same as {@link #require(Account, Account)}, also for those who are no person. */
    static void require(Appointer by, Account person) {
        var helps = by.everywhere()
                || person.isOfficial() && agenciesOf(person).stream().allMatch(by::reaches);
        if (person.id().equals(by.account()) || !helps) {
            throw refused();
        }
    }

    public void requireAny(Account account) {
        if (!holds(account)) {
            throw refused();
        }
    }

    public void require(Account administrator, Account person) {
        if (!mayHelp(administrator, person)) {
            throw refused();
        }
    }

    static Rejected refused() {
        return new Rejected(
                Rejected.Kind.FORBIDDEN,
                "DN-034",
                "Bạn không quản trị người này.",
                "Nhờ quản trị viên của cơ quan ấy, hoặc của Ủy ban nhân dân tỉnh.");
    }

    private static Set<String> agenciesOf(Account person) {
        return Stream.concat(
                        Stream.ofNullable(person.official()).map(official -> official.agencyId()),
                        person.grants().stream().map(Grant::agencyId))
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean ofProvince(Set<String> agencies) {
        return agencies.stream()
                .flatMap(id -> organisations.find(id).stream())
                .anyMatch(agency -> agency.kind() == AgencyKind.PROVINCE);
    }

    private boolean isBelow(String agency, Set<String> administered) {
        return Stream.iterate(
                        organisations.find(agency),
                        Optional::isPresent,
                        one -> one.map(Agency::parentId).flatMap(organisations::find))
                .flatMap(Optional::stream)
                .anyMatch(one -> administered.contains(one.id()));
    }
}
