package vn.tinhso.identity.provider;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** The session of this request, by the name it keeps however often its id changes. */
@Component
class CurrentSession {

    private final EntryStore store;
    private final HttpServletRequest request;

    CurrentSession(EntryStore store, HttpServletRequest request) {
        this.store = store;
        this.request = request;
    }

    String key() {
        return store.sessionKey(request.getSession(false).getId())
                .orElseThrow(() -> new IllegalStateException("signed in without a session"));
    }

    /** How the session is called outside; nothing leads back from it. */
    static String sid(String key) {
        return Mark.presented("sid " + key).substring(0, 22);
    }
}
