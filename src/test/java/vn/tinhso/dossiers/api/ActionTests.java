package vn.tinhso.dossiers.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.Arrays;
import java.util.stream.Stream;
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
                .containsExactlyInAnyOrderElementsOf(kinds(Action.class).toList());
    }

    private static Stream<Class<?>> kinds(Class<?> family) {
        return family.isSealed()
                ? Stream.of(family.getPermittedSubclasses()).flatMap(ActionTests::kinds)
                : Stream.of(family);
    }
}
