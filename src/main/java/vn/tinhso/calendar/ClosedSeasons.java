package vn.tinhso.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.tinhso.organisations.spi.Destinations;
import vn.tinhso.organisations.spi.Kind;
import vn.tinhso.organisations.spi.Order;
import vn.tinhso.organisations.spi.Rehoming;
import vn.tinhso.organisations.spi.RowDependants;
import vn.tinhso.shared.Moments;

/**
 * Giờ làm việc riêng of an agency ends on its last day: its successor works by its own hours, or the province's. Due times
 * are moved with the dossiers, before this.
 */
@Component
class ClosedSeasons extends RowDependants<Season> {

    private final CalendarRows rows;
    private final Clock clock;

    ClosedSeasons(CalendarRows rows, Clock clock, TransactionOperations transactions) {
        super(new Kind("hours", "Giờ làm việc riêng (kết thúc cùng cơ quan)", 50), transactions);
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public long count(Set<String> agencies) {
        return running(agencies).size();
    }

    /** An agency has two or three of them at most. */
    @Override
    protected List<Season> next(Set<String> agencies, String after, int limit) {
        return running(agencies).stream()
                .filter(season -> key(season).compareTo(after) > 0)
                .sorted(Comparator.comparing(this::key))
                .limit(limit)
                .toList();
    }

    @Override
    protected String key(Season season) {
        return season.agencyId() + "/" + season.from() + "/" + Objects.toString(season.to(), "");
    }

    @Override
    protected List<Rehoming> route(Season season, Destinations destinations) {
        var agency = String.valueOf(season.agencyId());
        return destinations.of(agency).stream()
                .map(to -> Rehoming.of(key(season), season.name(), "từ " + Moments.date(season.from()), agency, to))
                .toList();
    }

    @Override
    protected List<Rehoming> move(Season season, Destinations destinations, Order order) {
        rows.lock();
        var edits = new ArrayList<CalendarEdit>();
        edits.add(new CalendarEdit.DropSeason(season));
        var last = order.on().minusDays(1);
        if (!last.isBefore(season.from())) {
            edits.add(new CalendarEdit.PutSeason(
                    new Season(season.agencyId(), season.name(), season.from(), last, season.openings())));
        }
        rows.write(edits);
        return route(season, destinations);
    }

    private List<Season> running(Set<String> agencies) {
        var today = Moments.day(clock.instant());
        var timetable = rows.read().rows();
        return agencies.stream()
                .filter(timetable::names)
                .flatMap(agency -> timetable.seasonsOf(agency).stream())
                .filter(season -> runs(season, today))
                .toList();
    }

    private static boolean runs(Season season, LocalDate today) {
        return season.to() == null || !season.to().isBefore(today);
    }
}
