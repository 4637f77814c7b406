package vn.tinhso.dossiers.api;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhso.dossiers.Party;
import vn.tinhso.web.ApiRefused;
import vn.tinhso.web.ApiTrouble;

/**
 * Does a write once, however often it is sent: the key, the deed and the answer are one transaction. A deed that was
 * refused leaves no key behind, so it may be corrected and sent again under the same one.
 */
@Component
class Writes {

    /** Longer than the day we promise: a queue that stood still over a weekend still finds its keys. */
    private static final Duration REMEMBERED = Duration.ofDays(7);

    private static final Duration BETWEEN_CLEANINGS = Duration.ofHours(1);

    private final IdempotencyStore store;
    private final JsonMapper json;
    private final JsonMapper sorted;
    private final Clock clock;
    private final AtomicLong cleanedAt = new AtomicLong();

    Writes(IdempotencyStore store, JsonMapper json, Clock clock) {
        this.store = store;
        this.json = json;
        this.sorted = json.rebuild()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
        this.clock = clock;
    }

    /**
     * What somebody wants done.
     *
     * @param key the client's own name for this request
     * @param address what it is done to
     * @param body the request as it was understood; its order and spaces do not matter
     */
    record Intent(Party.Machine machine, String key, String address, Object body) {}

    /** The answer, and whether it was given before. */
    record Answer(DossierState state, boolean replayed) {}

    @Transactional
    Answer once(Intent intent, Supplier<DossierState> deed) {
        var client = intent.machine().actor().accountId();
        var hash = hash(intent);
        forgetOld();
        if (store.claim(client, intent.key(), hash, clock.instant())) {
            var state = deed.get();
            store.keep(client, intent.key(), json.writeValueAsString(state));
            return new Answer(state, false);
        }
        var done = store.find(client, intent.key()).orElseThrow();
        if (!done.hash().equals(hash)) {
            throw new ApiRefused(ApiTrouble.KEY_REUSED);
        }
        return new Answer(json.readValue(done.response(), DossierState.class), true);
    }

    private String hash(Intent intent) {
        try (var digest =
                new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
            digest.write(intent.address().getBytes(StandardCharsets.UTF_8));
            sorted.writeValue(digest, intent.body());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void forgetOld() {
        var now = clock.instant();
        var last = cleanedAt.get();
        if (now.toEpochMilli() > last + BETWEEN_CLEANINGS.toMillis()
                && cleanedAt.compareAndSet(last, now.toEpochMilli())) {
            store.forgetBefore(now.minus(REMEMBERED));
        }
    }
}
