package vn.tinhso.web;

import java.io.Serializable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A sentence about what has just been done, shown once after the redirect.
 *
 * @param kind colour and shape: done, or something to watch
 */
public record Flash(Kind kind, String sentence) implements Serializable {

    public enum Kind {
        DONE,
        WARNING
    }

    static final String ATTRIBUTE = "flash";

    public static void done(RedirectAttributes redirect, String sentence) {
        redirect.addFlashAttribute(ATTRIBUTE, new Flash(Kind.DONE, sentence));
    }

    public static void warn(RedirectAttributes redirect, String sentence) {
        redirect.addFlashAttribute(ATTRIBUTE, new Flash(Kind.WARNING, sentence));
    }
}
