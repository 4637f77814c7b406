package vn.tinhso.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals outside the database, where whoever rewrites the database does not reach them: a document and its signature each,
 * written once, never overwritten.
 */
@Component
class SealFiles {

    private static final Pattern NAME = Pattern.compile("niem-phong-(\\d{6,9})\\.json");

    private final Path directory;

    SealFiles(@Value("${tinhso.audit.directory:${tinhso.database.directory:./data}/nhat-ky}") Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
    }

    static String name(int number) {
        return "niem-phong-%06d.json".formatted(number);
    }

    void write(Seal seal) {
        try {
            Files.createDirectories(directory);
            var document = directory.resolve(name(seal.number()));
            if (!Files.exists(document)) {
                // The document last: where it is, its signature is.
                put(directory.resolve(name(seal.number()) + ".p7s"), seal.signature());
                put(document, seal.document());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whether a copy of this seal is kept here that is not the seal. */
    boolean differ(Seal seal) {
        return differ(name(seal.number()), seal.document()) || differ(name(seal.number()) + ".p7s", seal.signature());
    }

    private boolean differ(String name, byte[] content) {
        return read(name).filter(kept -> !Arrays.equals(kept, content)).isPresent();
    }

    Optional<byte[]> document(int number) {
        return read(name(number));
    }

    private Optional<byte[]> read(String name) {
        var file = directory.resolve(name);
        try {
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Number of the last seal kept here; 0 when there is none. */
    int highest() {
        if (!Files.isDirectory(directory)) {
            return 0;
        }
        try (var files = Files.list(directory)) {
            return files.map(file -> NAME.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .mapToInt(name -> Integer.parseInt(name.group(1)))
                    .max()
                    .orElse(0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void put(Path file, byte[] content) throws IOException {
        var scratch = Files.createTempFile(directory, "niem-phong-", ".new");
        Files.write(scratch, content);
        Files.move(scratch, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
