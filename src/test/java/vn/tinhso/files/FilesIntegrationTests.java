package vn.tinhso.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhso.OwnDatabase;
import vn.tinhso.shared.Rejected;

class FilesIntegrationTests {

    private static final Instant NOW = Instant.parse("2026-07-24T10:00:00Z");
    private static HikariDataSource database;

    @TempDir
    private Path directory;

    private Files files;

    @BeforeAll
    static void start() {
        database = OwnDatabase.of("files");
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void open() {
        files = new Files(
                new Intake(new HeicPhotographs(), new VirusScan("", Duration.ofSeconds(1))),
                new Shelves(directory),
                new FileStore(JdbcClient.create(database)),
                new TransactionTemplate(new DataSourceTransactionManager(database)),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void givesBackWhatWasStored() throws IOException {
        var pdf = Samples.pdf(2);

        var stored = files.store(new Upload("Tờ khai.pdf", pdf));

        assertThat(files.describe(stored.id())).isEqualTo(stored);
        assertThat(stored.pages()).isEqualTo(2);
        assertThat(stored.size()).isEqualTo(pdf.length);
        assertThat(stored.createdAt()).isEqualTo(NOW);
        assertThat(files.content(stored.id())).isEqualTo(pdf);
        assertThat(files.open(stored.id())).hasBinaryContent(pdf);
    }

    @Test
    void keepsEqualContentOnceUnderItsFingerprint() throws IOException {
        var first = files.storeBytes("a.txt", "nội dung".getBytes(StandardCharsets.UTF_8), "text/plain");
        var second = files.storeBytes("b.txt", "nội dung".getBytes(StandardCharsets.UTF_8), "text/plain");

        assertThat(second.sha256()).isEqualTo(first.sha256());
        assertThat(second.id()).isNotEqualTo(first.id());
        try (var kept = java.nio.file.Files.walk(directory)) {
            assertThat(kept.filter(java.nio.file.Files::isRegularFile))
                    .singleElement()
                    .satisfies(file -> assertThat(file)
                            .isEqualTo(directory
                                    .resolve(first.sha256().substring(0, 2))
                                    .resolve(first.sha256().substring(2, 4))
                                    .resolve(first.sha256())));
        }
    }

    @Test
    void refusesToGiveBackContentThatRottedOnDisk() throws IOException {
        var stored = files.storeBytes("a.txt", "nội dung".getBytes(StandardCharsets.UTF_8), "text/plain");
        try (var kept = java.nio.file.Files.walk(directory)) {
            var file =
                    kept.filter(java.nio.file.Files::isRegularFile).findFirst().orElseThrow();
            java.nio.file.Files.writeString(file, "nội dung khác");
        }

        assertThatIllegalStateException().isThrownBy(() -> files.content(stored.id()));
    }

    @Test
    void saysThatAFileIsNotThere() {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> files.describe(UUID.randomUUID()))
                .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Rejected.Kind.NOT_FOUND));
    }

    @Test
    void leavesNothingBehindWhenAnUploadIsRefused() throws IOException {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> files.store(new Upload("a.pdf", "<html>".getBytes(StandardCharsets.UTF_8))));

        try (var kept = java.nio.file.Files.walk(directory)) {
            assertThat(kept.filter(java.nio.file.Files::isRegularFile)).isEmpty();
        }
    }
}
