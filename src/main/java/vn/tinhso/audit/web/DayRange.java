package vn.tinhso.audit.web;

import static vn.tinhso.web.Words.t;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhso.shared.Moments;
import vn.tinhso.web.FieldError;

/** Two days as typed into {@code tu} and {@code den}, both included; either may be missing. */
record DayRange(@Nullable LocalDate from, @Nullable LocalDate to, List<FieldError> errors) {

    static DayRange of(@Nullable String from, @Nullable String to) {
        var errors = new ArrayList<FieldError>();
        var first = day("tu", from, errors);
        var last = day("den", to, errors);
        if (first != null && last != null && last.isBefore(first)) {
            errors.add(new FieldError("den", t("Ngày cuối đứng trước ngày đầu.")));
        }
        return new DayRange(first, last, List.copyOf(errors));
    }

    @Nullable
    Instant begins() {
        return from == null ? null : from.atStartOfDay(Moments.VIETNAM).toInstant();
    }

    @Nullable
    Instant ends() {
        return to == null ? null : to.plusDays(1).atStartOfDay(Moments.VIETNAM).toInstant();
    }

    static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static @Nullable LocalDate day(String field, @Nullable String typed, List<FieldError> errors) {
        try {
            var day = typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
            if (day != null && (day.getYear() < 2000 || day.getYear() > 2200)) {
                throw new DateTimeParseException("far away", typed, 0);
            }
            return day;
        } catch (DateTimeParseException unreadable) {
            errors.add(new FieldError(field, t("Nhập một ngày có thật.")));
            return null;
        }
    }
}
