package vn.tinhso.procedures;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.tinhso.procedures.spi.LookupSource.Entry;

/** One catalogue, found by what it keeps and by what people type, who leave out accents, hyphens and capitals. */
final class LookupTable {

    private final List<Entry> entries;
    private final Map<String, String> labels;

    LookupTable(List<Entry> entries) {
        this.entries = entries;
        labels = entries.stream().collect(Collectors.toMap(Entry::value, Entry::label, (first, twin) -> first));
    }

    List<Entry> entries() {
        return entries;
    }

    boolean has(String value) {
        return labels.containsKey(value);
    }

    Optional<String> label(String value) {
        return Optional.ofNullable(labels.get(value));
    }

    /** The value meant; none when nothing fits, or when more than one does without accents. */
    Optional<String> find(String typed) {
        if (has(typed)) {
            return Optional.of(typed);
        }
        var exact = only(typed, text -> text.toLowerCase(Locale.ROOT));
        return exact.isPresent() ? exact : only(typed, LookupTable::folded);
    }

    private Optional<String> only(String typed, UnaryOperator<String> form) {
        var asked = form.apply(typed);
        var found = entries.stream()
                .filter(entry -> form.apply(entry.label()).equals(asked))
                .map(Entry::value)
                .limit(2)
                .toList();
        return found.size() == 1 && !asked.isEmpty() ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static String folded(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}\\d]", "");
    }
}
