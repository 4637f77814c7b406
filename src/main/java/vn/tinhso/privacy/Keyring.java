package vn.tinhso.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The keys as this node knows them. */
final class Keyring {

    private static final int INDEX_BYTES = 16;
    /** Tink puts one byte for the kind and four for the key's number before what it sealed. */
    private static final int NUMBER_AT = 1;

    private final KeysetHandle sealing;
    private final Aead aead;
    private final PrfSet index;

    Keyring(KeysetHandle sealing, KeysetHandle indexing) throws GeneralSecurityException {
        this.sealing = sealing;
        this.aead = sealing.getPrimitive(RegistryConfiguration.get(), Aead.class);
        this.index = indexing.getPrimitive(RegistryConfiguration.get(), PrfSet.class);
    }

    byte[] seal(byte[] bytes, String place) {
        try {
            return aead.encrypt(bytes, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] open(byte[] sealed, String place) throws GeneralSecurityException {
        return aead.decrypt(sealed, place.getBytes(StandardCharsets.UTF_8));
    }

    byte[] index(String number) {
        try {
            return index.computePrimary(number.getBytes(StandardCharsets.UTF_8), INDEX_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    List<byte[]> indexes(String number) {
        try {
            var found = new ArrayList<byte[]>();
            for (var key : index.getPrfs().values()) {
                found.add(key.compute(number.getBytes(StandardCharsets.UTF_8), INDEX_BYTES));
            }
            return found;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    boolean isCurrent(byte[] sealed) {
        return sealed.length >= Vault.HEADER_BYTES
                && ByteBuffer.wrap(sealed).getInt(NUMBER_AT)
                        == sealing.getPrimary().getId();
    }

    List<Integer> keyIds() {
        return IntStream.range(0, sealing.size())
                .mapToObj(at -> sealing.getAt(at).getId())
                .toList();
    }
}
