package vn.tinhso.dossiers.warnings;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.tinhso.dossiers.OpenDossiers;
import vn.tinhso.dossiers.TimeUsed;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.Role;

/** Which dossiers have reached which rule: computed when it is asked for, whether anybody was told or not. */
@Service
public class Escalations {

    private final Rules rules;
    private final OpenDossiers open;
    private final Reminders reminders;

    Escalations(Rules rules, OpenDossiers open, Reminders reminders) {
        this.rules = rules;
        this.open = open;
        this.reminders = reminders;
    }

    /** What concerns this person, the furthest first; who was not told yet is told now. */
    public List<Reached> concerning(Account viewer) {
        var known = rules.all();
        var leadsTheProvince = viewer.holds(Role.LEADER, rules.province().id());
        if (leadsTheProvince) {
            // A rule brings a dossier to the province: before it is noticed nobody there may read it.
            reminders.tell(reached(known, Audience.PROVINCE, open.overdueAnywhere()));
        }
        var reached = Stream.of(
                        reached(known, Audience.HANDLER, open.handledBy(viewer)),
                        reached(known, Audience.LEADER, open.ledBy(viewer)),
                        leadsTheProvince ? reached(known, Audience.PROVINCE, open.overdue(viewer)) : List.<Reached>of())
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt((Reached one) -> one.dossier().percent())
                        .reversed()
                        .thenComparing(one -> one.dossier().code())
                        .thenComparing(one -> one.rule().percent()))
                .toList();
        reminders.tell(reached);
        return reached;
    }

    /** Tells everybody whom a rule concerns, for those who do not look; nothing waits for it. */
    void check() {
        var known = rules.all();
        var all = open.all();
        for (var audience : Audience.values()) {
            reminders.tell(reached(known, audience, all));
        }
    }

    private static List<Reached> reached(List<EscalationRule> rules, Audience audience, List<TimeUsed> dossiers) {
        return dossiers.stream()
                .flatMap(dossier -> inForce(rules, audience, dossier.competent())
                        .filter(rule -> dossier.percent() >= rule.percent())
                        .map(rule -> new Reached(rule, dossier)))
                .toList();
    }

    /** An agency's own rules for somebody stand in the place of the province's. */
    private static Stream<EscalationRule> inForce(List<EscalationRule> rules, Audience audience, String agency) {
        var own = rules.stream().anyMatch(rule -> rule.audience() == audience && agency.equals(rule.agencyId()));
        return rules.stream()
                .filter(rule -> rule.audience() == audience && Objects.equals(rule.agencyId(), own ? agency : null));
    }
}
