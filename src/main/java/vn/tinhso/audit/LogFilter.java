package vn.tinhso.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the log; what is absent does not matter.
 *
 * @param actor id of an account or client, or a part of an official's name
 * @param subject {@code dossier:…}; the code of a dossier alone will do
 * @param deed {@code dossier.viewed}, or its beginning
 */
public record LogFilter(
        @Nullable String actor,
        @Nullable String subject,
        @Nullable String deed,
        @Nullable Instant from,
        @Nullable Instant until) {}
