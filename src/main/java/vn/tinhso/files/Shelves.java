package vn.tinhso.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.tinhso.privacy.Vault;

/**
 * The files on disk, sealed, each under the fingerprint of its content: {@code ab/cd/abcd….sealed}. A file appears whole or
 * not at all, its content never changes, and is checked against its fingerprint whenever it is read. Files that were stored
 * before they were sealed stand there without the ending until {@link #reseal} came by.
 */
@Component
class Shelves {

    private static final String SEALED = ".sealed";

    private final Path root;
    private final Vault vault;

    Shelves(@Value("${tinhso.files.directory:${tinhso.database.directory:./data}/files}") Path root, Vault vault) {
        this.root = root.toAbsolutePath().normalize();
        this.vault = vault;
    }

    /** Keeps the content and returns its fingerprint; keeping the same content again costs one look. */
    String keep(byte[] content) {
        var sha256 = sha256(content);
        try {
            if (!Files.exists(sealedPlace(sha256))) {
                seal(sha256, content);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return sha256;
    }

    byte[] fetch(String sha256) {
        try {
            return content(sha256);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Seals the content with the key of today, where it is not yet.
     *
     * @throws IllegalStateException when what stands there is not what was stored
     */
    void reseal(String sha256) {
        try {
            if (!isCurrent(sealedPlace(sha256))) {
                seal(sha256, content(sha256));
            }
            Files.deleteIfExists(plainPlace(sha256));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    boolean has(String sha256) {
        return Files.exists(sealedPlace(sha256)) || Files.exists(plainPlace(sha256));
    }

    void remove(String sha256) {
        try {
            Files.deleteIfExists(sealedPlace(sha256));
            Files.deleteIfExists(plainPlace(sha256));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private byte[] content(String sha256) throws IOException {
        var content = opened(sha256);
        if (!sha256(content).equals(sha256)) {
            throw new IllegalStateException("content on disk differs from its fingerprint: " + sha256);
        }
        return content;
    }

    private byte[] opened(String sha256) throws IOException {
        try {
            return vault.openFile(Files.readAllBytes(sealedPlace(sha256)), label(sha256));
        } catch (NoSuchFileException notSealedYet) {
            return plainOrSealedMeanwhile(sha256);
        }
    }

    private byte[] plainOrSealedMeanwhile(String sha256) throws IOException {
        try {
            return Files.readAllBytes(plainPlace(sha256));
        } catch (NoSuchFileException sealedMeanwhile) {
            return vault.openFile(Files.readAllBytes(sealedPlace(sha256)), label(sha256));
        }
    }

    private void seal(String sha256, byte[] content) throws IOException {
        DurableFile.write(sealedPlace(sha256), vault.sealFile(content, label(sha256)));
    }

    private boolean isCurrent(Path sealed) throws IOException {
        try (var bytes = Files.newInputStream(sealed)) {
            return vault.isCurrent(bytes.readNBytes(Vault.HEADER_BYTES));
        } catch (NoSuchFileException notSealedYet) {
            return false;
        }
    }

    private static String label(String sha256) {
        return "files/" + sha256;
    }

    private Path sealedPlace(String sha256) {
        return plainPlace(sha256).resolveSibling(sha256 + SEALED);
    }

    private Path plainPlace(String sha256) {
        return root.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
