package vn.tinhso.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tinhso.shared.Actor;

/** One line of the log, see {@link AuditLog#record}. */
public record AuditEntry(
        Instant occurredAt,
        Actor actor,
        String deed,
        String subject,
        Map<String, String> detail,
        @Nullable RecordDigest record) {

    public AuditEntry {
        // What the database keeps, so that the line read back has the digest of the line written.
        occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** Everything the row holds but its number, which the chain adds. */
    Digest digest() {
        return Canonical.of("tinhso.audit.entry.1")
                .moment(occurredAt)
                .text(actor.accountId())
                .text(actor.name())
                .text(actor.agencyId())
                .text(deed)
                .text(subject)
                .map(detail)
                .text(record == null ? null : record.kind())
                .text(record == null ? null : record.key())
                .digest(record == null ? null : record.digest())
                .sha256();
    }
}
