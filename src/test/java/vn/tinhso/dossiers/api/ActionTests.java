package vn.tinhso.dossiers.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import vn.tinhso.dossiers.Allowed.Deed;

class ActionTests {

    private static final JsonSubTypes.Type[] KINDS =
            Action.class.getAnnotation(JsonSubTypes.class).value();

    @Test
    void hasAWordForEveryDeed() {
        assertThat(Arrays.stream(KINDS).map(JsonSubTypes.Type::name))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Deed.values()).map(Deed::name).toList());
    }

    @Test
    void hasAWordForEveryKindOfAction() {
        assertThat(Arrays.stream(KINDS).map(JsonSubTypes.Type::value))
                .containsExactlyInAnyOrder(Action.class.getPermittedSubclasses());
    }
}
