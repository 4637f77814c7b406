package vn.tinhso.organisations.spi;

/**
 * What a plan may divide by.
 *
 * @param field code of the procedure's field, empty when the thing has none
 * @param unit code of the administrative unit where the person lives, empty when unknown
 */
public record Traits(String field, String unit) {

    public static final Traits NONE = new Traits("", "");

    public static Traits ofField(String field) {
        return new Traits(field, "");
    }
}
