package vn.tinhso.identity.mandates;

import java.util.Optional;

/** Where a mandate stands. That its last day has passed is read from the date, not from here. */
public enum MandateState {
    /** For the desk that sees the paper, or for the agent whom the principal asked. */
    WAITING,
    VALID,
    ENDED,
    REFUSED;

    /** What is done to it. */
    enum Step {
        CONFIRM,
        REFUSE,
        END
    }

    Optional<MandateState> next(Step step) {
        return switch (this) {
            case WAITING ->
                Optional.of(
                        switch (step) {
                            case CONFIRM -> VALID;
                            case REFUSE -> REFUSED;
                            case END -> ENDED;
                        });
            case VALID -> step == Step.END ? Optional.of(ENDED) : Optional.empty();
            case ENDED, REFUSED -> Optional.empty();
        };
    }
}
