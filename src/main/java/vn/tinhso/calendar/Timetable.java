package vn.tinhso.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All rows of the calendar as they stand at one moment, or as they would stand after {@link CalendarEdit edits}.
 *
 * @param announcements the years whose holidays are known, with the decision that made them known
 */
public record Timetable(List<OpeningHours> hours, List<SpecialDay> days, Map<Integer, String> announcements) {

    public Timetable {
        hours = List.copyOf(hours);
        days = List.copyOf(days);
        announcements = Map.copyOf(announcements);
    }

    public Set<Integer> announcedYears() {
        return announcements.keySet();
    }

    /** Whether the agency has rows of its own. */
    public boolean names(String agencyId) {
        return hours.stream().anyMatch(row -> agencyId.equals(row.agencyId()))
                || days.stream().anyMatch(row -> agencyId.equals(row.agencyId()));
    }

    /** What the agency works by: its own rows and the province's; {@code null} asks for the province's alone. */
    public Schedule schedule(@Nullable String agencyId) {
        return Schedule.of(
                hours.stream()
                        .filter(row -> row.agencyId() == null || row.agencyId().equals(agencyId))
                        .toList(),
                days.stream()
                        .filter(row -> row.agencyId() == null || row.agencyId().equals(agencyId))
                        .toList(),
                announcedYears());
    }

    /** The seasons written for exactly this agency, or for the whole province. */
    public List<Season> seasonsOf(@Nullable String agencyId) {
        return Season.of(hours.stream()
                .filter(row -> Objects.equals(row.agencyId(), agencyId))
                .toList());
    }

    /** The special days of a year written for exactly this agency, or for the whole province. */
    public List<SpecialDay> daysOf(@Nullable String agencyId, int year) {
        return days.stream()
                .filter(row ->
                        Objects.equals(row.agencyId(), agencyId) && row.day().getYear() == year)
                .toList();
    }

    public Timetable with(List<CalendarEdit> edits) {
        var after = this;
        for (var edit : edits) {
            after = after.with(edit);
        }
        return after;
    }

    private Timetable with(CalendarEdit edit) {
        var newHours = new ArrayList<>(hours);
        var newDays = new ArrayList<>(days);
        var years = new TreeMap<>(announcements);
        switch (edit) {
            case CalendarEdit.PutDay put -> {
                newDays.removeIf(put.day()::replaces);
                newDays.add(put.day());
            }
            case CalendarEdit.DropDay drop ->
                newDays.removeIf(
                        row -> row.day().equals(drop.day()) && Objects.equals(row.agencyId(), drop.agencyId()));
            case CalendarEdit.PutSeason put -> {
                newHours.removeIf(put.season()::covers);
                newHours.addAll(put.season().rows());
            }
            case CalendarEdit.DropSeason drop -> newHours.removeIf(drop.season()::covers);
            case CalendarEdit.AnnounceYear announce -> years.put(announce.year(), announce.legalBasis());
            case CalendarEdit.WithdrawYear withdraw -> years.remove(withdraw.year());
        }
        return new Timetable(newHours, newDays, years);
    }
}
