package vn.tinhso.procedures;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
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
    private final Clock clock;

    DecidingAgencies(Organisations organisations, Clock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    /** By name within each level; agencies that ended are left out. */
    public List<Agency> of(Procedure procedure) {
        var named = procedure.handling().competent();
        if (!named.isEmpty()) {
            return named.stream().flatMap(id -> existing(id).stream()).toList();
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

    /** The agency, if it exists today. */
    public Optional<Agency> existing(String id) {
        return organisations.find(id).filter(agency -> agency.existsOn(Moments.day(clock.instant())));
    }
}
