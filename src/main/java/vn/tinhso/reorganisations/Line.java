package vn.tinhso.reorganisations;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tinhso.organisations.AgencySuccession;

/**
 * Where things of an agency go. The narrowest line that fits a thing decides.
 *
 * @param things only this kind; {@code null} for all
 * @param field only procedures of this field; {@code null} for all
 * @param unit only people who live in this unit of the new map; {@code null} for all
 */
public record Line(
        int seq,
        String from,
        AgencySuccession.Kind kind,
        @Nullable String things,
        @Nullable String field,
        @Nullable String unit,
        String to) {

    boolean fits(String source, String ofField, String ofUnit) {
        return (things == null || things.equals(source))
                && (field == null || field.equals(ofField))
                && (unit == null || unit.equals(ofUnit));
    }

    long narrowness() {
        return Stream.of(things, field, unit).filter(Objects::nonNull).count();
    }

    /** Whether everything goes there that no narrower line takes. */
    public boolean isForAll() {
        return narrowness() == 0;
    }
}
