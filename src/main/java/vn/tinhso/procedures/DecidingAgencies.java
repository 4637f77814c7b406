package vn.tinhso.procedures;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinhso.organisations.Agency;
import vn.tinhso.organisations.AgencyKind;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.shared.Moments;

/** Cơ quan giải quyết of a procedure today: those it names, else those of its levels and its field. */
@Component
public class DecidingAgencies {

    private final Organisations organisations;
    private final HeirStore store;
    private final Clock clock;

    DecidingAgencies(Organisations organisations, HeirStore store, Clock clock) {
        this.organisations = organisations;
        this.store = store;
        this.clock = clock;
    }

    /** By name within each level; agencies that ended are left out. */
    public List<Agency> of(Procedure procedure) {
        var named = procedure.handling().competent();
        if (!named.isEmpty()) {
            return standingFor(procedure, named);
        }
        var agencies = new ArrayList<Agency>();
        for (var level : procedure.levels()) {
            switch (level) {
                case PROVINCE ->
                    organisations.competentFor(procedure.field().code()).ifPresent(agencies::add);
                case COMMUNE -> agencies.addAll(organisations.agencies(List.of(AgencyKind.COMMUNE)));
            }
        }
        return List.copyOf(agencies);
    }

    /**
     * The agencies a definition names as they stand today. A published version never changes; where a reorganisation ended
     * an agency it names, the heir that was decided for this procedure stands for it.
     */
    public List<Agency> standingFor(Procedure procedure, List<String> named) {
        if (named.isEmpty()) {
            return List.of();
        }
        var heirs = store.heirs(procedure.code());
        return named.stream()
                .map(id -> heir(id, heirs))
                .distinct()
                .flatMap(id -> existing(id).stream())
                .toList();
    }

    /** Over as many reorganisations as there were. */
    private static String heir(String id, Map<String, String> heirs) {
        var now = id;
        for (var steps = 0; steps < heirs.size() && heirs.containsKey(now); steps++) {
            now = String.valueOf(heirs.get(now));
        }
        return now;
    }

    /** The agency, if it exists today. */
    public Optional<Agency> existing(String id) {
        return organisations.find(id).filter(agency -> agency.existsOn(Moments.day(clock.instant())));
    }
}
