package vn.tinhso.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.tinhso.Together;
import vn.tinhso.WholeProduct;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.Grant;
import vn.tinhso.identity.Role;
import vn.tinhso.organisations.Official;
import vn.tinhso.procedures.Procedure.HandlingSystem;
import vn.tinhso.procedures.ProcedureFilter;
import vn.tinhso.procedures.ProcedureSummary;

/** Every procedure of the starter catalogue goes from a filled form to a signed paper. */
@WholeProduct
class StarterProceduresTests {

    private final Scene scene;
    private final Competence competence;

    StarterProceduresTests(@Autowired ApplicationContext context) {
        scene = new Scene(context);
        competence = context.getBean(Competence.class);
    }

    @Test
    void goFromAFilledFormToASignedPaper() throws Exception {
        var procedures = scene.procedures.all(ProcedureFilter.ALL).stream()
                .filter(this::isHandledHere)
                .toList();
        var problems = new ConcurrentSkipListMap<String, Throwable>();

        Together.run(2, thread -> {
            for (var i = thread; i < procedures.size(); i += 2) {
                var procedure = procedures.get(i);
                try {
                    goThrough(procedure);
                } catch (RuntimeException | AssertionError problem) {
                    problems.put(procedure.code() + " " + procedure.name(), problem);
                }
            }
            return thread;
        });

        assertThat(procedures).hasSizeGreaterThanOrEqualTo(34);
        assertThat(problems).isEmpty();
    }

    private boolean isHandledHere(ProcedureSummary procedure) {
        return scene.procedures.find(procedure.code()).definition().handlingSystem() == HandlingSystem.PROVINCE;
    }

    private void goThrough(ProcedureSummary procedure) {
        var definition = scene.procedures.find(procedure.code()).definition();
        var agency = competence.agenciesFor(definition).getFirst().id();
        file(procedure.code(), agency, new Random(5));
        var dossier = file(procedure.code(), agency, new Random(11));
        scene.desk.acceptAndHandOver(
                holder(Role.DESK_OFFICER, dossier.parties().receiving()), dossier.code(), List.of());
        var specialist = holder(Role.SPECIALIST, agency);
        scene.decisions.propose(specialist, dossier.code(), false, "Hồ sơ không đủ điều kiện vì thiếu căn cứ.");
        assertReadable(text(scene.decisions.preview(specialist, dossier.code())));
        var leader = holder(Role.LEADER, agency);
        scene.decisions.sendBack(leader, dossier.code(), "Xem lại.");
        scene.decisions.propose(specialist, dossier.code(), true, "Hồ sơ đủ điều kiện, đề nghị ký.");
        var signed = scene.decisions.sign(leader, dossier.code());

        var result = scene.dossiers.result(signed).orElseThrow();
        var paper = scene.dossiers.file(signed, result.fileId());
        assertThat(signed.timing().due()).isNotNull();
        var text = text(paper);
        assertReadable(text);
        assertThat(text).contains(result.number()).contains(result.verificationCode());
    }

    private Dossier file(String procedure, String agency, Random random) {
        var answers = Answers.of(scene.procedures.find(procedure).definition(), random);
        var draft = scene.draft(scene.pao(), Draft.Mode.OWN, procedure, agency, answers);
        return scene.dossiers.file(scene.pao(), draft.id(), Delivery.ONLINE, Map.of());
    }

    private static void assertReadable(String text) {
        assertThat(text).doesNotContain("{{", "}}", "null", "\uFFFD", ".notdef").containsIgnoringCase("Điện Biên");
    }

    private Party.Person holder(Role role, String agency) {
        var id = UUID.nameUUIDFromBytes((role + agency).getBytes());
        var title = role == Role.LEADER ? "Phó Chủ tịch" : "Chuyên viên";
        var post = new Official(id, "Lường Văn Ơn", title, agency, "");
        return new Party.Person(
                new Account(id, "luong.van.on", post.name(), post, null, Set.of(new Grant(role, agency))));
    }

    static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
