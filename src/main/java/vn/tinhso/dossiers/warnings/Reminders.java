package vn.tinhso.dossiers.warnings;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.dossiers.OpenDossiers;
import vn.tinhso.dossiers.TimeUsed;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.Accounts;
import vn.tinhso.identity.Role;
import vn.tinhso.notifications.Notifications;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.shared.Moments;

/** Tells people once of what a rule concerns them with, however many ask at the same time. */
@Service
class Reminders {

    private final EscalationStore store;
    private final Rules rules;
    private final OpenDossiers open;
    private final Accounts accounts;
    private final Organisations organisations;
    private final Notifications notifications;
    private final Clock clock;

    Reminders(
            EscalationStore store,
            Rules rules,
            OpenDossiers open,
            Accounts accounts,
            Organisations organisations,
            Notifications notifications,
            Clock clock) {
        this.store = store;
        this.rules = rules;
        this.open = open;
        this.accounts = accounts;
        this.organisations = organisations;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** All or none: a row without its notices would silence the rule for ever. */
    @Transactional
    public void tell(List<Reached> reached) {
        if (reached.isEmpty()) {
            return;
        }
        var fresh = new HashSet<>(store.notice(reached, clock.instant()));
        for (var one : reached) {
            if (fresh.remove(
                    new EscalationStore.Key(one.dossier().dossier(), one.rule().id()))) {
                if (one.rule().audience() == Audience.PROVINCE) {
                    open.letRead(one.dossier().dossier(), rules.province().id());
                }
                concerned(one).forEach(person -> notifications.send(message(one, person)));
            }
        }
    }

    /** The people of the rule, and who stands in for them. */
    private Stream<UUID> concerned(Reached reached) {
        var people = switch (reached.rule().audience()) {
            case HANDLER -> Stream.ofNullable(reached.dossier().handler());
            case LEADER -> leaders(reached.dossier().competent());
            case PROVINCE -> leaders(rules.province().id());
        };
        return people.flatMap(person -> Stream.concat(Stream.of(person), accounts.standingInFor(person).stream()))
                .distinct();
    }

    private Stream<UUID> leaders(String agencyId) {
        return accounts.holding(Role.LEADER, agencyId).stream().map(Account::id);
    }

    private Notifications.Message message(Reached reached, UUID person) {
        var dossier = reached.dossier();
        var agency = organisations.agency(dossier.competent()).name();
        return new Notifications.Message(
                person,
                "dossier:" + dossier.code(),
                title(dossier),
                dossier.procedure() + ", " + agency + ". Hẹn trả " + Moments.spoken(dossier.due()) + ".",
                "/ho-so/" + dossier.code(),
                Map.of("agency", agency));
    }

    private static String title(TimeUsed dossier) {
        return dossier.percent() < 100
                ? "Hồ sơ " + dossier.code() + " đã dùng " + dossier.percent() + "% thời hạn"
                : "Hồ sơ " + dossier.code() + " đã hết thời hạn (" + dossier.percent() + "%)";
    }
}
