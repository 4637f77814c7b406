package vn.tinhso.identity.provider;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Đăng xuất từ hệ thống khác (OpenID Connect RP-Initiated Logout 1.0). */
@Component
public class SignOuts {

    private final IdTokenHints hints;
    private final EntryStore store;
    private final ClientBookStore clients;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    SignOuts(
            IdTokenHints hints,
            EntryStore store,
            ClientBookStore clients,
            FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.hints = hints;
        this.store = store;
        this.clients = clients;
        this.sessions = sessions;
    }

    /**
     * @param session the id under which it is open, {@code null} when it has ended
     * @param onward where the person goes then, {@code null} for a page of ours
     */
    public record Farewell(
            @Nullable String session, @Nullable String onward) {}

    /** What a system wants that shows the ID token it was given; empty when it shows none of ours. */
    public Optional<Farewell> asked(@Nullable String hint, @Nullable String client, @Nullable String onward) {
        if (hint == null) {
            return Optional.empty();
        }
        try {
            var token = hints.read(hint);
            var owner = String.join(" ", token.getAudience());
            if (client != null && !client.equals(owner)) {
                return Optional.empty();
            }
            return Optional.of(farewell(token, owner, onward));
        } catch (JwtException notOurs) {
            return Optional.empty();
        }
    }

    private Farewell farewell(Jwt token, String client, @Nullable String onward) {
        var session = Optional.ofNullable(token.getClaimAsString("sid")).flatMap(store::openSession);
        var known = onward != null
                && clients.find(client)
                        .filter(ClientBook.Registered::enabled)
                        .filter(registered -> registered.draft().farewells().contains(onward))
                        .isPresent();
        return new Farewell(session.orElse(null), known ? onward : null);
    }

    public void end(String session) {
        sessions.deleteById(session);
    }
}
