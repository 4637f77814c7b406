package vn.tinhso.procedures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinhso.organisations.Agency;
import vn.tinhso.organisations.AgencyKind;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.places.Places;
import vn.tinhso.places.Unit;
import vn.tinhso.procedures.spi.LookupSource;

/**
 * What the province itself is made of: {@code units}, its communes and wards in force by their code, and {@code agencies},
 * those that decide, by their id.
 */
@Component
class ProvinceLookups implements LookupSource {

    private static final String UNITS = "units";
    private static final String AGENCIES = "agencies";

    private static final List<AgencyKind> DECIDING =
            List.of(AgencyKind.PROVINCE, AgencyKind.DEPARTMENT, AgencyKind.COMMUNE);

    private final Organisations organisations;
    private final Places places;

    ProvinceLookups(Organisations organisations, Places places) {
        this.organisations = organisations;
        this.places = places;
    }

    /** The names a definition may use. */
    static boolean exists(String lookup) {
        return lookup.equals(UNITS) || lookup.equals(AGENCIES);
    }

    @Override
    public boolean knows(String lookup) {
        return exists(lookup);
    }

    @Override
    public List<Entry> entries(String lookup, LocalDate on) {
        return lookup.equals(UNITS) ? units(on) : agencies();
    }

    /** Codes are given again to other units: only with the day does one name a unit. Ended agencies keep their id. */
    @Override
    public Optional<String> label(String lookup, String value, LocalDate on) {
        return lookup.equals(UNITS)
                ? places.unit(value, on).map(Unit::title)
                : organisations.find(value).map(Agency::name);
    }

    private List<Entry> units(LocalDate on) {
        return organisations.agencies(List.of(AgencyKind.PROVINCE)).stream()
                .flatMap(province -> places.communesOf(province.unitCode(), on).stream())
                .map(unit -> new Entry(unit.code(), unit.title()))
                .toList();
    }

    private List<Entry> agencies() {
        return organisations.agencies(DECIDING).stream()
                .map(agency -> new Entry(agency.id(), agency.name()))
                .toList();
    }
}
