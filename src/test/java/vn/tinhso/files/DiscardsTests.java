package vn.tinhso.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhso.Together;
import vn.tinhso.WholeProduct;

/** A file goes with its last holder, its bytes with the last file of the same content. */
@WholeProduct
class DiscardsTests {

    private final Files files;
    private final Shelves shelves;
    private final Discards discards;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DiscardsTests(@Autowired ApplicationContext product) {
        files = product.getBean(Files.class);
        shelves = product.getBean(Shelves.class);
        discards = product.getBean(Discards.class);
        jdbc = product.getBean(JdbcClient.class);
        transaction = product.getBean(TransactionTemplate.class);
    }

    @Test
    void keepsTheBytesUntilTheLastFileOfTheSameContentIsGone() {
        var one = stored("giấy khai sinh của hai hồ sơ");
        var other = stored("giấy khai sinh của hai hồ sơ");

        assertThat(letGo(one)).isEqualTo(1);
        discards.clearShelves();
        assertThat(files.content(other)).isNotEmpty();
        var sha256 = files.describe(other).sha256();
        assertThat(letGo(other)).isEqualTo(1);
        discards.clearShelves();

        assertThat(shelves.has(sha256)).isFalse();
        assertThat(letGo(other)).isZero();
    }

    @Test
    void letsNothingGoThatSomebodyHolds() {
        var held = stored("biên bản họp");
        jdbc.sql("insert into procedures.attachment (version_id, name, file_id) select id, :name, :file"
                        + " from procedures.version limit 1")
                .param("name", held + ".pdf")
                .param("file", held)
                .update();

        assertThat(letGo(held)).isZero();
        jdbc.sql("delete from procedures.attachment where file_id = :file")
                .param("file", held)
                .update();
        assertThat(discards.unheld(List.of(held))).isEqualTo(Set.of(held));
    }

    @Test
    void neverLosesContentThatIsStoredAgainMeanwhile() throws InterruptedException, ExecutionException {
        for (var round = 0; round < 40; round++) {
            var text = "nội dung lần " + round;
            var first = stored(text);
            letGo(first);

            var again = Together.run(4, thread -> {
                if (thread == 0) {
                    discards.clearShelves();
                    return first;
                }
                return stored(text);
            });

            discards.clearShelves();
            for (var id : again.subList(1, 4)) {
                assertThat(files.content(id)).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private UUID stored(String text) {
        return files.storeBytes("thu.txt", text.getBytes(StandardCharsets.UTF_8), "text/plain")
                .id();
    }

    private int letGo(UUID file) {
        return transaction.execute(status -> discards.letGo(List.of(file)));
    }
}
