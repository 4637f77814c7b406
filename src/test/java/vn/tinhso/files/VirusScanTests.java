package vn.tinhso.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.tinhso.Together;
import vn.tinhso.shared.Rejected;

/** Debian's clamd, with the one signature everybody may carry. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VirusScanTests {

    private static final Path CLAMD = Path.of("/usr/sbin/clamd");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** In two halves, so that no scanner stops at this file. */
    private static final byte[] EICAR = ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*")
            .getBytes(StandardCharsets.US_ASCII);

    private Path folder;
    private Process clamd;
    private VirusScan scan;

    @BeforeAll
    void start(@TempDir Path temporary) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(CLAMD), "clamd is not installed");
        folder = temporary;
        var socket = folder.resolve("clamd.ctl");
        Files.writeString(
                folder.resolve("test.ndb"),
                "Eicar-Test-Signature:0:*:" + HexFormat.of().formatHex(EICAR) + "\n");
        Files.writeString(folder.resolve("clamd.conf"), """
                Foreground yes
                DatabaseDirectory %s
                LocalSocket %s
                StreamMaxLength 25M
                MaxThreads 4
                """.formatted(folder, socket));
        clamd = new ProcessBuilder(CLAMD.toString(), "--config-file=" + folder.resolve("clamd.conf"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("clamd.log").toFile())
                .start();
        for (var i = 0; i < 300 && !Files.exists(socket); i++) {
            assertThat(clamd.isAlive())
                    .as(Files.readString(folder.resolve("clamd.log")))
                    .isTrue();
            Thread.sleep(100);
        }
        scan = new VirusScan(socket.toString(), PATIENCE);
    }

    @AfterAll
    void stop() {
        if (clamd != null) {
            clamd.destroyForcibly();
        }
    }

    @Test
    void letsCleanFilesPassAndRefusesViruses() {
        assertThatCode(() -> scan.pass(Samples.pdf(1))).doesNotThrowAnyException();
        assertThatCode(() -> scan.pass(bytes(8 << 20))).doesNotThrowAnyException();

        assertThatThrownBy(() -> scan.pass(EICAR)).isInstanceOf(Rejected.class).hasMessageContaining("mã độc");
        assertThatThrownBy(() -> scan.pass(Samples.join(Samples.pdf(1), EICAR)))
                .isInstanceOfSatisfying(
                        Rejected.class, refusal -> assertThat(refusal.code()).isEqualTo("TEP-018"));
    }

    @Test
    void scansForManyAtOnce() throws Exception {
        var refused = Together.run(12, thread -> {
            try {
                scan.pass(thread % 2 == 0 ? Samples.join(bytes(200_000), EICAR) : bytes(200_000));
                return false;
            } catch (Rejected virus) {
                return virus.code().equals("TEP-018");
            }
        });

        for (var thread = 0; thread < refused.size(); thread++) {
            assertThat(refused.get(thread)).as("thread %d", thread).isEqualTo(thread % 2 == 0);
        }
    }

    @Test
    void takesNothingItCouldNotAskAbout() throws IOException {
        refusesWithoutAnAnswer(new VirusScan(folder.resolve("nobody.ctl").toString(), PATIENCE), bytes(10));
        // Longer than the daemon takes: it answers with an error.
        refusesWithoutAnAnswer(scan, bytes(30 << 20));
        try (var silent = new ServerSocket(0)) {
            refusesWithoutAnAnswer(
                    new VirusScan("127.0.0.1:" + silent.getLocalPort(), Duration.ofMillis(300)), bytes(10));
        }
    }

    @Test
    void asksNobodyWhereNoneIsConfigured() {
        assertThatCode(() -> new VirusScan("", PATIENCE).pass(EICAR)).doesNotThrowAnyException();
    }

    private static void refusesWithoutAnAnswer(VirusScan scan, byte[] content) {
        assertThatThrownBy(() -> scan.pass(content))
                .isInstanceOfSatisfying(
                        Rejected.class, refusal -> assertThat(refusal.code()).isEqualTo("TEP-019"));
    }

    private static byte[] bytes(int length) {
        var bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }
}
