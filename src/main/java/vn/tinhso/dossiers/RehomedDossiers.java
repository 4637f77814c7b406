package vn.tinhso.dossiers;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.tinhso.dossiers.Dossier.Parties;
import vn.tinhso.dossiers.HouseEvent.DossierRehomed;
import vn.tinhso.dossiers.HouseEvent.DossierRehomed.Home;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.organisations.spi.Destinations;
import vn.tinhso.organisations.spi.Kind;
import vn.tinhso.organisations.spi.Order;
import vn.tinhso.organisations.spi.Rehoming;
import vn.tinhso.organisations.spi.RowDependants;

/**
 * Hồ sơ đang giải quyết, when its agency or its desk ends. Code, history and step time stay; the due time stays unless the
 * new agency keeps other hours. The platform acts, not the administrator: nobody at the agency handled anything. What is
 * closed keeps the agency that decided it; successors may read it.
 */
@Component
class RehomedDossiers extends RowDependants<Dossier> {

    private static final String COMPETENT = "Cơ quan giải quyết";
    private static final String RECEIVING = "Nơi tiếp nhận";

    private final HangingStore store;
    private final DossierStore dossiers;
    private final HomeTraits traits;
    private final DossierMove move;
    private final Organisations organisations;

    RehomedDossiers(
            HangingStore store,
            DossierStore dossiers,
            HomeTraits traits,
            DossierMove move,
            Organisations organisations,
            TransactionOperations transactions) {
        super(new Kind("dossiers", "Hồ sơ đang giải quyết", 30), transactions);
        this.store = store;
        this.dossiers = dossiers;
        this.traits = traits;
        this.move = move;
        this.organisations = organisations;
    }

    @Override
    public long count(Set<String> agencies) {
        return store.open(agencies);
    }

    @Override
    protected List<Dossier> next(Set<String> agencies, String after, int limit) {
        return store.open(agencies, after, limit);
    }

    @Override
    protected String key(Dossier dossier) {
        return dossier.id().toString();
    }

    @Override
    protected List<Rehoming> route(Dossier dossier, Destinations destinations) {
        var known = traits.of(dossier);
        var parties = dossier.parties();
        var moves = new ArrayList<Rehoming>();
        destinations
                .of(parties.competent(), known)
                .ifPresent(to -> moves.add(move(dossier, COMPETENT, parties.competent(), to.agencyId())));
        destinations
                .of(parties.receiving(), known)
                .ifPresent(to -> moves.add(move(dossier, RECEIVING, parties.receiving(), to.agencyId())));
        return moves;
    }

    /** Looked at again under its lock: it may have gone on or been finished meanwhile. */
    @Override
    protected List<Rehoming> move(Dossier seen, Destinations destinations, Order order) {
        return dossiers.lockOpen(seen.id())
                .map(dossier -> {
                    var moves = route(dossier, destinations);
                    if (!moves.isEmpty()) {
                        carryOut(dossier, moves, order);
                    }
                    return moves;
                })
                .orElse(List.of());
    }

    private void carryOut(Dossier dossier, List<Rehoming> moves, Order order) {
        var before = dossier.parties();
        var parties = new Parties(
                before.support(), to(moves, RECEIVING, before.receiving()), to(moves, COMPETENT, before.competent()));
        var homes = moves.stream()
                .map(each -> new Home(
                        each.part(),
                        organisations.agency(each.from()).name(),
                        organisations.agency(Objects.requireNonNull(each.to())).name()))
                .toList();
        move.carryOut(dossier, dossier.at(parties), (due, reasons) -> {
            var old = dossier.timing().finished() == null ? dossier.timing().due() : null;
            return new DossierRehomed(order.decision(), order.on(), homes, old, due, reasons);
        });
    }

    private static String to(List<Rehoming> moves, String part, String otherwise) {
        return moves.stream()
                .filter(each -> each.part().equals(part))
                .map(Rehoming::to)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(otherwise);
    }

    private static Rehoming move(Dossier dossier, String part, String from, @Nullable String to) {
        return new Rehoming(
                dossier.id().toString(),
                part,
                dossier.code(),
                dossier.procedure().name(),
                "/ho-so/" + dossier.code(),
                from,
                to,
                null);
    }
}
