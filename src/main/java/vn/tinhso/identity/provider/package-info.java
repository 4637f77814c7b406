/**
 * Đăng nhập một lần: the platform as the identity provider of other systems (OpenID Connect Core 1.0, authorisation code
 * with PKCE). Entry points: {@link vn.tinhso.identity.provider.Consents}, {@link vn.tinhso.identity.provider.SignOuts}.
 */
@NullMarked
package vn.tinhso.identity.provider;

import org.jspecify.annotations.NullMarked;
