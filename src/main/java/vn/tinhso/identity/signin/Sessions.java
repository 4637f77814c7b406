package vn.tinhso.identity.signin;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import vn.tinhso.identity.Account;

/** Phiên làm việc: where an account is signed in. What is ended here is gone at its next request, on every node. */
@Component
public class Sessions {

    static final String PLACE = SessionPlace.class.getName();

    private final FindByIndexNameSessionRepository<? extends Session> repository;
    private final Secrets secrets;
    private final SignInLog log;

    Sessions(FindByIndexNameSessionRepository<? extends Session> repository, Secrets secrets, SignInLog log) {
        this.repository = repository;
        this.secrets = secrets;
        this.log = log;
    }

    /**
     * @param mark names the session on pages; its id would open it
     * @param current whether it is the one that asks
     */
    public record Open(String mark, String device, String address, Instant since, Instant lastUsed, boolean current) {}

    /** Last used first. */
    public List<Open> of(UUID account, @Nullable String current) {
        return sessions(account)
                .map(session -> open(session, current))
                .sorted(Comparator.comparing(Open::lastUsed).reversed())
                .toList();
    }

    public void end(UUID account, String mark) {
        var ended = sessions(account)
                .map(Session::getId)
                .filter(id -> mark(id).equals(mark))
                .toList();
        ended.forEach(repository::deleteById);
        if (!ended.isEmpty()) {
            log.done(account, "sign-in.session-ended", Map.of());
        }
    }

    /** @param kept the session that asks, {@code null} for none */
    public int endOthers(UUID account, @Nullable String kept) {
        var ended = drop(account, kept);
        log.done(account, "sign-in.sessions-ended", Map.of("sessions", String.valueOf(ended)));
        return ended;
    }

    /** By an administrator. */
    int endAll(Account administrator, UUID account) {
        var ended = drop(account, null);
        log.done(administrator.actor(), account, "sign-in.sessions-ended", Map.of("sessions", String.valueOf(ended)));
        return ended;
    }

    /** Without a line of its own: part of an act that has one. */
    public int drop(UUID account, @Nullable String kept) {
        var ended = sessions(account)
                .map(Session::getId)
                .filter(id -> !id.equals(kept))
                .toList();
        ended.forEach(repository::deleteById);
        return ended.size();
    }

    private Stream<? extends Session> sessions(UUID account) {
        return repository.findByPrincipalName(account.toString()).values().stream();
    }

    private Open open(Session session, @Nullable String current) {
        SessionPlace place = session.getAttribute(PLACE);
        return new Open(
                mark(session.getId()),
                place == null ? "" : place.device(),
                place == null ? "" : place.address(),
                session.getCreationTime(),
                session.getLastAccessedTime(),
                session.getId().equals(current));
    }

    private String mark(String id) {
        return secrets.fingerprint("session", id).substring(0, 22);
    }
}
