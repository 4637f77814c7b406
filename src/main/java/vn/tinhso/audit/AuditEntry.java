package vn.tinhso.audit;

import java.time.Instant;
import java.util.Map;
import vn.tinhso.shared.Actor;

/** One line of the log, see {@link AuditLog#record}. */
public record AuditEntry(Instant occurredAt, Actor actor, String deed, String subject, Map<String, String> detail) {}
