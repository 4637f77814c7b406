package vn.tinhso.identity.signin;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** Our passkeys as Spring Security asks for them. */
@Component
class PasskeyRecords implements UserCredentialRepository {

    private final PasskeyStore store;
    private final Clock clock;

    PasskeyRecords(PasskeyStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void delete(Bytes credential) {
        throw new UnsupportedOperationException("only their owner removes passkeys");
    }

    @Override
    public void save(CredentialRecord passkey) {
        store.save(passkey, clock.instant());
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return store.find(credential.getBytes()).orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return store.ofHandle(handle.getBytes());
    }
}
