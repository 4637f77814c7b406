package vn.tinhso.dossiers;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.audit.AuditLog;
import vn.tinhso.dossiers.Counted.Scope;
import vn.tinhso.identity.Account;
import vn.tinhso.shared.Moments;

/** Con số và danh sách phía sau: counted from the records at this moment, for what this viewer may see. */
@Service
public class Tallies {

    private final CountedStore store;
    private final TodaysMap map;
    private final AuditLog audit;
    private final Clock clock;

    Tallies(CountedStore store, TodaysMap map, AuditLog audit, Clock clock) {
        this.store = store;
        this.map = map;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One row of numbers.
     *
     * @param unit agency; {@code null} in the row of all
     * @param holder account, {@code mot-cua}, {@code lanh-dao} or {@code chua-co}; {@code null} in the row of a unit
     */
    public record Tally(@Nullable String unit, @Nullable String holder, Map<Counted, Long> numbers) {}

    /**
     * Part of a list.
     *
     * @param unit empty for all
     * @param holder empty for everybody
     * @param territory on whose map the unit is, for figures
     */
    public record Slice(String unit, String holder, long offset, int size, Territory territory) {

        public Slice(String unit, String holder, long offset, int size) {
            this(unit, holder, offset, size, Territory.TODAY);
        }
    }

    /** One page, and how many there are in all. */
    public record Page(List<Dossier> dossiers, long total) {}

    @Transactional(readOnly = true)
    public List<Tally> of(Account viewer, Scope scope, YearMonth month) {
        return scope == Scope.FIGURES
                ? figures(viewer, month, Territory.TODAY)
                : store.tallies(Visibility.of(viewer), scope, time(month), Territory.TODAY);
    }

    /** Figures by the agencies of the map that is asked for. */
    @Transactional(readOnly = true)
    public List<Tally> figures(Account viewer, YearMonth month, Territory territory) {
        var figures = store.tallies(Visibility.of(viewer), Scope.FIGURES, time(month), territory);
        return territory == Territory.TODAY ? map.of(figures) : figures;
    }

    /** The dossiers of one number; the look is logged, for a page shows the names of people. */
    @Transactional
    public Page page(Account viewer, Counted counted, YearMonth month, Slice slice) {
        var sees = Visibility.of(viewer);
        var time = time(month);
        audit.record(
                viewer.actor(),
                "dossiers.listed",
                "dossiers",
                Map.of("number", counted.key(), "unit", slice.unit(), "holder", slice.holder()));
        var behind = new CountedStore.Behind(counted, slice, units(counted, slice));
        return new Page(store.page(sees, behind, time), store.count(sees, behind, time));
    }

    private Set<String> units(Counted counted, Slice slice) {
        var ofToday = counted.scope() == Scope.FIGURES && slice.territory() == Territory.TODAY;
        return ofToday && !slice.unit().isEmpty() ? map.behind(slice.unit()) : Set.of(slice.unit());
    }

    public YearMonth thisMonth() {
        return YearMonth.from(Moments.day(clock.instant()));
    }

    private CountedStore.Time time(YearMonth month) {
        return new CountedStore.Time(clock.instant(), month);
    }
}
