package vn.tinhso.procedures.design.web;

import vn.tinhso.procedures.web.FormPageView;

/**
 * A page of the electronic form on a phone.
 *
 * @param conditional whether some citizens do not see it, or not all of it
 */
record PhoneView(FormPageView page, boolean conditional) {}
