package vn.tinhso.dossiers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the public look-up tells: the procedure, how far, until when.
 *
 * @param agencyId who decides it now, which a reorganisation may change
 */
public record PublicStatus(
        String code,
        String procedure,
        String agencyId,
        DossierStatus status,
        Instant filed,
        @Nullable Instant due,
        @Nullable Instant finished,
        @Nullable Destruction destroyed) {

    static PublicStatus of(Dossier dossier, @Nullable Destruction destroyed) {
        var timing = dossier.timing();
        return new PublicStatus(
                dossier.code(),
                dossier.procedure().name(),
                dossier.parties().competent(),
                dossier.status(),
                timing.filed(),
                timing.due(),
                timing.finished(),
                destroyed);
    }
}
