package vn.tinhso.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.tinhso.TestClock;
import vn.tinhso.Together;
import vn.tinhso.WholeProduct;
import vn.tinhso.dossiers.HouseEvent.VersionChanged;
import vn.tinhso.procedures.Bundle;
import vn.tinhso.procedures.Publication;
import vn.tinhso.procedures.design.ExchangeFile;
import vn.tinhso.shared.Rejected;

/** A new version of a procedure, and the dossiers that were received under the one before. */
@WholeProduct
class VersionMovesTests {

    private static final Publication BY = new Publication("Người soạn", "Người công bố");

    private final Scene scene;
    private final VersionMoves moves;
    private final ExchangeFile exchange;

    VersionMovesTests(@Autowired ApplicationContext context) {
        scene = new Scene(context);
        moves = context.getBean(VersionMoves.class);
        exchange = context.getBean(ExchangeFile.class);
    }

    @AfterEach
    void resetClock() {
        scene.clock.set(TestClock.START);
    }

    @Test
    void keepsDossiersUnderTheirVersionUntilSomebodyMovesThem() throws Exception {
        var code = "8.000951";
        scene.at("2026-11-20T09:12");
        var first = published(code, "2026-01-01", "hours: 12");
        var open = scene.examined(scene.filed(code, Scene.MUONG_PHANG));
        var waiting = scene.filed(code, Scene.MUONG_PHANG);
        var signing = scene.proposed(scene.filed(code, Scene.MUONG_PHANG));
        var decided = scene.signed(scene.filed(code, Scene.MUONG_PHANG));

        var second = published(code, "2026-11-20", "hours: 6");

        assertThat(scene.now(open).procedure().versionId()).isEqualTo(first);
        assertThat(scene.filed(code, Scene.MUONG_PHANG).procedure().versionId()).isEqualTo(second);
        var publisher = scene.account("quantri.tinh");
        assertThat(moves.preview(publisher, code))
                .extracting(VersionMoves.Outlook::code, VersionMoves.Outlook::mayMove)
                .containsExactlyInAnyOrder(
                        tuple(open.code(), true), tuple(waiting.code(), true), tuple(signing.code(), false));

        var moved = Together.run(3, thread -> moves.move(publisher, code, "Quyết định 20/QĐ-UBND"));

        assertThat(moved.stream().mapToInt(VersionMoves.Moved::moved).sum()).isEqualTo(2);
        var now = scene.now(open);
        assertThat(now.procedure().versionId()).isEqualTo(second);
        assertThat(now.timing().due()).isEqualTo(open.timing().due());
        assertThat(scene.dossiers.events(now))
                .filteredOn(entry -> entry.event() instanceof VersionChanged)
                .singleElement()
                .satisfies(entry -> assertThat(entry.event().text())
                        .contains("từ 1/1/2026", "từ 20/11/2026", "Quyết định 20/QĐ-UBND"));
        assertThat(scene.now(signing).procedure().versionId()).isEqualTo(first);
        assertThat(scene.now(decided).procedure().versionId()).isEqualTo(first);
        assertThat(scene.decided(now).stage()).isEqualTo(Stage.RETURN);
    }

    @Test
    void letsOnlyThoseMoveWhoMayPublish() {
        for (var stranger : new String[] {"lanhdao.03325", "chuyenvien.so-tu-phap", "quantri.so-xay-dung"}) {
            assertThatThrownBy(() -> moves.move(scene.account(stranger), Scene.BIRTH, "x"))
                    .as(stranger)
                    .isInstanceOf(Rejected.class);
        }
    }

    private UUID published(String code, String from, String hours) {
        var model = scene.procedures.bundle(scene.procedures.find("1.004873").versionId());
        var text = exchange.write(model)
                .replaceFirst("code: \"?1\\.004873\"?", "code: \"" + code + "\"")
                .replaceFirst("effectiveFrom: \"?[\\d-]+\"?", "effectiveFrom: \"" + from + "\"")
                .replaceFirst("hours: \\d+", hours);
        Bundle bundle = exchange.read(text);
        assertThat(bundle.procedure().effectiveFrom()).isEqualTo(LocalDate.parse(from));
        return Objects.requireNonNull(scene.procedures.publish(bundle, BY));
    }
}
