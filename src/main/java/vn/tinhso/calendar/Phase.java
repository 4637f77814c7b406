package vn.tinhso.calendar;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Giai đoạn của thời hạn: terms that follow each other, as a procedure's steps do, or the extension of a dossier follows
 * its limit.
 *
 * @param name what the explanation calls it: {@code Gia hạn theo văn bản số 12/UBND-VP}; {@code null} for a term that
 *     needs no name
 */
public record Phase(@Nullable String name, Term term) {

    public static List<Phase> only(Term term) {
        return List.of(new Phase(null, term));
    }
}
