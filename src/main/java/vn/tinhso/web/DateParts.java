package vn.tinhso.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date as typed in three boxes; binds from {@code <name>-ngay}, {@code <name>-thang}, {@code <name>-nam}.
 */
public record DateParts(String day, String month, String year) {

    public static final DateParts EMPTY = new DateParts("", "", "");

    public static DateParts of(@Nullable LocalDate date) {
        return date == null
                ? EMPTY
                : new DateParts("" + date.getDayOfMonth(), "" + date.getMonthValue(), "" + date.getYear());
    }

    /** Reads the three boxes of a form, for instance with {@code request::getParameter}. */
    public static DateParts read(String name, java.util.function.Function<String, @Nullable String> parameter) {
        return new DateParts(
                text(parameter.apply(name + "-ngay")),
                text(parameter.apply(name + "-thang")),
                text(parameter.apply(name + "-nam")));
    }

    public boolean isBlank() {
        return (day + month + year).isBlank();
    }

    /** The date, when the three boxes make one that exists. */
    public Optional<LocalDate> date() {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (NumberFormatException | DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
