package vn.tinhso.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Thiết bị quen: a signed cookie for each account that has signed in here, sent to the sign-in pages only. It opens nothing:
 * its wrong guesses are merely counted apart (the «device cookies» of OWASP).
 */
@Component
class KnownDevices {

    private final Secrets secrets;

    KnownDevices(Secrets secrets) {
        this.secrets = secrets;
    }

    /** The device, when this account has signed in from it. */
    @Nullable
    String of(UUID account, Visit visit) {
        var value = visit.cookies().getOrDefault(name(account), "");
        var dot = value.indexOf('.');
        if (dot < 0) {
            return null;
        }
        var device = value.substring(0, dot);
        var known = MessageDigest.isEqual(
                value.substring(dot + 1).getBytes(), mark(account, device).getBytes());
        return known ? device : null;
    }

    void remember(UUID account, HttpServletRequest request, HttpServletResponse response) {
        if (of(account, Visit.of(request)) != null) {
            return;
        }
        var device = UUID.randomUUID().toString();
        var cookie = ResponseCookie.from(name(account), device + "." + mark(account, device))
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/dang-nhap")
                .maxAge(Duration.ofDays(365))
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private String name(UUID account) {
        return "thiet-bi-"
                + secrets.fingerprint("device/name", account.toString()).substring(0, 12);
    }

    private String mark(UUID account, String device) {
        return secrets.fingerprint("device", account + "\n" + device);
    }
}
