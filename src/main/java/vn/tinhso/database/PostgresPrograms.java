package vn.tinhso.database;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** {@code initdb}, {@code postgres} and {@code pg_ctl} as the library packs them, unpacked once into a private folder. */
record PostgresPrograms(Path home) {

    static final String MAJOR_VERSION = "18";

    /** Ctrl-C at the console is meant for us: we end PostgreSQL ourselves when the last request is served. */
    private static final List<String> OWN_SESSION =
            Files.isExecutable(Path.of("/usr/bin/setsid")) ? List.of("/usr/bin/setsid") : List.of();

    static PostgresPrograms unpack(Path folder) throws IOException {
        var packed = packed();
        var sum = new CRC32();
        sum.update(packed);
        var home = folder.resolve("%08x".formatted(sum.getValue()));
        if (!Files.exists(home)) {
            Files.createDirectories(folder);
            PrivateFiles.keepToOwner(folder);
            // A start that is cut off leaves only the scratch folder behind: the real name appears complete or not at
            // all.
            var scratch = Files.createTempDirectory(folder, "unpacking");
            extract(packed, scratch);
            Files.move(scratch, home, StandardCopyOption.ATOMIC_MOVE);
            deleteOthers(folder, home);
        }
        return new PostgresPrograms(home.toRealPath());
    }

    /** The command with its arguments, its output appended to the log, our own PostgreSQL variables left out. */
    ProcessBuilder command(Path log, String program, List<String> arguments) {
        var command = new ArrayList<>(OWN_SESSION);
        command.addAll(withoutRoot());
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(Redirect.from(new File("/dev/null")))
                .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        return builder;
    }

    /** Whether the process runs one of these programs, or an older build that stood beside them. */
    boolean runsIn(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.startsWith(home.getParent() + File.separator))
                .isPresent();
    }

    /** PostgreSQL refuses to run as root; a user namespace without a mapping takes the rights away but not the files. */
    private static List<String> withoutRoot() {
        return "root".equals(System.getProperty("user.name")) ? List.of("unshare", "-U") : List.of();
    }

    private static byte[] packed() throws IOException {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux") ? "linux" : "darwin";
        var machine = System.getProperty("os.arch").matches("amd64|x86_64") ? "x86_64" : "arm_64";
        try (var in = PostgresPrograms.class.getResourceAsStream("/postgres-" + system + "-" + machine + ".txz")) {
            if (in == null) {
                throw new CannotStart(
                        "Bản này không kèm PostgreSQL cho " + system + " " + machine + ".",
                        "Đặt DATABASE_URL trỏ tới PostgreSQL 15 trở lên."
                                + " / Point DATABASE_URL at a PostgreSQL 15 or newer of your own.");
            }
            return in.readAllBytes();
        }
    }

    private static void extract(byte[] packed, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(packed)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var target = folder.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, target);
                    target.toFile().setExecutable((entry.getMode() & 0100) != 0, true);
                }
            }
        }
    }

    private static void deleteOthers(Path folder, Path current) throws IOException {
        try (var children = Files.list(folder)) {
            children.filter(child -> !child.equals(current)).forEach(PostgresPrograms::deleteTree);
        }
    }

    static void deleteTree(Path root) {
        try (var paths = Files.walk(root)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The last thing a log says, to quote in a message. */
    static String lastWords(Path log) {
        try {
            var lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.stream()
                    .filter(line -> line.matches(".*(FATAL|PANIC|ERROR|error|could not|cannot|failed|No space).*"))
                    .reduce((first, second) -> second)
                    .or(() -> lines.stream().filter(line -> !line.isBlank()).reduce((first, second) -> second))
                    .orElse("");
        } catch (IOException unreadable) {
            return "";
        }
    }
}
