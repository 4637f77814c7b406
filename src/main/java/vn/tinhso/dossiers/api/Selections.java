package vn.tinhso.dossiers.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tinhso.dossiers.DossierRegister.Selection;
import vn.tinhso.dossiers.DossierStatus;
import vn.tinhso.shared.Moments;

/** Reads which dossiers a list shall hold. */
final class Selections {

    /** Further back or ahead than any dossier; the database knows no dates of the year 999999. */
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    private Selections() {}

    static Selection of(
            @Nullable List<Integer> statuses,
            @Nullable String agency,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        return new Selection(
                statuses == null
                        ? Set.of()
                        : statuses.stream().map(DossierStatus::of).collect(Collectors.toUnmodifiableSet()),
                PlainText.of(agency),
                start(from == null ? FIRST : from),
                start(clamp(to == null ? LAST : to).plusDays(1)));
    }

    private static Instant start(LocalDate day) {
        return clamp(day).atStartOfDay(Moments.VIETNAM).toInstant();
    }

    private static LocalDate clamp(LocalDate day) {
        return day.isBefore(FIRST) ? FIRST : day.isAfter(LAST) ? LAST : day;
    }
}
