package vn.tinhso.procedures;

import java.util.Objects;

/**
 * Văn bản kèm theo, printed from the record for whoever handles the dossier, unsigned.
 *
 * @param template name of the paper template
 */
public record Letter(String code, String name, String template) {
    public Letter {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(template, "template");
    }
}
