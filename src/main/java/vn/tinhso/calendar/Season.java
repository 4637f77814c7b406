package vn.tinhso.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Khung giờ làm việc: the week of one season, the unit in which people change hours. Agency and the two dates tell one
 * season from another.
 */
public record Season(
        @Nullable String agencyId,
        String name,
        LocalDate from,
        @Nullable LocalDate to,
        List<Opening> openings) {

    public Season {
        openings = List.copyOf(openings);
    }

    /** One opening of one weekday. */
    public record Opening(DayOfWeek weekday, LocalTime opens, LocalTime closes) {}

    static List<Season> of(List<OpeningHours> rows) {
        var seasons = new LinkedHashMap<Season, List<OpeningHours>>();
        for (var row : rows) {
            var key = new Season(row.agencyId(), "", row.effectiveFrom(), row.effectiveTo(), List.of());
            seasons.merge(
                    key,
                    List.of(row),
                    (one, other) -> java.util.stream.Stream.concat(one.stream(), other.stream())
                            .toList());
        }
        return seasons.entrySet().stream()
                .map(season -> season.getKey().filled(season.getValue()))
                .toList();
    }

    private Season filled(List<OpeningHours> rows) {
        var openings = rows.stream()
                .map(row -> new Opening(row.weekday(), row.opens(), row.closes()))
                .toList();
        return new Season(agencyId, rows.getFirst().season(), from, to, openings);
    }

    boolean covers(OpeningHours row) {
        return Objects.equals(row.agencyId(), agencyId)
                && row.effectiveFrom().equals(from)
                && Objects.equals(row.effectiveTo(), to);
    }

    List<OpeningHours> rows() {
        return openings.stream()
                .map(opening -> new OpeningHours(
                        agencyId, name, from, to, opening.weekday(), opening.opens(), opening.closes()))
                .toList();
    }
}
