package vn.tinhso.privacy;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.privacy.KeysetStore.Purpose;
import vn.tinhso.shared.Actor;
import vn.tinhso.shared.Rejected;

/**
 * Đổi khóa while people work: the new keys are announced, so that every node can open what they seal; then used; then
 * every row is sealed anew. Sealing keys of before stay, to open what is written once and never changed; index keys go.
 */
@Component
public class KeyRotation {

    private final RotationStore store;
    private final VaultKeys keys;
    private final Clock clock;

    KeyRotation(RotationStore store, VaultKeys keys, Clock clock) {
        this.store = store;
        this.keys = keys;
        this.clock = clock;
    }

    /** How far it is. */
    public enum State {
        ANNOUNCED,
        PROMOTED,
        WALKING,
        DONE
    }

    /** One change of keys. */
    public record Rotation(int id, State state, Instant begunAt, String begunBy, Instant changedAt, List<Walk> walks) {}

    /** @param seen rows that were looked at so far */
    public record Walk(String source, long seen, boolean finished) {}

    public Optional<Rotation> latest() {
        return store.latest();
    }

    /** Numbers of the sealing keys that exist, never their material. */
    public List<Integer> keyIds() {
        return keys.current().keyIds();
    }

    /** Makes new keys; {@link Rejected} {@code RT-001} while another change is under way. */
    @Transactional
    public void begin(Actor by) {
        if (!store.begin(by.accountId(), clock.instant())) {
            throw new Rejected(
                    Rejected.Kind.CONFLICT,
                    "RT-001",
                    "Lần đổi khóa trước chưa xong.",
                    "Chờ niêm lại xong rồi đổi tiếp; tiến độ ở trang này.");
        }
        keys.change(Purpose.SEAL, handle -> with(handle, PredefinedAeadParameters.AES256_GCM));
        keys.change(Purpose.INDEX, handle -> with(handle, PredefinedPrfParameters.HMAC_SHA256_PRF));
    }

    void promote() {
        keys.change(Purpose.SEAL, KeyRotation::newestFirst);
        keys.change(Purpose.INDEX, KeyRotation::newestFirst);
        keys.read();
    }

    void dropOldIndexes() {
        keys.change(Purpose.INDEX, KeyRotation::primaryOnly);
        keys.read();
    }

    private static KeysetHandle with(KeysetHandle handle, Parameters parameters) {
        return built(KeysetHandle.newBuilder(handle)
                .addEntry(KeysetHandle.generateEntryFromParameters(parameters).withRandomId()));
    }

    private static KeysetHandle newestFirst(KeysetHandle handle) {
        var builder = KeysetHandle.newBuilder(handle);
        builder.getAt(builder.size() - 1).makePrimary();
        return built(builder);
    }

    private static KeysetHandle primaryOnly(KeysetHandle handle) {
        var builder = KeysetHandle.newBuilder(handle);
        for (var at = builder.size() - 1; at >= 0; at--) {
            if (!builder.getAt(at).isPrimary()) {
                builder.deleteAt(at);
            }
        }
        return built(builder);
    }

    private static KeysetHandle built(KeysetHandle.Builder builder) {
        try {
            return builder.build();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
