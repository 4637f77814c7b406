package vn.tinhso.dossiers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open dossier and how much of its time is gone.
 *
 * @param percent working time used, of all it has; waiting that was given back counts in neither
 */
public record TimeUsed(
        UUID dossier,
        String code,
        String procedure,
        @Nullable UUID handler,
        String competent,
        Instant due,
        int percent) {}
