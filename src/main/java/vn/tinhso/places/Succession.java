package vn.tinhso.places;

import java.time.LocalDate;

/** One unit became, whole or in part, another on a day. */
record Succession(String oldCode, String newCode, LocalDate onDate, Extent extent, String resolution) {

    /** Toàn bộ hay một phần. */
    enum Extent {
        FULL,
        PARTIAL
    }
}
