package vn.tinhso.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.tinhso.WholeProduct;
import vn.tinhso.privacy.Vault;
import vn.tinhso.shared.Rejected;

@WholeProduct
class FilesIntegrationTests {

    private static final Instant NOW = Instant.parse("2026-07-24T10:00:00Z");

    private final Path directory;
    private final Files files;
    private final Shelves shelves;
    private final JdbcClient jdbc;

    FilesIntegrationTests(@Autowired ApplicationContext product, @TempDir Path directory) {
        this.directory = directory;
        jdbc = product.getBean(JdbcClient.class);
        shelves = new Shelves(directory, product.getBean(Vault.class));
        files = new Files(
                product.getBean(Intake.class),
                shelves,
                product.getBean(FileStore.class),
                product.getBean(TransactionOperations.class),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** The product would look for them on its own shelves. */
    @AfterEach
    void forget() {
        jdbc.sql("delete from files.file where created_at = :now")
                .param("now", NOW.atOffset(ZoneOffset.UTC))
                .update();
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
        var first = files.storeBytes("a.txt", "nội dung".getBytes(UTF_8), "text/plain");
        var second = files.storeBytes("b.txt", "nội dung".getBytes(UTF_8), "text/plain");

        assertThat(second.sha256()).isEqualTo(first.sha256());
        assertThat(second.id()).isNotEqualTo(first.id());
        try (var kept = java.nio.file.Files.walk(directory)) {
            assertThat(kept.filter(java.nio.file.Files::isRegularFile))
                    .singleElement()
                    .satisfies(file -> assertThat(file)
                            .isEqualTo(directory
                                    .resolve(first.sha256().substring(0, 2))
                                    .resolve(first.sha256().substring(2, 4))
                                    .resolve(first.sha256() + ".sealed")));
        }
    }

    @Test
    void keepsNothingOnDiskThatCanBeRead() {
        var content = "Số định danh 011199003210, ".repeat(50);

        var stored = files.storeBytes("a.txt", content.getBytes(UTF_8), "text/plain");

        assertThat(new String(bytes(stored), ISO_8859_1)).doesNotContain("011199003210");
        assertThat(files.content(stored.id())).isEqualTo(content.getBytes(UTF_8));
    }

    @Test
    void refusesToGiveBackContentThatWasChangedOnDisk() throws IOException {
        var stored = files.storeBytes("a.txt", "nội dung".getBytes(UTF_8), "text/plain");
        var sound = bytes(stored);

        for (var at = 0; at < sound.length; at++) {
            var changed = sound.clone();
            changed[at] ^= 1;
            java.nio.file.Files.write(place(stored), changed);
            assertThatIllegalStateException().as("byte " + at).isThrownBy(() -> files.content(stored.id()));
        }
    }

    @Test
    void refusesToGiveBackContentThatWasPutInThePlaceOfAnother() throws IOException {
        var one = files.storeBytes("a.txt", "giấy của người này".getBytes(UTF_8), "text/plain");
        var other = files.storeBytes("b.txt", "giấy của người kia".getBytes(UTF_8), "text/plain");

        java.nio.file.Files.copy(place(one), place(other), StandardCopyOption.REPLACE_EXISTING);

        assertThatIllegalStateException().isThrownBy(() -> files.content(other.id()));
        assertThat(files.content(one.id())).isEqualTo("giấy của người này".getBytes(UTF_8));
    }

    @Test
    void readsWhatWasStoredBeforeItWasSealedAndSealsIt() throws IOException {
        var content = "tờ khai cũ 011199003210".getBytes(UTF_8);
        var stored = files.storeBytes("a.txt", content, "text/plain");
        var plain = place(stored).resolveSibling(stored.sha256());
        java.nio.file.Files.write(plain, content);
        java.nio.file.Files.delete(place(stored));

        assertThat(files.content(stored.id())).isEqualTo(content);
        assertThat(shelves.has(stored.sha256())).isTrue();
        shelves.reseal(stored.sha256());

        assertThat(plain).doesNotExist();
        assertThat(files.content(stored.id())).isEqualTo(content);
        assertThat(new String(bytes(stored), ISO_8859_1)).doesNotContain("011199003210");
    }

    @Test
    void neverSealsWhatIsNotWhatWasStored() throws IOException {
        var stored = files.storeBytes("a.txt", "biên bản".getBytes(UTF_8), "text/plain");
        var plain = place(stored).resolveSibling(stored.sha256());
        java.nio.file.Files.writeString(plain, "biên bản bị sửa");
        java.nio.file.Files.delete(place(stored));

        assertThatIllegalStateException().isThrownBy(() -> shelves.reseal(stored.sha256()));

        assertThat(place(stored)).doesNotExist();
        assertThat(plain).hasContent("biên bản bị sửa");
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
                .isThrownBy(() -> files.store(new Upload("a.pdf", "<html>".getBytes(UTF_8))));

        try (var kept = java.nio.file.Files.walk(directory)) {
            assertThat(kept.filter(java.nio.file.Files::isRegularFile)).isEmpty();
        }
    }

    private Path place(StoredFile file) {
        return directory
                .resolve(file.sha256().substring(0, 2))
                .resolve(file.sha256().substring(2, 4))
                .resolve(file.sha256() + ".sealed");
    }

    private byte[] bytes(StoredFile file) {
        try {
            return java.nio.file.Files.readAllBytes(place(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
