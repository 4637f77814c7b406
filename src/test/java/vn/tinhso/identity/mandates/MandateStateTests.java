package vn.tinhso.identity.mandates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.tinhso.identity.mandates.MandateState.Step;

class MandateStateTests {

    @Test
    void goesOnlyForward() {
        assertThat(MandateState.WAITING.next(Step.CONFIRM)).contains(MandateState.VALID);
        assertThat(MandateState.WAITING.next(Step.REFUSE)).contains(MandateState.REFUSED);
        assertThat(MandateState.WAITING.next(Step.END)).contains(MandateState.ENDED);
        assertThat(MandateState.VALID.next(Step.END)).contains(MandateState.ENDED);
        assertThat(MandateState.VALID.next(Step.CONFIRM)).isEmpty();
        assertThat(MandateState.VALID.next(Step.REFUSE)).isEmpty();
        for (var step : Step.values()) {
            assertThat(MandateState.ENDED.next(step)).isEmpty();
            assertThat(MandateState.REFUSED.next(step)).isEmpty();
        }
    }
}
