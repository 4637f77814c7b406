package vn.tinhso.audit;

import org.jspecify.annotations.Nullable;

/**
 * Mắt xích: ties one line of the log to all that were tied before it.
 *
 * @param position 1, 2, 3 … without a gap, in the order in which lines were committed, or nearly so
 * @param digest of the line, as it was written
 * @param hash of the link before it, and of the other three
 */
record Link(long position, long entryId, Digest digest, Digest hash) {

    /** What the first link is tied to. */
    static final Digest BEGINNING = new Digest("0".repeat(64));

    static Link after(@Nullable Link previous, long entryId, Digest digest) {
        var position = previous == null ? 1 : previous.position + 1;
        var before = previous == null ? BEGINNING : previous.hash;
        return new Link(position, entryId, digest, hash(before, position, entryId, digest));
    }

    boolean follows(Digest previous) {
        return hash.equals(hash(previous, position, entryId, digest));
    }

    private static Digest hash(Digest previous, long position, long entryId, Digest digest) {
        return Canonical.of("tinhso.audit.link.1")
                .digest(previous)
                .number(position)
                .number(entryId)
                .digest(digest)
                .sha256();
    }
}
