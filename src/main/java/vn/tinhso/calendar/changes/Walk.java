package vn.tinhso.calendar.changes;

import vn.tinhso.calendar.spi.Step;

/**
 * How far a change has come through the due times of one module.
 *
 * @param cursor key to go on after
 * @param moved in the pass that is under way
 * @param passes that are over
 */
record Walk(String source, String cursor, long seen, long total, long moved, int passes, boolean finished) {

    /** What was accepted by the old calendar may have come in behind the walker, so it goes round until all is quiet. */
    private static final int MOST_PASSES = 5;

    static Walk beginning(String source, long total) {
        return new Walk(source, "", 0, total, 0, 0, false);
    }

    /** @param again whether a pass that moved something is followed by another one */
    Walk after(Step step, boolean again) {
        var nowMoved = moved
                + step.moves().stream().filter(move -> move.problem() == null).count();
        if (step.last() != null) {
            return new Walk(source, step.last(), seen + step.seen(), total, nowMoved, passes, false);
        }
        var quiet = !again || nowMoved == 0 || passes + 1 == MOST_PASSES;
        return quiet
                ? new Walk(source, "", seen + step.seen(), total, nowMoved, passes + 1, true)
                : new Walk(source, "", 0, total, 0, passes + 1, false);
    }
}
