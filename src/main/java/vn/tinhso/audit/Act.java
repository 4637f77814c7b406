package vn.tinhso.audit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was done.
 *
 * @param deed stable and machine-readable: {@code dossier.viewed}
 * @param subject what it was done to: {@code dossier:H18.12-261122-0001}
 * @param detail ids and reasons, never contents
 * @param record the record it left elsewhere, so that nobody changes that unseen
 */
public record Act(
        String deed,
        String subject,
        Map<String, String> detail,
        @Nullable RecordDigest record) {}
