package vn.tinhso.dossiers.warnings;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.tinhso.organisations.spi.Destinations;
import vn.tinhso.organisations.spi.Kind;
import vn.tinhso.organisations.spi.Order;
import vn.tinhso.organisations.spi.Rehoming;
import vn.tinhso.organisations.spi.RowDependants;
import vn.tinhso.shared.Actor;

/** Quy tắc nhắc việc riêng of an agency ends with it: its successor has its own rules, or the province's. */
@Component
class RehomedRules extends RowDependants<EscalationRule> {

    private final RuleStore store;
    private final Clock clock;

    RehomedRules(RuleStore store, Clock clock, TransactionOperations transactions) {
        super(new Kind("rules", "Quy tắc nhắc việc riêng (kết thúc cùng cơ quan)", 40), transactions);
        this.store = store;
        this.clock = clock;
    }

    @Override
    public long count(Set<String> agencies) {
        return store.all().stream()
                .filter(rule -> rule.agencyId() != null && agencies.contains(rule.agencyId()))
                .count();
    }

    /** An agency has a handful of them at most. */
    @Override
    protected List<EscalationRule> next(Set<String> agencies, String after, int limit) {
        return store.all().stream()
                .filter(rule -> rule.agencyId() != null && agencies.contains(rule.agencyId()))
                .filter(rule -> key(rule).compareTo(after) > 0)
                .sorted(Comparator.comparing(this::key))
                .limit(limit)
                .toList();
    }

    @Override
    protected String key(EscalationRule rule) {
        return rule.id().toString();
    }

    @Override
    protected List<Rehoming> route(EscalationRule rule, Destinations destinations) {
        var agency = String.valueOf(rule.agencyId());
        return destinations.of(agency).stream()
                .map(to -> Rehoming.of(
                        key(rule), rule.percent() + "%", rule.audience().label(), agency, to))
                .toList();
    }

    @Override
    protected List<Rehoming> move(EscalationRule rule, Destinations destinations, Order order) {
        return store.end(rule.id(), Actor.system().accountId(), clock.instant())
                ? route(rule, destinations)
                : List.of();
    }
}
