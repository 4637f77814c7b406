package vn.tinhso;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A file on disk that Chromium reads itself: megabytes through the driver's pipe take a busy machine too long. */
public final class HeavyFile {

    private HeavyFile() {}

    public static Path of(int megabytes, Path file) {
        var bytes = new byte[megabytes << 20];
        Arrays.fill(bytes, (byte) 'x');
        try {
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
