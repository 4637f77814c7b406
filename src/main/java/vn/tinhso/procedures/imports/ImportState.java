package vn.tinhso.procedures.imports;

import java.time.Instant;
import java.util.UUID;

/**
 * How far a file has been taken in.
 *
 * @param done rows that have an outcome
 * @param withProblems drafted rows that somebody has to look at again
 */
public record ImportState(
        UUID id,
        String source,
        String begunBy,
        Instant begunAt,
        int total,
        int done,
        int drafted,
        int unchanged,
        int skipped,
        int refused,
        int withProblems) {

    public boolean finished() {
        return done == total;
    }
}
