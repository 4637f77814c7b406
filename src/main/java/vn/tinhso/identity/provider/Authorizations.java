package vn.tinhso.identity.provider;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.audit.AuditLog;
import vn.tinhso.identity.Accounts;

/**
 * Keeps who signed in where for every node. A token counts as long as its session, its account and its client do. Tokens
 * of machines are not kept: they are signed, short-lived and checked against their client on every use.
 */
@Component
class Authorizations implements OAuth2AuthorizationService {

    private final EntryStore store;
    private final Entries entries;
    private final Accounts accounts;
    private final AuditLog log;

    Authorizations(EntryStore store, Entries entries, Accounts accounts, AuditLog log) {
        this.store = store;
        this.entries = entries;
        this.accounts = accounts;
        this.log = log;
    }

    @Override
    @Transactional
    public void save(OAuth2Authorization authorization) {
        if (authorization.getAuthorizationGrantType().equals(AuthorizationGrantType.CLIENT_CREDENTIALS)) {
            return;
        }
        var entry = entries.entry(authorization);
        if (entry.version() == 0) {
            store.add(entry);
        } else if (!store.change(entry)) {
            // Two brought the same code or refresh token: the other one was first.
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        }
        if (Entries.isLetIn(entry)) {
            var person = accounts.find(entry.origin().person().id()).orElseThrow();
            log.record(
                    person.actor(),
                    "client.signed-in",
                    "client:" + entry.origin().client(),
                    Map.of(
                            "scopes",
                            String.join(" ", entry.scopes().stream().sorted().toList())));
        }
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        store.remove(UUID.fromString(authorization.getId()));
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return null;
    }

    @Override
    @Transactional
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        var hash = Mark.presented(token);
        var entry = store.byToken(hash, kinds(type)).orElse(null);
        if (entry == null) {
            return null;
        }
        if (isReplayed(entry, hash)) {
            store.end(entry.id());
            return null;
        }
        return entries.authorization(entry, token);
    }

    /** Who brings a refresh token that was exchanged has stolen it, or was stolen from (RFC 9700, section 4.14.2). */
    private static boolean isReplayed(Entry entry, String hash) {
        return entry.marks().stream()
                .anyMatch(mark -> mark.kind() == Mark.Kind.REFRESH
                        && mark.ended()
                        && mark.hash().equals(hash));
    }

    private static Set<Mark.Kind> kinds(@Nullable OAuth2TokenType type) {
        if (type == null) {
            return EnumSet.of(Mark.Kind.ACCESS, Mark.Kind.REFRESH);
        }
        return switch (type.getValue()) {
            case "state" -> EnumSet.of(Mark.Kind.CONSENT);
            case "code" -> EnumSet.of(Mark.Kind.CODE);
            case "access_token" -> EnumSet.of(Mark.Kind.ACCESS);
            case "refresh_token" -> EnumSet.of(Mark.Kind.REFRESH);
            default -> EnumSet.noneOf(Mark.Kind.class);
        };
    }
}
