package vn.tinhso.procedures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Giới hạn of an answer as a definition writes it: a number {@code 0}; a day {@code 2026-01-01}; or a day seen from the one
 * on which the form is asked, {@code today}, {@code today-18y}, {@code today+30d}, {@code today-6m}.
 */
final class Bound {

    static final String TODAY = "today";

    private static final Pattern RELATIVE = Pattern.compile("today(?:([+-])(\\d{1,5})([ymd]))?");
    static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,4})?");

    private Bound() {}

    static Optional<LocalDate> day(String text, LocalDate today) {
        var relative = RELATIVE.matcher(text);
        if (!relative.matches()) {
            return isoDay(text);
        }
        if (relative.group(1) == null) {
            return Optional.of(today);
        }
        var amount = Long.parseLong(relative.group(1) + relative.group(2));
        return Optional.of(
                switch (relative.group(3)) {
                    case "y" -> today.plusYears(amount);
                    case "m" -> today.plusMonths(amount);
                    default -> today.plusDays(amount);
                });
    }

    static Optional<BigDecimal> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    static Optional<LocalDate> isoDay(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
