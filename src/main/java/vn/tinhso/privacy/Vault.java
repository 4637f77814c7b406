package vn.tinhso.privacy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Két: personal data leaves the memory of the product only sealed (AES-256-GCM by Tink) and is found by an index that
 * nobody can compute who has the database alone (HMAC-SHA256, 16 bytes). Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15.
 */
@Component
public class Vault {

    /** So many bytes at the beginning of what is sealed say by which key. */
    public static final int HEADER_BYTES = 5;

    private final VaultKeys keys;

    Vault(VaultKeys keys) {
        this.keys = keys;
    }

    /**
     * @param place where it will be stored, as {@code dossiers.dossier.answers/<id>}: opened anywhere else it is refused,
     *     so that nobody moves a sealed value from one person's row to another's
     */
    public byte[] seal(String text, String place) {
        return keys.current().seal(Packed.pack(text), place);
    }

    /** What {@link #seal} was given; {@link IllegalStateException} when it was changed, moved or sealed by a lost key. */
    public String open(byte[] sealed, String place) {
        return Packed.unpack(keys.open(sealed, place));
    }

    /** The same for what may be absent. */
    public byte @Nullable [] sealOrNull(@Nullable String text, String place) {
        return text == null ? null : seal(text, place);
    }

    public @Nullable String openOrNull(byte @Nullable [] sealed, String place) {
        return sealed == null ? null : open(sealed, place);
    }

    /** The bytes of a whole file, by the same rules as {@link #seal}; some 30 bytes longer than it was. */
    public byte[] sealFile(byte[] content, String place) {
        return keys.current().seal(content, place);
    }

    /** What {@link #sealFile} was given; {@link IllegalStateException} as for {@link #open}. */
    public byte[] openFile(byte[] sealed, String place) {
        return keys.open(sealed, place);
    }

    /** What is stored beside a sealed number, to find it by. */
    public byte[] index(String number) {
        return keys.current().index(number);
    }

    /** Every value under which the number may be stored while keys are changed: look for {@code = any(…)}. */
    public byte[][] indexes(String number) {
        return keys.current().indexes(number).toArray(byte[][]::new);
    }

    /**
     * Whether it is sealed with the key of today: what is costly to seal anew is asked first.
     *
     * @param sealed at least its first {@link #HEADER_BYTES}
     */
    public boolean isCurrent(byte[] sealed) {
        return keys.current().isCurrent(sealed);
    }

    /** The keys by number, as administrators see them: never their material. */
    List<Integer> keyIds() {
        return keys.current().keyIds();
    }
}
