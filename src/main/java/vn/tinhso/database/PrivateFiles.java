package vn.tinhso.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders nobody else on the machine may look into. */
final class PrivateFiles {

    private PrivateFiles() {}

    static void keepToOwner(Path folder) throws IOException {
        if (isPosix(folder)) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    static boolean isOpenToOthers(Path folder) throws IOException {
        return isPosix(folder)
                && !PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))
                        .endsWith("------");
    }

    /** Complete and private from its first moment, or not there. */
    static void write(Path file, String text) throws IOException {
        // A temporary file belongs to its owner alone (rw-------).
        var scratch = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new");
        Files.writeString(scratch, text);
        Files.move(scratch, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
