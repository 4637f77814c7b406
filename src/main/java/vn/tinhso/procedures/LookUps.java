package vn.tinhso.procedures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.tinhso.procedures.Procedure.FormField;
import vn.tinhso.procedures.spi.LookupSource;
import vn.tinhso.procedures.spi.LookupSource.Entry;

/** Every catalogue a form may look up. */
@Component
class LookUps {

    static final LookUps NONE = new LookUps(List.of());

    private final List<LookupSource> sources;

    LookUps(List<LookupSource> sources) {
        this.sources = List.copyOf(sources);
    }

    Day on(LocalDate day) {
        return new Day(day);
    }

    /** The catalogues of one day, each read once at most: a form asks for the same one again and again. */
    final class Day {

        private final LocalDate day;
        private final Map<String, LookupTable> tables = new ConcurrentHashMap<>();

        private Day(LocalDate day) {
            this.day = day;
        }

        List<Entry> entries(String lookup) {
            return table(lookup).entries();
        }

        boolean has(String lookup, String value) {
            return table(lookup).has(value);
        }

        /** What was typed or chosen as it is kept; what is not in the catalogue stays as it is. */
        String value(FormField field, String typed) {
            return field.lookup() == null || typed.isEmpty()
                    ? typed
                    : table(field.lookup()).find(typed).orElse(typed);
        }

        String label(String lookup, String value) {
            var listed = table(lookup).label(value);
            return listed.or(() -> source(lookup).flatMap(source -> source.label(lookup, value, day)))
                    .orElse(value);
        }

        private LookupTable table(String lookup) {
            return tables.computeIfAbsent(
                    lookup,
                    name -> new LookupTable(source(name)
                            .map(source -> source.entries(name, day))
                            .orElse(List.of())));
        }
    }

    private Optional<LookupSource> source(String lookup) {
        return sources.stream().filter(source -> source.knows(lookup)).findFirst();
    }
}
