/**
 * Cấp phát tài khoản cán bộ bởi hệ thống khác: SCIM 2.0 (RFC 7643, RFC 7644) at {@code /scim/v2}, on the same accounts and
 * roles that administrators keep on pages. Entry points: {@code UsersApi}, {@code GroupsApi}.
 */
@NullMarked
package vn.tinhso.identity.scim;

import org.jspecify.annotations.NullMarked;
