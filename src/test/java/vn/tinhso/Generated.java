package vn.tinhso;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A document written from the sources: {@code ./mvnw test -Dtest='Documentation*' -Dgenerate} renews it. */
final class Generated {

    private Generated() {}

    static void isUpToDate(String document, String text) {
        var file = Path.of(document);
        try {
            if (System.getProperty("generate") != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, text);
            }
            assertThat(Files.exists(file) ? Files.readString(file) : "")
                    .as("%s is out of date: run ./mvnw test -Dtest='Documentation*' -Dgenerate", document)
                    .isEqualTo(text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
