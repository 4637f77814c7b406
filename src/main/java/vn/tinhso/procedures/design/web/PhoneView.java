package vn.tinhso.procedures.design.web;

import org.jspecify.annotations.Nullable;
import vn.tinhso.procedures.web.FormPageView;

/**
 * A page of the electronic form on a phone.
 *
 * @param page {@code null} while it has no field
 * @param conditional whether some citizens do not see it, or not all of it
 */
record PhoneView(@Nullable FormPageView page, boolean conditional) {

    static final PhoneView EMPTY = new PhoneView(null, false);
}
