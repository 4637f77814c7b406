package vn.tinhso.identity.signin;

import com.webauthn4j.util.exception.WebAuthnException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.identity.Way;
import vn.tinhso.shared.Rejected;

/** Khóa truy cập (passkey): made, named, removed, and proved at the door. */
@Component
public class Passkeys {

    private static final int LONGEST_LABEL = 60;

    private final RelyingParty party;
    private final PasskeyStore store;
    private final CredentialStore accounts;
    private final SecondFactors factors;
    private final SignInLog log;

    Passkeys(RelyingParty party, PasskeyStore store, CredentialStore accounts, SecondFactors factors, SignInLog log) {
        this.party = party;
        this.store = store;
        this.accounts = accounts;
        this.factors = factors;
        this.log = log;
    }

    public record Passkey(UUID id, String label, Instant createdAt, Instant lastUsedAt) {}

    public List<Passkey> of(UUID account) {
        return store.of(account).stream()
                .map(one -> new Passkey(one.id(), one.label(), one.createdAt(), one.lastUsedAt()))
                .toList();
    }

    @Transactional
    public PublicKeyCredentialCreationOptions prepare(UUID account) {
        return party.operations()
                .createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(named(account)));
    }

    @Transactional
    public void add(
            UUID account,
            PublicKeyCredentialCreationOptions options,
            PublicKeyCredential<AuthenticatorAttestationResponse> made,
            String label) {
        var named = new RelyingPartyPublicKey(made, label(label));
        proved(() ->
                party.operations().registerCredential(new ImmutableRelyingPartyRegistrationRequest(options, named)));
        log.done(account, "sign-in.passkey-added", Map.of("label", label(label)));
    }

    /** @param account whose passkeys are asked for; {@code null} when the passkey is to tell */
    public PublicKeyCredentialRequestOptions challenge(@Nullable UUID account) {
        return party.operations()
                .createCredentialRequestOptions(
                        new ImmutablePublicKeyCredentialRequestOptionsRequest(account == null ? null : named(account)));
    }

    /** Whose passkey it is that answered; {@link Rejected} {@code DN-033} when the answer proves nothing. */
    @Transactional(noRollbackFor = Rejected.class)
    public UUID prove(
            PublicKeyCredentialRequestOptions options,
            PublicKeyCredential<AuthenticatorAssertionResponse> answer,
            Visit visit) {
        try {
            var request = new RelyingPartyAuthenticationRequest(options, answer);
            var owner = proved(() -> party.operations().authenticate(request));
            return Optional.ofNullable(owner)
                    .flatMap(known -> store.ownerOf(known.getId().getBytes()))
                    .filter(account -> accounts.find(account).isPresent())
                    .orElseThrow(Passkeys::proofless);
        } catch (Rejected untrue) {
            log.wrong(null, Way.PASSKEY, visit);
            throw untrue;
        }
    }

    @Transactional
    public void rename(UUID account, UUID id, String label) {
        if (store.rename(account, id, label(label))) {
            log.done(account, "sign-in.passkey-renamed", Map.of("label", label(label)));
        }
    }

    @Transactional
    public void remove(UUID account, UUID id) {
        factors.requireAnother(account, accounts.find(account).orElseThrow().official());
        if (store.remove(account, id)) {
            log.done(account, "sign-in.passkey-removed", Map.of("passkey", id.toString()));
        }
    }

    private static <T> T proved(Supplier<T> ceremony) {
        try {
            return ceremony.get();
        } catch (WebAuthnException | IllegalArgumentException untrue) {
            throw proofless();
        }
    }

    private static Rejected proofless() {
        return new Rejected(
                Rejected.Kind.FORBIDDEN,
                "DN-033",
                "Khóa truy cập này không dùng được ở đây.",
                "Thử lại, hoặc dùng cách đăng nhập khác.");
    }

    private static String label(String typed) {
        var label = typed.strip();
        return label.isEmpty() ? "Khóa truy cập" : label.substring(0, Math.min(label.length(), LONGEST_LABEL));
    }

    private static Authentication named(UUID account) {
        return UsernamePasswordAuthenticationToken.authenticated(account.toString(), null, List.of());
    }
}
