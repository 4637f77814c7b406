package vn.tinhso.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.tinhso.TestClock;
import vn.tinhso.WholeProduct;
import vn.tinhso.audit.AuditLog;
import vn.tinhso.dossiers.DossierEvent.DossierRefused;
import vn.tinhso.dossiers.DossierEvent.SupplementRequested;
import vn.tinhso.dossiers.DossierRegister.Selection;
import vn.tinhso.files.Papers;
import vn.tinhso.files.PdfA;
import vn.tinhso.shared.Rejected;

/** The forms of both circulars, printed from what happened; kept in {@code target/forms} to be looked at. */
@WholeProduct
class FormsTests {

    private final Scene scene;
    private final ApplicationContext context;
    private final Papers papers;

    FormsTests(@Autowired ApplicationContext context) {
        this.context = context;
        scene = new Scene(context);
        papers = context.getBean(Papers.class);
    }

    @AfterEach
    void resetClock() {
        scene.clock.set(TestClock.START);
    }

    @ParameterizedTest
    @EnumSource
    void printsEverySlipFromItsEvent(FormSet set) throws Exception {
        scene.at("2026-11-20T09:12");
        var dossier = scene.filed(Scene.MARITAL_STATUS, Scene.MUONG_PHANG);
        scene.supplementRequested(scene.officer(), dossier);
        scene.supplements.answer(scene.pao(), dossier.code(), "Đã sửa.", List.of());
        scene.examined(dossier);
        var refused =
                scene.desk.refuse(scene.officer(), scene.filed().code(), "Không thuộc thẩm quyền giải quyết của xã.");
        var slips = slips(set);

        var receipt = kept(set, Form.RECEIPT, slips.print(scene.pao(), dossier.code(), SlipKind.RECEIPT));
        assertThat(receipt)
                .contains("GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", dossier.code(), "17:00 thứ Năm 26/11/2026");
        var asked = (SupplementRequested) event(dossier, SupplementRequested.class);
        var supplement = kept(set, Form.SUPPLEMENT, slips.print(scene.pao(), dossier.code(), SlipKind.SUPPLEMENT, 1));
        assertThat(supplement).contains("Giấy chứng sinh bản rõ", String.valueOf(asked.number()));
        var no = (DossierRefused) event(refused, DossierRefused.class);
        var refusal = kept(set, Form.REFUSAL, slips.print(scene.pao(), refused.code(), SlipKind.REFUSAL));
        assertThat(refusal).contains("Không thuộc thẩm quyền giải quyết của xã.", String.valueOf(no.number()));
    }

    @ParameterizedTest
    @EnumSource
    void printsTheWayThroughTheHouse(FormSet set) throws Exception {
        scene.at("2026-11-20T09:12");
        var dossier = scene.signed(scene.filed(Scene.MARITAL_STATUS, Scene.MUONG_PHANG));
        var sheet = new ControlSheet(
                scene.dossiers,
                context.getBean(HandOvers.class),
                context.getBean(SlipContext.class),
                forms(set),
                papers,
                scene.clock);

        var text = kept(set, Form.CONTROL_SHEET, sheet.print(scene.specialist(), dossier.code()));

        assertThat(text)
                .contains("PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ", dossier.code())
                .contains(scene.specialist().account().name());
        assertThatThrownBy(() -> sheet.print(scene.pao(), dossier.code()))
                .isInstanceOfSatisfying(
                        Rejected.class, refusal -> assertThat(refusal.code()).isEqualTo("HS-100"));
    }

    @ParameterizedTest
    @EnumSource
    void printsAndExportsTheRegister(FormSet set) throws Exception {
        scene.at("2026-11-19T09:12");
        var dossier = scene.examined(scene.filed());
        var book = new RegisterBook(
                context.getBean(RegisterBookStore.class),
                context.getBean(RegisterRows.class),
                forms(set),
                papers,
                context.getBean(AuditLog.class),
                context.getBean(Clock.class));
        var day = new Selection(Set.of(), "", Scene.vietnam("2026-11-19T00:00"), Scene.vietnam("2026-11-20T00:00"));

        // A long code is broken in its narrow column.
        assertThat(kept(set, Form.REGISTER, book.print(scene.officer(), day)).replace(" ", ""))
                .contains(dossier.code());
        var csv = new ByteArrayOutputStream();
        book.export(scene.officer(), day, csv);
        assertThat(csv.toString(StandardCharsets.UTF_8))
                .contains(dossier.code())
                .contains("\r\n");
        var elsewhere = new ByteArrayOutputStream();
        book.export(scene.person("motcua.03334"), day, elsewhere);
        assertThat(elsewhere.toString(StandardCharsets.UTF_8)).doesNotContain(dossier.code());
        assertThatThrownBy(() -> book.page(scene.pao(), day, 0, 10)).isInstanceOf(Rejected.class);
    }

    @Test
    void reprintsTheFirstPromiseAfterTheDueTimeMoved() throws Exception {
        scene.at("2026-11-20T09:12");
        var dossier = scene.examined(scene.filed(Scene.MARITAL_STATUS, Scene.MUONG_PHANG));
        scene.at("2026-11-23T09:00");
        var extended = scene.granted(dossier, new Motion.Extend(2, "Chờ xác minh"));

        var receipt = PdfA.text(slips(FormSet.TT03_2025).print(scene.pao(), dossier.code(), SlipKind.RECEIPT));
        var letter = scene.dossiers.papers(extended).getLast();
        var apology = scene.dossiers.file(extended, letter.fileId());

        assertThat(receipt).contains("17:00 thứ Năm 26/11/2026").doesNotContain("30/11/2026");
        assertThat(PdfA.text(apology)).contains("17:00 thứ Hai 30/11/2026", "Chờ xác minh", letter.number());
        Files.write(folder().resolve("xin-loi-da-ky.pdf"), apology);
    }

    @Test
    void printsEachOfSeveralSupplementRequests() throws Exception {
        var dossier = scene.supplied(scene.supplementRequested(scene.specialist(), scene.examined(scene.filed())));
        scene.granted(dossier, new Motion.SecondSupplement(List.of("Bản cam đoan"), "", 5, "Còn thiếu"));
        var slips = slips(FormSet.TT03_2025);

        assertThat(PdfA.text(slips.print(scene.pao(), dossier.code(), SlipKind.SUPPLEMENT, 1)))
                .contains("Giấy chứng sinh bản rõ")
                .doesNotContain("Bản cam đoan");
        assertThat(PdfA.text(slips.print(scene.pao(), dossier.code(), SlipKind.SUPPLEMENT, 2)))
                .contains("Bản cam đoan");
        assertThatThrownBy(() -> slips.print(scene.pao(), dossier.code(), SlipKind.SUPPLEMENT, 3))
                .isInstanceOf(Rejected.class);
    }

    private Slips slips(FormSet set) {
        return new Slips(
                scene.dossiers,
                context.getBean(DeskPapers.class),
                context.getBean(SlipContext.class),
                forms(set),
                papers);
    }

    private PaperForms forms(FormSet set) {
        return new PaperForms(new FormSettings(set), papers);
    }

    private DossierEvent event(Dossier dossier, Class<? extends DossierEvent> kind) {
        return scene.dossiers.events(dossier).stream()
                .map(HistoryEntry::event)
                .filter(kind::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private static String kept(FormSet set, Form form, byte[] pdf) throws Exception {
        Files.write(folder().resolve(set.name() + "-" + form.file() + ".pdf"), pdf);
        assertThat(PdfA.violations(pdf, PDFAFlavour.PDFA_2_U)).isEmpty();
        var text = PdfA.text(pdf);
        assertThat(text).contains(set.having(form).origin(form)).doesNotContain("{{", "null");
        return text;
    }

    private static Path folder() throws IOException {
        return Files.createDirectories(Path.of("target", "forms"));
    }
}
