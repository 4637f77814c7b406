package vn.tinhso.identity.vneid;

import java.io.Serializable;
import java.time.Instant;

/**
 * What a browser's session keeps while its person is at the provider.
 *
 * @param verifier the secret of PKCE (RFC 7636)
 */
public record AwaitedAnswer(String provider, String state, String nonce, String verifier, Instant at)
        implements Serializable {

    @Override
    public String toString() {
        return "AwaitedAnswer[" + provider + "]";
    }
}
