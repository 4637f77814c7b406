package vn.tinhso.dossiers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/** The templates of papers that are the same for every procedure. */
final class PaperForms {

    private PaperForms() {}

    static String read(String name) {
        try {
            return new ClassPathResource("papers/dossiers/" + name + ".html")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
