package vn.tinhso.files;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tệp trong kho: what we keep and under which name.
 *
 * @param id how other modules refer to it
 * @param sha256 fingerprint of the content, 64 hexadecimal digits
 * @param name made safe for screens, headers and disks
 * @param mediaType {@code application/pdf} for everything that was uploaded
 * @param size bytes
 * @param pages number of pages, for PDF
 */
public record StoredFile(
        UUID id,
        String sha256,
        String name,
        String mediaType,
        long size,
        @Nullable Integer pages,
        Instant createdAt) {

    /** {@code 1,2 MB}, {@code 310 KB}: the way people read sizes. */
    public String readableSize() {
        return size >= 1_000_000
                ? "%d,%d MB".formatted(size / 1_000_000, size % 1_000_000 / 100_000)
                : Math.max(1, size / 1_000) + " KB";
    }

    @Override
    public String toString() {
        return "StoredFile[" + id + "]";
    }
}
