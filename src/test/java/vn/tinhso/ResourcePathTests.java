package vn.tinhso;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ResourcePathTests {

    /** A folder of classes forgives «../», a jar does not: such a path works in every test and fails in the product. */
    @Test
    void namesNoResourceByAPathThatLeadsUpwards() throws IOException {
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(path -> path.toString().endsWith(".java"))
                            .filter(ResourcePathTests::leadsUpwards))
                    .isEmpty();
        }
    }

    private static boolean leadsUpwards(Path source) {
        try {
            return Files.readString(source).contains("\"../");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
