/**
 * Bên xác thực bên ngoài: sign-in through VNeID, or the province's own OpenID Connect provider. Nothing of a provider is
 * asked before somebody wants to sign in through it. Entry point: {@link vn.tinhso.identity.vneid.ProviderSignIn}.
 */
@NullMarked
package vn.tinhso.identity.vneid;

import org.jspecify.annotations.NullMarked;
