package vn.tinhso.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version in the history of a procedure.
 *
 * @param to last day it is in force; {@code null} while nothing ends it
 * @param preparedBy {@code null} for what the product was delivered with
 */
public record VersionRow(
        UUID id,
        LocalDate from,
        @Nullable LocalDate to,
        String decision,
        Instant publishedAt,
        @Nullable String preparedBy,
        @Nullable String publishedBy) {

    public boolean isInForce(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
