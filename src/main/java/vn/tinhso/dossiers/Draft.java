package vn.tinhso.dossiers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Hồ sơ đang soạn. Once filed it carries the dossier's code, so that filing again leads to the same dossier.
 *
 * @param mode for oneself, or by an official for somebody
 * @param agencyId deciding agency
 * @param answers questions and fields, as far as given
 * @param mandate by which it will be filed for somebody else; {@code null} for oneself
 */
public record Draft(
        UUID id,
        UUID accountId,
        Mode mode,
        String procedureCode,
        UUID versionId,
        String agencyId,
        Map<String, String> answers,
        List<File> files,
        @Nullable String dossierCode,
        Instant updatedAt,
        @Nullable UUID mandate) {

    public enum Mode {
        /** A citizen online. */
        OWN,
        /** An official online for a person standing beside: counted apart. */
        ASSISTED,
        /** An official at the desk, with paper. */
        DESK
    }

    public record File(String evidenceId, UUID fileId, String name) {}

    public List<File> filesFor(String evidenceId) {
        return files.stream()
                .filter(file -> file.evidenceId().equals(evidenceId))
                .toList();
    }

    @Override
    public String toString() {
        return "Draft[" + id + "]";
    }
}
