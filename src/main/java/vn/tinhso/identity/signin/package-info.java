/**
 * Đăng nhập: passwords, one-time codes, passkeys, what follows from wrong guesses, sessions. Entry points:
 * {@link vn.tinhso.identity.signin.SignIn} and, for every way in, {@link vn.tinhso.identity.signin.SignInDoors}.
 */
@NullMarked
package vn.tinhso.identity.signin;

import org.jspecify.annotations.NullMarked;
