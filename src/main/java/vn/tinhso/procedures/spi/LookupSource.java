package vn.tinhso.procedures.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Danh mục tra cứu: where fields of electronic forms take their options from. Every bean of this type is asked. */
public interface LookupSource {

    /**
     * One entry.
     *
     * @param value what an answer keeps; it names the same thing for ever, if need be together with the day
     * @param label what people read and choose
     */
    record Entry(String value, String label) {}

    /** Whether this source answers to the name a definition gives: {@code units}, {@code catalogue:dan_toc}. */
    boolean knows(String lookup);

    /** What may be chosen on this day, in the order people expect. */
    List<Entry> entries(String lookup, LocalDate on);

    /** How an answer given on this day reads, even when it can no longer be chosen. */
    default Optional<String> label(String lookup, String value, LocalDate on) {
        return entries(lookup, on).stream()
                .filter(entry -> entry.value().equals(value))
                .map(Entry::label)
                .findFirst();
    }
}
