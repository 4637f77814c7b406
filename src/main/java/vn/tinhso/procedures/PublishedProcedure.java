package vn.tinhso.procedures;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A published version of a procedure. It never changes, so a dossier may keep its id for ever.
 *
 * @param effectiveFrom first day it is in force
 */
public record PublishedProcedure(UUID versionId, Procedure definition, LocalDate effectiveFrom) {}
