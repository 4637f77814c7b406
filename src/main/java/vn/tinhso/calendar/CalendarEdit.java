package vn.tinhso.calendar;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tinhso.shared.Moments;

/** Một điều chỉnh của lịch làm việc, kept as JSON until somebody confirms it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "edit")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CalendarEdit.PutDay.class, name = "PUT_DAY"),
    @JsonSubTypes.Type(value = CalendarEdit.DropDay.class, name = "DROP_DAY"),
    @JsonSubTypes.Type(value = CalendarEdit.PutSeason.class, name = "PUT_SEASON"),
    @JsonSubTypes.Type(value = CalendarEdit.DropSeason.class, name = "DROP_SEASON"),
    @JsonSubTypes.Type(value = CalendarEdit.AnnounceYear.class, name = "ANNOUNCE_YEAR"),
    @JsonSubTypes.Type(value = CalendarEdit.WithdrawYear.class, name = "WITHDRAW_YEAR")
})
public sealed interface CalendarEdit {

    /** What it does, to go on after "Điều chỉnh lịch làm việc: ". */
    String words();

    /** Adds the day, or replaces the one of the same date and agency: also the switch. */
    record PutDay(SpecialDay day) implements CalendarEdit {

        @Override
        public String words() {
            var deed = switch (day.kind()) {
                case HOLIDAY -> "nghỉ ";
                case COMPENSATION -> "làm bù ";
                case HALF_DAY -> "làm nửa ngày ";
            };
            return (day.enabled() ? "" : "tắt ") + deed + spoken(day.day()) + " (" + day.name() + ")";
        }
    }

    /** Removes the day. */
    record DropDay(LocalDate day, @Nullable String agencyId) implements CalendarEdit {

        @Override
        public String words() {
            return "bỏ ngày đặc biệt " + spoken(day);
        }
    }

    /** Adds the season, or replaces the one of the same agency and dates. */
    record PutSeason(Season season) implements CalendarEdit {

        @Override
        public String words() {
            return "giờ làm việc “" + season.name() + "” từ " + Moments.date(season.from())
                    + (season.to() == null ? "" : " đến " + Moments.date(season.to()));
        }
    }

    /** Removes the season. */
    record DropSeason(Season season) implements CalendarEdit {

        @Override
        public String words() {
            return "bỏ giờ làm việc “" + season.name() + "” từ " + Moments.date(season.from());
        }
    }

    /** From now on the year has exactly the holidays in its rows. */
    record AnnounceYear(int year, String legalBasis) implements CalendarEdit {

        @Override
        public String words() {
            return "công bố lịch nghỉ năm " + year;
        }
    }

    /** The year is not known after all. */
    record WithdrawYear(int year) implements CalendarEdit {

        @Override
        public String words() {
            return "rút công bố lịch nghỉ năm " + year;
        }
    }

    private static String spoken(LocalDate day) {
        return Moments.weekday(day.getDayOfWeek()) + " " + Moments.date(day);
    }
}
