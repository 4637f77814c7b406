package vn.tinhso.dossiers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.tinhso.files.Paper;
import vn.tinhso.files.Papers;

/** Fills the forms that are the same for every procedure, of the set this installation uses. */
@Component
class PaperForms {

    private final FormSettings settings;
    private final Papers papers;

    PaperForms(FormSettings settings, Papers papers) {
        this.settings = settings;
        this.papers = papers;
    }

    String title(Form form) {
        return set(form).title(form);
    }

    /**
     * The form with its values, ready to be printed; its foot names the form it is.
     *
     * @param qr address behind the code at the foot, {@code null} for none
     */
    Paper fill(Form form, Map<String, ?> values, @Nullable String qr, String footer) {
        var set = set(form);
        return new Paper(
                set.title(form),
                set.size(form),
                papers.fill(read(set.template(form)), values),
                qr,
                footer + "\n" + set.origin(form) + ".");
    }

    private FormSet set(Form form) {
        return settings.forms().having(form);
    }

    static String read(String name) {
        try {
            return new ClassPathResource("papers/dossiers/" + name + ".html")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
