package vn.tinhso.places;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Đơn vị hành chính: what a code or a name meant on a day, and what became of it. */
@Component
public class Places {

    private final PlaceStore store;

    Places(PlaceStore store) {
        this.store = store;
    }

    public Optional<Unit> unit(String code, LocalDate on) {
        return store.unit(code, on);
    }

    /** Provinces and cities under the central government, by code. */
    public List<Unit> provinces(LocalDate on) {
        return store.provinces(on);
    }

    /** Wards first, then communes, each in Vietnamese order. */
    public List<Unit> communesOf(String provinceCode, LocalDate on) {
        return store.communesOf(provinceCode, on);
    }

    /** What the unit that last gave up this code became: several when it was divided, none when it still exists. */
    public List<Unit> successorsOf(String code) {
        return store.successorsOf(code);
    }

    /** What the unit that now bears this code was formed from. */
    public List<Unit> predecessorsOf(String code) {
        return store.predecessorsOf(code);
    }

    /**
     * The unit that bore this code on one day, on the map of another: its successors, or what it was formed from.
     *
     * @param of the day the code is from; it may have been given to another unit since
     */
    public Mapping on(LocalDate day, String code, LocalDate of) {
        var found = new LinkedHashSet<Unit>();
        store.unit(code, of).ifPresent(unit -> follow(unit, day, new HashSet<>(), found));
        return new Mapping(List.copyOf(found));
    }

    private void follow(Unit unit, LocalDate day, Set<Unit> met, Set<Unit> found) {
        var last = unit.validTo();
        if (!met.add(unit)) {
            return;
        }
        if (day.isBefore(unit.validFrom())) {
            store.predecessorsOf(unit.code(), unit.validFrom()).forEach(old -> follow(old, day, met, found));
        } else if (last != null && day.isAfter(last)) {
            store.successorsOf(unit.code(), last.plusDays(1)).forEach(next -> follow(next, day, met, found));
        } else {
            found.add(unit);
        }
    }

    /** Units whose full name has all the words, with or without accents; those that exist first, at most twenty. */
    public List<Unit> find(String text) {
        return text.isBlank() ? List.of() : store.find(text);
    }
}
