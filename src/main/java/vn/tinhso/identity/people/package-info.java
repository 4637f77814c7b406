/**
 * Đời tài khoản cán bộ: opened, activated, closed; one by one or many from a file. Entry point:
 * {@link vn.tinhso.identity.people.AccountLife}.
 */
@NullMarked
package vn.tinhso.identity.people;

import org.jspecify.annotations.NullMarked;
