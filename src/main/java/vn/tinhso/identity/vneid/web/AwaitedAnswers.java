package vn.tinhso.identity.vneid.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import vn.tinhso.identity.vneid.AwaitedAnswer;

/** The sign-ins this browser has begun and not ended, by state; a few, as somebody may have opened several pages. */
final class AwaitedAnswers {

    private static final String NAME = AwaitedAnswers.class.getName();
    private static final int MOST = 5;

    private AwaitedAnswers() {}

    static void keep(AwaitedAnswer answer, HttpServletRequest request) {
        var session = request.getSession();
        var awaited = of(session);
        awaited.put(answer.state(), answer);
        while (awaited.size() > MOST) {
            awaited.pollFirstEntry();
        }
        session.setAttribute(NAME, awaited);
    }

    /** Each is good once. */
    static @Nullable AwaitedAnswer take(@Nullable String state, HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || state == null) {
            return null;
        }
        var awaited = of(session);
        var answer = awaited.remove(state);
        session.setAttribute(NAME, awaited);
        return answer;
    }

    @SuppressWarnings("unchecked")
    private static LinkedHashMap<String, AwaitedAnswer> of(HttpSession session) {
        var kept = session.getAttribute(NAME);
        return kept == null ? new LinkedHashMap<>() : new LinkedHashMap<>((LinkedHashMap<String, AwaitedAnswer>) kept);
    }
}
