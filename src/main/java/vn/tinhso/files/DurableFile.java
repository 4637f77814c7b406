package vn.tinhso.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that is on the disk, whole, once it was written. */
final class DurableFile {

    private DurableFile() {}

    /** Writes the content beside the place and moves it there, over what may stand there. */
    static void write(Path place, byte[] content) throws IOException {
        var shelf = Files.createDirectories(place.resolveSibling("").normalize());
        var partial = Files.createTempFile(shelf, "partial-", ".tmp");
        try {
            try (var channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
                var rest = ByteBuffer.wrap(content);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(partial, place, StandardCopyOption.ATOMIC_MOVE);
            syncDirectory(shelf);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    /** Without this the rename itself may be lost when the power fails. */
    private static void syncDirectory(Path directory) throws IOException {
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
