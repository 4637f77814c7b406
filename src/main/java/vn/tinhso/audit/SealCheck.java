package vn.tinhso.audit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.tinhso.audit.Break.Reason;
import vn.tinhso.audit.spi.Sealer;
import vn.tinhso.audit.spi.Sealer.Examined;

/** Whether a seal is genuine, and whether it was put on this chain. */
@Component
class SealCheck {

    private final SealStore store;
    private final SealFiles files;
    private final ObjectProvider<Sealer> sealer;

    SealCheck(SealStore store, SealFiles files, ObjectProvider<Sealer> sealer) {
        this.store = store;
        this.files = files;
        this.sealer = sealer;
    }

    /** @param hash of the link at the seal's position */
    Optional<Break> examine(Seal seal, Digest hash) {
        return switch (sealer.getObject().examine(seal.document(), seal.signature())) {
            case Examined.SealBroken(var reason) -> found(seal, Reason.SEAL_BROKEN, reason);
            case Examined.TimestampBroken(var reason) -> found(seal, Reason.TIMESTAMP_BROKEN, reason);
            case Examined.Genuine(var agency, var at) ->
                SealDocument.read(seal.document())
                        .map(document -> compare(seal, document, agency, hash))
                        .orElse(found(seal, Reason.SEAL_BROKEN, "Không đọc được biên bản niêm phong."));
        };
    }

    private Optional<Break> compare(Seal seal, SealDocument document, String agency, Digest hash) {
        if (files.differ(seal)) {
            return found(seal, Reason.SEAL_BROKEN, "Khác bản lưu ngoài cơ sở dữ liệu.");
        }
        if (document.number() != seal.number()
                || document.position() != seal.position()
                || !document.sealedAt().equals(seal.sealedAt())
                || !document.agency().equals(agency)) {
            return found(seal, Reason.SEAL_BROKEN, "Dòng trong bảng khác biên bản đã ký.");
        }
        if (!document.hash().equals(hash.hex())) {
            var since = store.before(seal.position()).map(Seal::position).orElse(0L) + 1;
            return found(seal, Reason.SEAL_MISMATCH, "Chỗ bị viết lại nằm trong các vị trí từ " + since + ".");
        }
        return precedes(
                seal,
                document,
                seal.number() == 1 ? null : store.numbered(seal.number() - 1).orElse(null));
    }

    private static Optional<Break> precedes(Seal seal, SealDocument document, @Nullable Seal before) {
        if (before == null && seal.number() > 1) {
            return found(seal, Reason.SEAL_MISSING, "Dấu số " + (seal.number() - 1) + " không còn.");
        }
        var previous = before == null ? Link.BEGINNING : before.digest();
        return document.previous().equals(previous.hex())
                ? Optional.empty()
                : found(seal, Reason.SEAL_BROKEN, "Không nối với dấu số " + (seal.number() - 1) + ".");
    }

    /** A seal says how long the chain once was; a copy outside says how many seals there were. */
    Optional<Break> missing(long head) {
        var last = store.last();
        if (last.isPresent() && last.get().position() > head) {
            var what = "Dấu số %d niêm phong %d dòng."
                    .formatted(last.get().number(), last.get().position());
            return Optional.of(new Break(head + 1, Reason.LINK_MISSING, what));
        }
        var kept = files.highest();
        return kept <= last.map(Seal::number).orElse(0)
                ? Optional.empty()
                : Optional.of(new Break(
                        files.document(kept)
                                .flatMap(SealDocument::read)
                                .map(SealDocument::position)
                                .orElse(head),
                        Reason.SEAL_MISSING,
                        "Dấu số " + kept + " chỉ còn ở bản lưu ngoài cơ sở dữ liệu."));
    }

    private static Optional<Break> found(Seal seal, Reason reason, String what) {
        return Optional.of(new Break(seal.position(), reason, "Dấu số " + seal.number() + ". " + what));
    }
}
