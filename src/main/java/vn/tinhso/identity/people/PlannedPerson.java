package vn.tinhso.identity.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tinhso.identity.Appointment;
import vn.tinhso.identity.Appointment.Post;
import vn.tinhso.identity.OfficialAccount;
import vn.tinhso.identity.Reach;
import vn.tinhso.identity.Role;
import vn.tinhso.identity.Roles.Held;
import vn.tinhso.identity.Scope;
import vn.tinhso.shared.PersonalId;

/**
 * What one line of a file says of a person.
 *
 * @param number the personal number, where it is given
 * @param from {@code null} from the day of the import
 * @param until the first day a role is no longer held
 */
record PlannedPerson(
        int line,
        String login,
        String name,
        @Nullable String number,
        String agencyId,
        String title,
        Set<Role> roles,
        Set<String> fields,
        Set<String> procedures,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /** What the file says nothing of stays as it is. */
    Appointment appointment(@Nullable OfficialAccount known) {
        var facts = known == null ? null : known.facts();
        var personalId = number == null ? null : new PersonalId(number);
        return new Appointment(
                login,
                name,
                personalId == null && facts != null ? facts.personalId() : personalId,
                new Post(agencyId, title, facts == null ? "" : facts.post().department()),
                facts == null ? Appointment.NO_CONTACT : facts.contact());
    }

    /** The roles it names, as they would be given. */
    List<Held> wishes(LocalDate today) {
        var begin = from == null ? today : from;
        return roles.stream()
                .sorted()
                .map(role -> new Held(role, agencyId, new Scope(fields, procedures), Reach.HERE, begin, until))
                .toList();
    }

    /** Those of them that are not held already. */
    List<Held> missing(List<Held> held, LocalDate today) {
        return wishes(today).stream()
                .filter(wish -> held.stream().noneMatch(one -> one.isAsGoodAs(wish, today)))
                .toList();
    }

    @Override
    public String toString() {
        return "PlannedPerson[" + line + "]";
    }
}
