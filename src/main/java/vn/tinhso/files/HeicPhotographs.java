package vn.tinhso.files;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vn.tinhso.shared.Rejected;

/**
 * Ảnh HEIC của iPhone: Java cannot read them, so Debian's {@code heif-convert} (package libheif-examples) does, in a
 * process of its own with bounds on time and memory. Where the program is missing the photograph is refused politely.
 */
@Component
class HeicPhotographs {

    private static final String PROGRAM = "heif-convert";
    private static final int SIZE_PROPERTY =
            ByteBuffer.wrap("ispe".getBytes(StandardCharsets.US_ASCII)).getInt();

    private final @Nullable Path program;
    private final Duration patience;

    @Autowired
    HeicPhotographs() {
        this(find(System.getenv("PATH")).orElse(null), Duration.ofSeconds(20));
    }

    HeicPhotographs(@Nullable Path program, Duration patience) {
        this.program = program;
        this.patience = patience;
    }

    byte[] toPng(byte[] heic) {
        if (program == null) {
            throw unreadable("Máy chủ này chưa đọc được ảnh HEIC.");
        }
        refuseTooManyPixels(heic);
        return HeavyWork.run(() -> convert(program, heic));
    }

    /** Every picture, tile and thumbnail of the file declares its size in an {@code ispe} box. */
    private static void refuseTooManyPixels(byte[] heic) {
        var bytes = ByteBuffer.wrap(heic);
        var found = false;
        for (var at = 0; at + 16 <= heic.length; at++) {
            if (bytes.getInt(at) == SIZE_PROPERTY) {
                Photographs.refuseTooManyPixels(
                        Integer.toUnsignedLong(bytes.getInt(at + 8)), Integer.toUnsignedLong(bytes.getInt(at + 12)));
                found = true;
            }
        }
        if (!found) {
            throw unreadable("Ảnh HEIC bị hỏng.");
        }
    }

    private byte[] convert(Path converter, byte[] heic) {
        try {
            var folder = Files.createTempDirectory("tinhso-heic-");
            try {
                return convert(converter, heic, folder);
            } finally {
                remove(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw unreadable("Việc đọc ảnh HEIC bị ngắt.");
        }
    }

    private byte[] convert(Path converter, byte[] heic, Path folder) throws IOException, InterruptedException {
        var source = Files.write(folder.resolve("in.heic"), heic);
        var process = new ProcessBuilder(List.of(
                        "/bin/sh",
                        "-c",
                        "ulimit -v 2000000; exec \"$0\" \"$@\"",
                        converter.toString(),
                        source.toString(),
                        folder.resolve("out.png").toString()))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly().waitFor();
            throw unreadable("Đọc ảnh HEIC quá lâu nên hệ thống đã dừng lại.");
        }
        // A file with several pictures comes out as out-1.png, out-2.png: the first is the photograph.
        try (var results = Files.list(folder)) {
            var first = results.filter(file -> file.getFileName().toString().endsWith(".png"))
                    .sorted()
                    .findFirst();
            if (process.exitValue() != 0 || first.isEmpty()) {
                throw unreadable("Ảnh HEIC bị hỏng.");
            }
            return Files.readAllBytes(first.get());
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static Optional<Path> find(@Nullable String path) {
        return path == null
                ? Optional.empty()
                : Stream.of(path.split(File.pathSeparator))
                        .filter(directory -> !directory.isBlank())
                        .map(directory -> Path.of(directory, PROGRAM))
                        .filter(Files::isExecutable)
                        .findFirst();
    }

    private static Rejected unreadable(String message) {
        return new Rejected(
                "TEP-006",
                message,
                "Trên iPhone: Cài đặt › Camera › Định dạng › «Tương thích nhất», rồi chụp lại; hoặc gửi ảnh JPEG.");
    }
}
