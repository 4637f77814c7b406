package vn.tinhso.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhso.database.CannotStart;
import vn.tinhso.privacy.KeysetStore.Purpose;
import vn.tinhso.privacy.KeysetStore.Wrapped;

/** Keeps the keys of this installation: made once, wrapped in the database, read again every minute. */
@Component
class VaultKeys {

    static {
        try {
            AeadConfig.register();
            PrfConfig.register();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final long KNOWN_FOR_NANOS = 60_000_000_000L;

    private final KeysetStore store;
    private final MasterKey master;
    private final Clock clock;
    private volatile @Nullable Known known;

    private record Known(Keyring ring, long readAt) {}

    VaultKeys(KeysetStore store, MasterKey master, Clock clock) {
        this.store = store;
        this.master = master;
        this.clock = clock;
    }

    Keyring current() {
        var now = known;
        return now == null || System.nanoTime() - now.readAt() > KNOWN_FOR_NANOS ? read() : now.ring();
    }

    byte[] open(byte[] sealed, String place) {
        try {
            return current().open(sealed, place);
        } catch (GeneralSecurityException perhapsNewerKey) {
            try {
                return read().open(sealed, place);
            } catch (GeneralSecurityException failure) {
                throw new IllegalStateException(
                        "sealed for another place, changed, or by a lost key: " + place, failure);
            }
        }
    }

    /** Reads the keys again; makes them on the first start of an installation. */
    synchronized Keyring read() {
        var readAt = System.nanoTime();
        try {
            var ring = new Keyring(
                    handle(Purpose.SEAL, PredefinedAeadParameters.AES256_GCM),
                    handle(Purpose.INDEX, PredefinedPrfParameters.HMAC_SHA256_PRF));
            known = new Known(ring, readAt);
            return ring;
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Changes the stored keys; {@link IllegalStateException} when another node changed them meanwhile. */
    void change(Purpose purpose, UnaryOperator<KeysetHandle> change) {
        current();
        var before = store.find(purpose).orElseThrow();
        var content = wrap(purpose, change.apply(unwrap(purpose, before, master.keys())));
        if (!store.replace(purpose, before, content, clock.instant())) {
            throw new IllegalStateException("the keys were changed by another node");
        }
    }

    private KeysetHandle handle(Purpose purpose, Parameters parameters) throws GeneralSecurityException {
        if (store.find(purpose).isEmpty()) {
            var keys = master.keysOrNew();
            var made = KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.generateEntryFromParameters(parameters)
                            .withRandomId()
                            .makePrimary())
                    .build();
            store.add(purpose, wrap(purpose, made, keys), clock.instant());
        }
        return unwrap(purpose, store.find(purpose).orElseThrow(), master.keys());
    }

    private KeysetHandle unwrap(Purpose purpose, Wrapped wrapped, List<Aead> keys) {
        for (var key : keys) {
            try {
                var handle = TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped.content(), key, name(purpose));
                if (!key.equals(keys.getFirst())) {
                    store.replace(purpose, wrapped, wrap(purpose, handle, keys), clock.instant());
                }
                return handle;
            } catch (GeneralSecurityException another) {
                // Wrapped by a key of before, or by none of these: the next one tells.
            }
        }
        throw new CannotStart(
                "Khóa chủ không mở được bộ khóa dữ liệu cá nhân trong cơ sở dữ liệu.",
                "Dùng đúng khóa chủ của cơ sở dữ liệu này (tệp vault/master.key hoặc biến TINHSO_VAULT_KEY)."
                        + " / The master key does not open the keys in this database: use the right one.");
    }

    private byte[] wrap(Purpose purpose, KeysetHandle handle) {
        return wrap(purpose, handle, master.keys());
    }

    private static byte[] wrap(Purpose purpose, KeysetHandle handle, List<Aead> keys) {
        try {
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(handle, keys.getFirst(), name(purpose));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static byte[] name(Purpose purpose) {
        return ("tinhso/" + purpose).getBytes(StandardCharsets.UTF_8);
    }
}
