package vn.tinhso.dossiers.warnings;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Quy tắc nhắc việc: from this share of used working time on, these people are reminded.
 *
 * @param agencyId whose dossiers; {@code null} for the whole province
 */
public record EscalationRule(UUID id, @Nullable String agencyId, int percent, Audience audience) {}
