package vn.tinhso.dossiers;

import java.time.Clock;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tinhso.dossiers.Tallies.Tally;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.shared.Moments;

/** Numbers of ended agencies, read as those of the agency that took their place; divided ones keep their own row. */
@Component
class TodaysMap {

    private final Organisations organisations;
    private final Clock clock;

    TodaysMap(Organisations organisations, Clock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    List<Tally> of(List<Tally> tallies) {
        var read = new LinkedHashMap<List<String>, Tally>();
        for (var tally : tallies) {
            var here =
                    tally.unit() == null ? tally : new Tally(successor(tally.unit()), tally.holder(), tally.numbers());
            read.merge(List.of(String.valueOf(here.unit()), String.valueOf(here.holder())), here, TodaysMap::together);
        }
        return List.copyOf(read.values());
    }

    /** The agency and every ended one whose numbers are counted with its own. */
    Set<String> behind(String unit) {
        var before = organisations.predecessors(Set.of(unit)).getOrDefault(unit, Set.of());
        return Stream.concat(
                        Stream.of(unit),
                        before.stream().filter(old -> successor(old).equals(unit)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private String successor(String unit) {
        var now = organisations.on(Moments.day(clock.instant()), unit);
        return now.isUnique() ? now.agencies().getFirst().id() : unit;
    }

    private static Tally together(Tally one, Tally other) {
        Map<Counted, Long> sum = new EnumMap<>(one.numbers());
        other.numbers().forEach((counted, number) -> sum.merge(counted, number, Long::sum));
        return new Tally(one.unit(), one.holder(), sum);
    }
}
