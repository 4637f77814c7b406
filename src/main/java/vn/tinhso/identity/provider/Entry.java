package vn.tinhso.identity.provider;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tinhso.identity.SignedIn;

/**
 * Lần đăng nhập vào một hệ thống khác.
 *
 * @param version rises with every change: who changed what another has changed meanwhile is refused
 * @param scopes what was allowed, empty until the person agreed
 * @param marks its codes and tokens that still count, and the one it was found by
 */
record Entry(UUID id, int version, Origin origin, Asked asked, Set<String> scopes, List<Mark> marks) {

    /**
     * @param session which session it came from, in the database
     * @param sid how that session is called outside
     */
    record Origin(String client, SignedIn person, String session, String sid) {}

    /** What the other system asked for. */
    record Asked(
            String redirect,
            Set<String> scopes,
            @Nullable String state,
            @Nullable String nonce,
            String challenge) {

        @Override
        public String toString() {
            return "Asked";
        }
    }
}
