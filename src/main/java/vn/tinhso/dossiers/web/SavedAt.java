package vn.tinhso.dossiers.web;

import java.time.Instant;
import vn.tinhso.shared.Moments;

/** When a draft was last saved. */
record SavedAt(String time) {

    static SavedAt of(Instant instant) {
        return new SavedAt(Moments.dateTime(instant));
    }
}
