package vn.tinhso.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** A telephone with an authenticator app. */
record Phone(byte[] secret) {

    private static final Pattern KEY = Pattern.compile("Khóa: <span class=\"ts-code\">([A-Z2-7 ]+)<");

    /** Somebody types the key of the page. */
    static Phone reading(String page) {
        var key = KEY.matcher(page);
        assertThat(key.find()).as(page).isTrue();
        return new Phone(Base32.decode(key.group(1).replace(" ", "")));
    }

    String code(Instant when) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(new SecretKeySpec(secret, "HmacSHA1"), when);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
