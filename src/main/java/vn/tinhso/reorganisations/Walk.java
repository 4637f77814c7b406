package vn.tinhso.reorganisations;

import vn.tinhso.organisations.spi.Stretch;

/**
 * How far a plan has come through the things of one kind.
 *
 * @param cursor key to go on after
 * @param moved in the round that is under way
 */
record Walk(String source, String cursor, long seen, long total, long moved, boolean finished) {

    static Walk beginning(String source, long total) {
        return new Walk(source, "", 0, total, 0, false);
    }

    /** @param again whether a round that moved something is followed by another: something may have come in behind it */
    Walk after(Stretch stretch, boolean again) {
        var nowMoved = moved
                + stretch.moves().stream().filter(move -> !move.isUnsettled()).count();
        if (stretch.last() != null) {
            return new Walk(source, stretch.last(), seen + stretch.seen(), total, nowMoved, false);
        }
        return again && nowMoved > 0
                ? new Walk(source, "", seen + stretch.seen(), total, 0, false)
                : new Walk(source, "", seen + stretch.seen(), total, nowMoved, true);
    }
}
