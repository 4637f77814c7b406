package vn.tinhso.identity.signin;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;
import vn.tinhso.identity.signin.CredentialStore.Credential;

/** Our accounts as passkeys know them: by a random handle, which tells nobody who it is. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final PasskeyStore store;
    private final CredentialStore accounts;

    PasskeyOwners(PasskeyStore store, CredentialStore accounts) {
        this.store = store;
        this.accounts = accounts;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return store.ownerOf(handle.getBytes())
                .flatMap(accounts::find)
                .map(person -> entity(person, handle))
                .orElse(null);
    }

    /** @param account its id: that is the name of whoever asks */
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String account) {
        return accounts.find(UUID.fromString(account))
                .map(person -> entity(
                        person,
                        new Bytes(store.handleOf(person.id(), Bytes.random().getBytes()))))
                .orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        throw new UnsupportedOperationException("accounts are not made here");
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("accounts are not removed here");
    }

    private static PublicKeyCredentialUserEntity entity(Credential person, Bytes handle) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(handle)
                .name(person.login())
                .displayName(person.name())
                .build();
    }
}
