package vn.tinhso.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.tinhso.database.CannotStart;

/**
 * Khóa chủ: wraps the keys in the database and never lies beside them. 32 bytes as Base64, from {@code TINHSO_VAULT_KEY}
 * or from a file only the owner reads. More lines are keys of before: what they wrapped is wrapped anew with the first.
 */
@Component
class MasterKey {

    private static final int BYTES = 32;

    private final String given;
    private final Path file;

    MasterKey(
            @Value("${tinhso.vault.key:}") String given,
            @Value("${tinhso.vault.key-file:${tinhso.database.directory:./data}/vault/master.key}") Path file) {
        this.given = given;
        this.file = file;
    }

    /** The key in use, then those of before. */
    List<Aead> keys() {
        var lines = lines();
        if (lines.isEmpty()) {
            throw new CannotStart(
                    "Không có khóa chủ của dữ liệu cá nhân, trong khi cơ sở dữ liệu đã có dữ liệu niêm bằng khóa ấy.",
                    "Đặt lại tệp " + file.toAbsolutePath() + " từ bản sao lưu, hoặc đặt biến TINHSO_VAULT_KEY."
                            + " / The master key of personal data is missing: restore the file or set TINHSO_VAULT_KEY.");
        }
        return lines.stream().map(this::key).toList();
    }

    /** The same; the first key of an installation is made here. */
    List<Aead> keysOrNew() {
        if (lines().isEmpty()) {
            write();
        }
        return keys();
    }

    private List<String> lines() {
        try {
            var text = given.isBlank() ? Files.exists(file) ? Files.readString(file) : "" : given;
            return text.lines()
                    .flatMap(line -> List.of(line.strip().split("[,\\s]+")).stream())
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException failure) {
            throw new CannotStart(
                    "Không đọc được tệp khóa chủ " + file.toAbsolutePath() + ".",
                    "Cho người chạy Tỉnh Số quyền đọc tệp ấy. / The master key file cannot be read.",
                    failure);
        }
    }

    private Aead key(String line) {
        try {
            var bytes = Base64.getDecoder().decode(line);
            if (bytes.length != BYTES) {
                throw new GeneralSecurityException("32 bytes are needed");
            }
            return new AesGcmJce(bytes);
        } catch (IllegalArgumentException | GeneralSecurityException failure) {
            throw new CannotStart(
                    "Khóa chủ của dữ liệu cá nhân không đúng dạng.",
                    "Cần 32 byte viết bằng Base64 (44 ký tự), mỗi khóa một dòng: openssl rand -base64 32."
                            + " / The master key must be 32 bytes as Base64.",
                    failure);
        }
    }

    private void write() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        try {
            var folder = Files.createDirectories(file.toAbsolutePath().getParent());
            // A temporary file belongs to its owner alone (rw-------); moved it is whole or not there.
            var scratch = Files.createTempFile(folder, "master", ".new");
            Files.writeString(scratch, Base64.getEncoder().encodeToString(bytes) + System.lineSeparator());
            Files.move(scratch, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new CannotStart(
                    "Không ghi được tệp khóa chủ " + file.toAbsolutePath() + ".",
                    "Cho người chạy Tỉnh Số quyền ghi thư mục ấy, hoặc đặt biến TINHSO_VAULT_KEY."
                            + " / The master key file cannot be written.",
                    failure);
        }
    }
}
