package vn.tinhso.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.tinhso.shared.StarterData;

/** Brings the demonstration province's hours and the holidays of 2025 to 2027. */
@Component
class CalendarStarter implements StarterData {

    private static final String FILE = "starter/calendar/working-time.yaml";

    private final CalendarStore store;

    CalendarStarter(CalendarStore store) {
        this.store = store;
    }

    @Override
    public int rank() {
        return 10;
    }

    @Override
    public boolean isMissing() {
        return store.isEmpty();
    }

    @Override
    public void load() {
        var file = File.read();
        file.hours().forEach(store::add);
        file.specialDays().forEach(store::put);
        file.years().forEach(year -> store.announce(year.year(), year.basis()));
    }

    static Timetable timetable() {
        var file = File.read();
        var years = file.years().stream().collect(Collectors.toMap(Year::year, Year::basis));
        return new Timetable(file.hours(), file.specialDays(), years);
    }

    private record File(List<Season> seasons, List<Year> years, List<Day> days) {

        static File read() {
            try (var input = new ClassPathResource(FILE).getInputStream()) {
                return new YAMLMapper().readValue(input, File.class);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        List<OpeningHours> hours() {
            return seasons.stream().flatMap(season -> season.hours().stream()).toList();
        }

        List<SpecialDay> specialDays() {
            return days.stream().map(Day::specialDay).toList();
        }
    }

    private record Season(String name, LocalDate from, List<DayOfWeek> weekdays, List<String> openings) {

        List<OpeningHours> hours() {
            return weekdays.stream()
                    .flatMap(weekday -> openings.stream().map(opening -> row(weekday, opening.split("-"))))
                    .toList();
        }

        private OpeningHours row(DayOfWeek weekday, String[] times) {
            return new OpeningHours(
                    null, name, from, null, weekday, LocalTime.parse(times[0]), LocalTime.parse(times[1]));
        }
    }

    private record Year(int year, String basis) {}

    private record Day(
            LocalDate day,
            String name,
            SpecialDay.@Nullable Kind kind,
            @Nullable String basis,
            @Nullable Boolean provisional) {

        SpecialDay specialDay() {
            return new SpecialDay(
                    day,
                    kind == null ? SpecialDay.Kind.HOLIDAY : kind,
                    name,
                    basis,
                    true,
                    Boolean.TRUE.equals(provisional),
                    null,
                    null,
                    null);
        }
    }
}
