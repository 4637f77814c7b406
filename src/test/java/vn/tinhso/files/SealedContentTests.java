package vn.tinhso.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhso.Together;
import vn.tinhso.WholeProduct;
import vn.tinhso.privacy.KeyRotation;
import vn.tinhso.privacy.Resealing;

/** The file store takes part in a change of keys while files come, are read and go. */
@WholeProduct
class SealedContentTests {

    private final Files files;
    private final Shelves shelves;
    private final Discards discards;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Resealing resealing;
    private final Path directory;

    SealedContentTests(@Autowired ApplicationContext product, @Value("${tinhso.database.directory}") Path data) {
        files = product.getBean(Files.class);
        shelves = product.getBean(Shelves.class);
        discards = product.getBean(Discards.class);
        jdbc = product.getBean(JdbcClient.class);
        transaction = product.getBean(TransactionTemplate.class);
        resealing = new Resealing(product);
        directory = data.resolve("files");
    }

    @Test
    void changesKeysWhileFilesComeAreReadAndGo() throws Exception {
        var done = new AtomicBoolean();

        var sound = Together.run(4, thread -> {
            if (thread == 0) {
                for (var change = 0; change < 3; change++) {
                    changeKeys();
                }
                done.set(true);
                return true;
            }
            var random = new Random(thread);
            var always = true;
            do {
                always &= comesIsReadAndGoesOrStays(random);
            } while (!done.get());
            return always;
        });

        assertThat(sound).containsOnly(true);
        changeKeys();
        assertThat(onDisk()).isNotEmpty().allMatch(file -> file.toString().endsWith(".sealed"));
        assertThat(onDisk().stream().filter(this::isWanted)).isNotEmpty().allMatch(this::isCurrent);
    }

    @Test
    void sealsWhatIsLeftWhenOneFileIsLostAndAnotherIsRotten() throws IOException {
        var lost = stored("lost".getBytes());
        var rotten = stored("rotten".getBytes());
        var sound = stored("sound".getBytes());
        var place = place(rotten);
        var bytes = java.nio.file.Files.readAllBytes(place);
        shelves.remove(files.describe(lost).sha256());
        bytes[bytes.length - 1] ^= 1;
        java.nio.file.Files.write(place, bytes);

        changeKeys();

        assertThat(files.content(sound)).isEqualTo("sound".getBytes());
        assertThat(isCurrent(place(sound))).isTrue();
        assertThat(isCurrent(place)).isFalse();
        letGo(lost);
        letGo(rotten);
    }

    @Test
    void sealsWhatIsLeftWhenAFileWasCutToNothing() throws IOException {
        var cut = stored("cut".getBytes());
        var sound = stored("sound too".getBytes());
        java.nio.file.Files.write(place(cut), new byte[0]);

        changeKeys();

        assertThat(isCurrent(place(sound))).isTrue();
        assertThat(isCurrent(place(cut))).isFalse();
        letGo(cut);
    }

    private boolean comesIsReadAndGoesOrStays(Random random) {
        // Few contents, so that the same ones are stored, sealed anew and thrown away at once.
        var content = new byte[1 + random.nextInt(6) * 20_000];
        Arrays.fill(content, (byte) random.nextInt(4));
        var file = stored(content);
        var same = Arrays.equals(files.content(file), content);
        if (random.nextInt(3) > 0) {
            letGo(file);
        }
        return same;
    }

    private void changeKeys() {
        resealing.begin();
        var rotation = resealing.finish();
        assertThat(rotation.state()).isEqualTo(KeyRotation.State.DONE);
        assertThat(rotation.walks()).extracting(KeyRotation.Walk::source).contains("files.file");
    }

    private UUID stored(byte[] content) {
        return files.storeBytes("tep.bin", content, "application/octet-stream").id();
    }

    private void letGo(UUID file) {
        transaction.executeWithoutResult(status -> discards.letGo(List.of(file)));
        discards.clearShelves();
    }

    private Path place(UUID file) {
        var sha256 = files.describe(file).sha256();
        return directory
                .resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256 + ".sealed");
    }

    private boolean isWanted(Path file) {
        return jdbc.sql("select exists (select from files.file where sha256 = :sha256)")
                .param("sha256", file.getFileName().toString().replace(".sealed", ""))
                .query(Boolean.class)
                .single();
    }

    private boolean isCurrent(Path file) {
        try {
            return resealing.isCurrent(java.nio.file.Files.readAllBytes(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<Path> onDisk() throws IOException {
        try (Stream<Path> kept = java.nio.file.Files.walk(directory)) {
            return kept.filter(java.nio.file.Files::isRegularFile).toList();
        }
    }
}
