package vn.tinhso.identity.people;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.tinhso.identity.Appointer;
import vn.tinhso.identity.OfficialAccount;
import vn.tinhso.identity.OfficialAccounts;
import vn.tinhso.identity.Roles;
import vn.tinhso.identity.Roles.Held;
import vn.tinhso.organisations.AgencyKind;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.shared.Moments;
import vn.tinhso.shared.PersonalId;

/** Looks at every line of a file before any is carried out, and tells all that is wrong at once. */
@Component
class PeopleCheck {

    private final OfficialAccounts officials;
    private final Roles roles;
    private final Organisations organisations;
    private final Clock clock;

    PeopleCheck(OfficialAccounts officials, Roles roles, Organisations organisations, Clock clock) {
        this.officials = officials;
        this.roles = roles;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** What the file would do; nothing of it once there are problems. */
    record Found(List<PlannedPerson> people, List<Problem> problems, int added, int changed) {

        int unchanged() {
            return people.size() - added - changed;
        }

        @Override
        public String toString() {
            return "Found[" + people.size() + "]";
        }
    }

    Found check(PeopleTable table, Appointer by) {
        var problems = new ArrayList<>(table.problems());
        var codes = codes();
        var people = new ArrayList<PlannedPerson>();
        for (var line : table.lines()) {
            var reader = new LineReader(line, code -> Optional.ofNullable(codes.get(code)));
            reader.read().ifPresent(people::add);
            problems.addAll(reader.problems());
        }
        var twins = new Twins();
        table.lines().forEach(twins::look);
        problems.addAll(twins.problems());
        var check = new PersonCheck(by, known(people), Moments.day(clock.instant()));
        people.forEach(check::look);
        problems.addAll(check.problems());
        problems.sort(Comparator.comparingInt(Problem::line));
        return new Found(people, problems, check.added(), check.changed());
    }

    /** What there is already, of everything the file names. */
    record Known(
            Map<String, OfficialAccount> accounts,
            Set<String> citizens,
            Map<PersonalId, UUID> bearers,
            Map<UUID, List<Held>> held,
            Set<String> fields,
            Set<String> procedures) {}

    /** Everything at once: a question for each of 5,000 lines would take minutes. */
    private Known known(List<PlannedPerson> people) {
        var logins = people.stream().map(PlannedPerson::login).collect(Collectors.toSet());
        var accounts = officials.withLogins(logins);
        var numbers = people.stream()
                .map(PlannedPerson::number)
                .filter(Objects::nonNull)
                .map(PersonalId::new)
                .collect(Collectors.toSet());
        var procedures = people.stream()
                .flatMap(person -> person.procedures().stream())
                .distinct()
                .filter(roles::isProcedure)
                .collect(Collectors.toSet());
        return new Known(
                accounts,
                officials.ofCitizens(logins),
                officials.bearing(numbers),
                roles.ofAll(accounts.values().stream().map(OfficialAccount::id).toList()),
                new HashSet<>(roles.fields()),
                procedures);
    }

    private Map<String, String> codes() {
        return organisations.agencies(EnumSet.allOf(AgencyKind.class)).stream()
                .collect(Collectors.toMap(agency -> agency.code().value(), agency -> agency.id(), (one, other) -> one));
    }
}
