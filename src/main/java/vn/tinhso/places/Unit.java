package vn.tinhso.places;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Đơn vị hành chính while it bore one code and name.
 *
 * @param code code of the statistical office; only together with a date does it name one unit
 * @param name without its kind: {@code Mường Phăng}
 * @param parent code of the unit it belongs to
 * @param validTo last day, {@code null} while it exists
 * @param fullName {@code Xã Mường Phăng, tỉnh Điện Biên}
 */
public record Unit(
        String code,
        UnitKind kind,
        String name,
        @Nullable String parent,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Centre centre,
        String fullName) {

    /** {@code Xã Mường Phăng}. */
    public String title() {
        return kind.label() + " " + name;
    }
}
