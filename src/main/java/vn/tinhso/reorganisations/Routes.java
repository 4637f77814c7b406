package vn.tinhso.reorganisations;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import vn.tinhso.organisations.spi.Destination;
import vn.tinhso.organisations.spi.Destinations;
import vn.tinhso.organisations.spi.Traits;
import vn.tinhso.places.Places;

/** The lines of a plan as an answer to: where does this go? */
class Routes {

    private final Reorganisation plan;
    private final Places places;
    private final Map<String, List<Line>> lines;
    private final Map<String, String> units = new ConcurrentHashMap<>();

    Routes(Reorganisation plan, Places places) {
        this.plan = plan;
        this.places = places;
        lines = plan.lines().stream().collect(Collectors.groupingBy(Line::from));
    }

    Destinations of(String source) {
        return new Destinations(
                plan.givers(), plan.effective(), (agency, traits) -> destination(source, agency, traits));
    }

    private Destination destination(String source, String agency, Traits traits) {
        var own = lines.getOrDefault(agency, List.of());
        var unit = onNewMap(traits.unit());
        return own.stream()
                .filter(line -> line.fits(source, traits.field(), unit))
                .max(Comparator.comparing(Line::narrowness).thenComparing(Line::seq, Comparator.reverseOrder()))
                .map(line -> Destination.to(line.to()))
                .orElse(own.stream().anyMatch(line -> line.kind().ends()) ? Destination.UNKNOWN : Destination.STAYS);
    }

    /** People's addresses are old ones for years: what their unit became, when it became one. */
    private String onNewMap(String unit) {
        return unit.isEmpty() ? "" : units.computeIfAbsent(unit, code -> translated(code, plan.effective()));
    }

    private String translated(String code, LocalDate on) {
        var mapped = places.on(on, code, on.minusDays(1));
        return mapped.isUnique() ? mapped.units().getFirst().code() : code;
    }
}
