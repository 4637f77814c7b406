package vn.tinhso.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static vn.tinhso.FormToken.csrf;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.context.WebApplicationContext;
import vn.tinhso.TestClock;
import vn.tinhso.WholeProduct;
import vn.tinhso.audit.AuditLog;
import vn.tinhso.audit.Break.Reason;
import vn.tinhso.audit.Chained;
import vn.tinhso.audit.Stretch;
import vn.tinhso.audit.Verified;
import vn.tinhso.audit.Verified.Broken;
import vn.tinhso.audit.Verified.Intact;
import vn.tinhso.dossiers.HouseEvent.DossierDestroyed;
import vn.tinhso.files.Files;
import vn.tinhso.privacy.spi.RetainedRecords.Order;
import vn.tinhso.privacy.spi.RetainedRecords.Removed;
import vn.tinhso.retention.Retaining;
import vn.tinhso.shared.Rejected;

/** A destroyed dossier keeps its skeleton, its place in the figures and the log's word for it, and nothing of anybody. */
@WholeProduct
class DestructionTests {

    private static final String RULES = "/quan-tri/luu-giu/loai/dossiers.closed";
    private static final String WAVES = "/quan-tri/luu-giu/dot";

    private final Scene scene;
    private final Chained chain;
    private final ClosedDossiers closedDossiers;
    private final AbandonedDrafts abandoned;
    private final Files files;
    private final AuditLog audit;
    private final Retaining retaining;
    private final MockMvcTester mvc;
    private final UserDetailsService people;

    DestructionTests(@Autowired WebApplicationContext product) {
        scene = new Scene(product);
        chain = new Chained(product);
        closedDossiers = product.getBean(ClosedDossiers.class);
        abandoned = product.getBean(AbandonedDrafts.class);
        files = product.getBean(Files.class);
        audit = product.getBean(AuditLog.class);
        retaining = new Retaining(product);
        mvc = MockMvcTester.from(
                product, builder -> builder.apply(springSecurity()).build());
        people = product.getBean(UserDetailsService.class);
    }

    @BeforeEach
    void appoint() {
        retaining.appointSecond();
    }

    @AfterEach
    void dismiss() {
        retaining.dismissSecond();
        scene.clock.set(TestClock.START);
    }

    @Test
    void leavesNothingOfWhatPeopleSaidOrHandedIn() {
        var dossier = closed();
        var before = scene.dossiers.find(scene.officer(), dossier.code());
        var held = scene.dossiers.components(before).stream()
                .flatMap(component -> component.files().stream())
                .map(DossierComponent.Attachment::fileId)
                .toList();
        var paper = scene.dossiers.result(before).orElseThrow();

        var removed = destroyed(dossier);

        assertThat(removed.files()).isEqualTo(held.size() + 1);
        var after = scene.dossiers.find(scene.officer(), dossier.code());
        assertThat(after.applicant().name()).isEqualTo(Redaction.GONE);
        assertThat(after.applicant().personalId()).isNull();
        assertThat(after.applicant().phone()).isNull();
        assertThat(after.answers()).isEmpty();
        assertThat(everything(dossier))
                .doesNotContain(
                        "Vàng A Páo", "Tôi gửi lại", "Che Căn", "Chụp đủ bốn góc", "Đủ điều kiện", "Đã xác minh");
        for (var file : held) {
            assertThatExceptionOfType(Rejected.class).isThrownBy(() -> files.content(file));
        }
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> files.content(paper.fileId()));
        assertThat(scene.dossiers.components(after))
                .isNotEmpty()
                .allSatisfy(component -> assertThat(component.files()).isEmpty());
    }

    @Test
    void keepsTheSkeletonSoThatFiguresStayTrue() {
        var dossier = closed();
        var before = scene.dossiers.find(scene.officer(), dossier.code());
        var happened = scene.dossiers.events(before);
        var months = tallies(dossier);

        destroyed(dossier);

        var after = scene.dossiers.find(scene.officer(), dossier.code());
        assertThat(after.timing()).isEqualTo(before.timing());
        assertThat(after.status()).isEqualTo(before.status());
        assertThat(after.procedure()).isEqualTo(before.procedure());
        assertThat(after.parties()).isEqualTo(before.parties());
        assertThat(tallies(dossier)).isEqualTo(months);
        var told = scene.dossiers.events(after);
        assertThat(told.subList(0, happened.size()))
                .extracting(entry -> entry.event().getClass())
                .isEqualTo(
                        happened.stream().map(entry -> entry.event().getClass()).toList());
        assertThat(told)
                .extracting(HistoryEntry::at)
                .containsAll(happened.stream().map(HistoryEntry::at).toList());
        assertThat(told.getLast().event())
                .isInstanceOfSatisfying(
                        DossierDestroyed.class,
                        event -> assertThat(event.text()).contains("biên bản số 7/2026/BB-TH"));
    }

    @Test
    void keepsTheLogsWordForWhatIsLeft() {
        var life = chain.stretchOf(() -> {
            var dossier = closed();
            destroyed(dossier);
            return scene.now(dossier);
        });

        assertThat(chain.verify(life.stretch())).isInstanceOf(Intact.class);
        for (var change : List.of(
                "occurred_at = occurred_at - interval '1 day'",
                "actor_name = 'Giàng A Chu'",
                "status_after = 4",
                "data = '{}'",
                "redacted = false")) {
            assertThat(reasonAfter(
                            life.stretch(),
                            "update dossiers.event set " + change + " where dossier_id = :id and seq = 1",
                            life.result().id()))
                    .as(change)
                    .isEqualTo(Reason.RECORD_CHANGED);
        }
        assertThat(reasonAfter(
                        life.stretch(),
                        "update dossiers.dossier set finished_at = finished_at - interval '1 day' where id = :id",
                        life.result().id()))
                .isEqualTo(Reason.RECORD_CONTRADICTED);
        // Whoever changes an event and writes the digest of the changed one beside it changes the event that tells of
        // it.
        assertThat(reasonAfter(
                        life.stretch(),
                        "update dossiers.event set data = jsonb_set(data, '{kept,0,after}', '\"00\"')"
                                + " where dossier_id = :id and type = 'DossierDestroyed'",
                        life.result().id()))
                .isEqualTo(Reason.RECORD_CHANGED);
    }

    @Test
    void letsNobodyElseChangeTheHistory() {
        var dossier = closed();

        assertThatThrownBy(() -> scene.jdbc
                        .sql("update dossiers.event set data = '{}', redacted = true where dossier_id = :id")
                        .param("id", dossier.id())
                        .update())
                .hasMessageContaining("append-only");
        destroyed(dossier);
        for (var change : List.of(
                "set data = '{}'",
                "set redacted = false",
                "set occurred_at = now(), redacted = true",
                "set seq = 99")) {
            assertThatThrownBy(() -> scene.jdbc
                            .sql("update dossiers.event " + change + " where dossier_id = :id")
                            .param("id", dossier.id())
                            .update())
                    .as(change)
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void saysOnEveryPageThatTheContentIsGone() {
        var dossier = closed();
        var paper = scene.dossiers.result(dossier).orElseThrow();
        var slip = PrintedSlip.in(scene.dossiers.events(dossier)).getFirst();
        destroyed(dossier);
        var path = "/ho-so/" + dossier.code();

        for (var login : List.of("vang.a.pao", "motcua.03325", "lanhdao.03325")) {
            page(login, path, 200).contains("Nội dung hồ sơ đã tiêu hủy", "biên bản số 7/2026/BB-TH");
            for (var gone : List.of("/ket-qua", "/tep/" + paper.fileId(), slip.path())) {
                page(login, path + gone, 404).contains("LG-030", "7/2026/BB-TH");
            }
        }
        page("vang.a.pao", "/tra-cuu?ma=" + dossier.code(), 200).contains("Đã tiêu hủy theo biên bản số 7/2026/BB-TH");
        page("vang.a.pao", "/tra-cuu/ket-qua/" + paper.verificationCode(), 404).contains("LG-030");
        page("vang.a.pao", "/ho-so", 200).contains(dossier.code());
        page("vang.a.pao", "/du-lieu-cua-toi", 200);
        page("vang.a.pao", "/thong-bao", 200).contains("Đã tiêu hủy nội dung hồ sơ");
        assertThat(mvc.perform(post("vang.a.pao", "/du-lieu-cua-toi/tai-ve")))
                .hasStatusOk()
                .bodyText()
                .contains(dossier.code());
        page("motcua.03325", "/so-theo-doi", 200);
        page("motcua.03325", "/so-theo-doi/in", 200);
        page("motcua.03325", "/so-theo-doi/xuat", 200);
        page("motcua.03325", "/viec-cua-toi?hang-doi=da-ket-thuc&tim=" + dossier.code(), 200)
                .contains(dossier.code());
        assertThat(scene.dossiers.allowed(scene.pao(), scene.now(dossier)).deeds())
                .isEmpty();
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> scene.applicants.rate(scene.pao(), dossier.code(), 5, ""))
                .extracting(Rejected::code)
                .isEqualTo("LG-030");
    }

    @Test
    void takesAbandonedDraftsWithTheirFiles() {
        var draft = scene.birthDraft();
        var file = scene.drafts
                .find(scene.pao().account(), draft.id())
                .files()
                .getFirst()
                .fileId();

        var removed = scene.transaction.execute(status ->
                abandoned.destroy(abandoned.lock(draft.id().toString()).orElseThrow(), new Order("7/2026/BB-TH")));

        assertThat(removed.files()).isPositive();
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> files.content(file));
        assertThat(abandoned.lock(draft.id().toString())).isEmpty();
    }

    @Test
    void leavesOpenDossiersAlone() {
        var open = scene.signed(scene.filed());

        assertThat(closedDossiers.lock(open.id().toString())).isEmpty();
    }

    /** From the schedule to the minutes, as two administrators do it. */
    @Test
    void goesThroughTheHandsOfTwoAdministrators() {
        var dossier = closed();
        var other = closed();
        scene.at("2027-03-01T09:00");
        assertThat(mvc.perform(post("quantri.tinh", RULES)
                        .param("thu-tuc", Scene.MARITAL_STATUS)
                        .param("luu", "co-han")
                        .param("thang", "1")
                        .param("can-cu", "Quyết định số 2/QĐ-UBND")
                        .param("doi-chieu", "co")
                        .params(day("hieu-luc", "1", "3", "2027"))))
                .hasRedirectedUrl(RULES);
        page("quantri.tinh", "/quan-tri/luu-giu", 200).contains("1 tháng", "Cần đối chiếu", "Đã đối chiếu");
        page("quantri.tinh", "/quan-tri/luu-giu?ma=" + dossier.code().toLowerCase(Locale.ROOT), 200)
                .contains("Trả kết quả ngày 20/11/2026.", "lưu 1 tháng", "Đến hạn tiêu hủy từ ngày 20/12/2026.");
        page("quantri.tinh", "/quan-tri/luu-giu?ma=H1", 200).contains("Không có hồ sơ đã kết thúc");
        assertThat(mvc.perform(post("quantri.tinh", "/quan-tri/luu-giu/tam-dung")
                        .param("pham-vi", "ho-so")
                        .param("ma", other.code())
                        .param("can-cu", "Công văn số 9")
                        .params(day("tu", "1", "3", "2027"))))
                .hasRedirectedUrl("/quan-tri/luu-giu/tam-dung");

        var proposal = mvc.perform(post("quantri.tinh", WAVES)
                .param("van-ban", "Quyết định số 3/QĐ-UBND")
                .params(day("den-ngay", "1", "3", "2027")));
        var wave = proposal.getResponse().getRedirectedUrl();
        page("quantri.tinh", wave, 200)
                .contains(dossier.code(), "lưu 1 tháng", "Chờ người khác duyệt")
                .doesNotContain(other.code(), "Vàng A Páo");
        assertThat(mvc.perform(post("quantri.tinh", wave + "/duyet")))
                .hasStatus(403)
                .bodyText()
                .contains("LG-024");
        assertThat(mvc.perform(post(Retaining.SECOND, wave + "/duyet"))).hasRedirectedUrl(wave);
        retaining.workOn();

        page("quantri.tinh", wave, 200).contains("Đã xong, có biên bản", wave + "/bien-ban");
        var minutes = mvc.perform(get("quantri.tinh", wave + "/bien-ban"));
        assertThat(minutes).hasStatusOk().hasContentType("application/pdf");
        assertThat(scene.dossiers
                        .find(scene.officer(), dossier.code())
                        .applicant()
                        .name())
                .isEqualTo(Redaction.GONE);
        assertThat(scene.dossiers
                        .find(scene.officer(), other.code())
                        .applicant()
                        .name())
                .isNotEqualTo(Redaction.GONE);
        assertThat(audit.about("dossiers.closed:" + dossier.code(), 1))
                .singleElement()
                .satisfies(line -> assertThat(line.detail()).containsKeys("minutes", "rule", "due"));
        page("quantri.tinh", "/quan-tri/luu-giu/tam-dung", 200).contains(other.code(), "Gỡ lệnh này");
        page("quantri.tinh", WAVES, 200).contains("Quyết định số 3/QĐ-UBND");
        page("lanhdao.03325", "/quan-tri/luu-giu", 403);
        page("quantri.tinh", "/quan-tri", 200).contains("/quan-tri/luu-giu");
    }

    @Test
    void showsWhatIsWrongBesideWhatWasTyped() {
        assertThat(mvc.perform(
                        post("quantri.tinh", RULES).param("luu", "co-han").param("can-cu", "Luật")))
                .hasStatus(422)
                .bodyText()
                .contains("Ngày không có thật.");
        assertThat(mvc.perform(post("quantri.tinh", RULES).param("can-cu", "Luật")))
                .hasStatus(422)
                .bodyText()
                .contains("Chưa chọn cách lưu giữ.");
        assertThat(mvc.perform(post("quantri.tinh", "/quan-tri/luu-giu/tam-dung")))
                .hasStatus(422)
                .bodyText()
                .contains("Chưa chọn phạm vi tạm dừng.");
        assertThat(mvc.perform(post("quantri.tinh", WAVES).param("van-ban", "QĐ")))
                .hasStatus(422);
    }

    /** A whole life with words in every corner. */
    private Dossier closed() {
        scene.at("2026-11-20T10:00");
        var filed = scene.filed(Scene.MARITAL_STATUS, Scene.MUONG_PHANG);
        var examined = scene.examined(filed);
        scene.clock.advance(Duration.ofMinutes(30));
        scene.suspended(examined);
        scene.clock.advance(Duration.ofMinutes(30));
        scene.suspensions.resume(scene.specialist(), filed.code(), "Đã xác minh.");
        scene.decided(scene.now(filed));
        scene.clock.advance(Duration.ofMinutes(30));
        return scene.applicants.takeResult(scene.pao(), filed.code());
    }

    private Removed destroyed(Dossier dossier) {
        return scene.transaction.execute(status -> closedDossiers.destroy(
                closedDossiers.lock(dossier.id().toString()).orElseThrow(), new Order("7/2026/BB-TH")));
    }

    /** Every row of every table of the module that is about the dossier, as the database would show it to a thief. */
    private String everything(Dossier dossier) {
        var found = new StringBuilder();
        for (var table : List.of(
                "event",
                "component",
                "component_file",
                "supplement_request",
                "motion",
                "suspension",
                "extension",
                "consultation",
                "rating",
                "proactive_reminder")) {
            found.append(scene.jdbc
                    .sql("select coalesce(string_agg(t::text, ' '), '') from dossiers." + table
                            + " t where t.dossier_id = :id")
                    .param("id", dossier.id())
                    .query(String.class)
                    .single());
        }
        return found
                + scene.jdbc
                        .sql(
                                "select d::text || coalesce((select string_agg(n::text, ' ') from notifications.notice n"
                                        + " where n.subject = 'dossier:' || d.code), '') from dossiers.dossier d where d.id = :id")
                        .param("id", dossier.id())
                        .query(String.class)
                        .single();
    }

    private List<Map<String, Object>> tallies(Dossier dossier) {
        return scene.jdbc.sql("""
                        select receiving_agency, competent_agency, field_name, procedure_code, status, channel,
                               filed_at, received_at, due_at, original_due_at, finished_at, returned_at, supplements
                        from dossiers.dossier
                        where id = :id""").param("id", dossier.id()).query().listOfRows();
    }

    private Reason reasonAfter(Stretch stretch, String change, UUID id) {
        var verified = new AtomicReference<Verified>();
        scene.transaction.executeWithoutResult(status -> {
            scene.jdbc.sql("set local session_replication_role = replica").update();
            assertThat(scene.jdbc.sql(change).param("id", id).update())
                    .as(change)
                    .isPositive();
            verified.set(chain.verify(stretch));
            status.setRollbackOnly();
        });
        assertThat(verified.get()).as(change).isInstanceOf(Broken.class);
        return ((Broken) verified.get()).first().reason();
    }

    private AbstractStringAssert<?> page(String login, String path, int status) {
        return assertThat(mvc.perform(get(login, path)))
                .as(login + " " + path)
                .hasStatus(status)
                .bodyText();
    }

    private static MultiValueMap<String, String> day(String name, String day, String month, String year) {
        var parts = new LinkedMultiValueMap<String, String>();
        parts.add(name + "-ngay", day);
        parts.add(name + "-thang", month);
        parts.add(name + "-nam", year);
        return parts;
    }

    private MockHttpServletRequestBuilder get(String login, String path) {
        return MockMvcRequestBuilders.get(path).with(user(people.loadUserByUsername(login)));
    }

    private MockHttpServletRequestBuilder post(String login, String path) {
        return MockMvcRequestBuilders.post(path)
                .with(user(people.loadUserByUsername(login)))
                .with(csrf());
    }
}
