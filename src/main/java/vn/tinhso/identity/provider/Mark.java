package vn.tinhso.identity.provider;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;

/**
 * Dấu vết của một mã hoặc thẻ: who has the database alone has no token. They are long and random, so that a plain hash
 * keeps them.
 */
record Mark(String hash, Kind kind, Instant issued, Instant expires, boolean ended) {

    enum Kind {
        CONSENT,
        CODE,
        ACCESS,
        REFRESH
    }

    /** Stands where the library wants the value of a token of which only the mark is known. */
    private static final String UNKNOWN = "sha256:";

    /** Of a value the library holds, which may be one that stands in. */
    static String held(String value) {
        return value.startsWith(UNKNOWN) ? value.substring(UNKNOWN.length()) : presented(value);
    }

    /** Of what came from outside: a stand-in read in a stolen database opens nothing. */
    static String presented(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The value as far as it is known. */
    String value(String presented) {
        return hash.equals(presented(presented)) ? presented : UNKNOWN + hash;
    }

    @Override
    public String toString() {
        return "Mark[" + kind + "]";
    }
}
