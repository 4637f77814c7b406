package vn.tinhso.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/** The folder of one installation: private, claimed by one process at a time, with room to work in. */
final class DataDirectory implements AutoCloseable {

    private static final String LOCK = "in-use.lock";
    private static final String CLUSTER = "postgresql";
    /** What shows that a folder is an installation already; a fresh disk brings its lost+found along. */
    private static final Set<String> OURS =
            Set.of(LOCK, CLUSTER, "files", "keys", "trust", "vault", "nhat-ky", "lost+found");

    private static final long ROOM_TO_BEGIN = 500L << 20;
    private static final long ROOM_TO_GO_ON = 100L << 20;

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    static DataDirectory claim(Path path) throws IOException {
        makePrivate(path);
        refuseFullDisk(path);
        return new DataDirectory(path, lock(path));
    }

    Path cluster() {
        return path.resolve(CLUSTER);
    }

    Path programs() {
        return path.resolve("postgresql-binaries");
    }

    Path log() {
        return path.resolve("postgresql.log");
    }

    Path passwordFile() {
        return path.resolve("postgresql.password");
    }

    /** The database password of this installation, made on first start and known to nobody else. */
    String password() throws IOException {
        if (!Files.exists(passwordFile())) {
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            PrivateFiles.write(passwordFile(), HexFormat.of().formatHex(bytes));
        }
        return Files.readString(passwordFile()).strip();
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    /** Files of citizens and keys lie here also when the database is elsewhere. */
    static void makePrivate(Path path) throws IOException {
        if (!Files.exists(path)) {
            Files.createDirectories(path);
        } else if (!Files.isDirectory(path)) {
            throw new NotDirectoryException(path + " không phải là thư mục");
        } else if (belongsToSomebodyElse(path)) {
            // Taking the rights of others away from /tmp or a home would break the machine.
            throw new CannotStart(
                    "Thư mục " + path.toAbsolutePath() + " đã có nội dung khác và người dùng khác xem được.",
                    "Chọn một thư mục trống hoặc chưa có: bin/run --data THƯ_MỤC."
                            + " / Choose an empty or new directory: this one holds other things.");
        }
        PrivateFiles.keepToOwner(path);
    }

    private static boolean belongsToSomebodyElse(Path path) throws IOException {
        if (!PrivateFiles.isOpenToOthers(path)) {
            return false;
        }
        try (var children = Files.list(path)) {
            var names = children.map(child -> child.getFileName().toString()).toList();
            return !names.isEmpty() && names.stream().noneMatch(OURS::contains);
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        var channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException sameProcess) {
            // Two contexts of one JVM: the same refusal as two processes.
        }
        channel.close();
        throw new CannotStart(
                "Thư mục dữ liệu " + path.toAbsolutePath() + " đang được một tiến trình Tỉnh Số khác sử dụng.",
                "Dừng tiến trình kia, hoặc chạy với thư mục khác: bin/run --data THƯ_MỤC."
                        + " / The data directory is in use: stop the other process or use another directory.");
    }

    private static void refuseFullDisk(Path path) throws IOException {
        var least = Files.exists(path.resolve(CLUSTER)) ? ROOM_TO_GO_ON : ROOM_TO_BEGIN;
        var free = Files.getFileStore(path).getUsableSpace();
        if (free < least) {
            throw new CannotStart(
                    "Ổ đĩa chứa " + path.toAbsolutePath() + " chỉ còn " + (free >> 20) + " MB trống.",
                    "Cần ít nhất " + (least >> 20) + " MB: dọn ổ đĩa hoặc chọn thư mục khác bằng --data."
                            + " / The disk is nearly full: free some space or choose another directory.");
        }
    }
}
