package vn.tinhso.dossiers.api;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhso.dossiers.api.Births.act;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.tinhso.TestClock;
import vn.tinhso.WholeProduct;
import vn.tinhso.dossiers.Decisions;
import vn.tinhso.dossiers.Party;
import vn.tinhso.identity.Accounts;
import vn.tinhso.identity.Machine;
import vn.tinhso.identity.Role;

@WholeProduct
class DossierJourneyApiTests {

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    Decisions decisions;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private Machine machine;

    @BeforeEach
    void beginOnAFridayMorning() {
        clock.set(TestClock.START);
        machine = Machine.demo(port);
    }

    @Test
    void judgesAMachineLikeAPage() {
        var answers = new java.util.LinkedHashMap<>(Births.answers("Vàng Thị Mai"));
        answers.put("con_dan_toc", "khong co");
        var marriage = Births.with(Births.of("x"), "procedure", "1.000894");
        var tooYoung = Map.of(
                "vo_ngay_sinh",
                "2009-01-01",
                "chong_ngay_sinh",
                "2006-11-21",
                "vo_lan_ket_hon",
                "0",
                "thanh_vien.1.la",
                "bỏ qua");

        var birth = machine.post("/api/v1/dossiers", Births.key(), Births.with(Births.of("x"), "answers", answers));
        var wedding = machine.post("/api/v1/dossiers", Births.key(), Births.with(marriage, "answers", tooYoung));

        assertThat(birth.status()).isEqualTo(422);
        assertThat(birth.json().at("/errors/0/field").asString()).isEqualTo("con_dan_toc");
        assertThat(birth.json().at("/errors/0/message").asString())
                .isEqualTo("Chọn dân tộc có trong danh sách; gõ vài chữ đầu để tìm.");
        assertThat(wedding.text()).contains("Bên nữ phải từ đủ 18 tuổi", "Bên nam phải từ đủ 20 tuổi", "từ 1 trở lên.");
    }

    @Test
    void leadsABirthFromFilingToTheRatedResult() {
        var filed = machine.post("/api/v1/dossiers", Births.key(), Births.of("Vàng Thị Mai"));
        var code = filed.json().path("code").asString();
        assertThat(filed.status()).isEqualTo(201);
        assertThat(filed.header("Location")).isEqualTo("/api/v1/dossiers/" + code);
        assertThat(filed.header("ETag")).isEqualTo("\"1\"");
        assertThat(code).matches("H18\\.\\d+-261120-\\d{4}");
        assertThat(filed.json().at("/status/code").asInt()).isEqualTo(1);

        var accepted = act(
                machine,
                code,
                Map.of(
                        "action",
                        "ACCEPT",
                        "checks",
                        List.of(Map.of("evidenceId", "giay_chung_sinh", "originals", 1, "verdict", "GOOD"))));
        assertThat(accepted.json().at("/timing/due").asString()).isEqualTo("2026-11-20T10:00:00Z");
        assertThat(accepted.json().at("/timing/reasons")).isNotEmpty();

        act(machine, code, Map.of("action", "HAND_OVER"));
        var proposed = act(machine, code, Map.of("action", "PROPOSE", "approve", true, "opinion", "Đủ; đề nghị ký."));
        assertThat(proposed.json().path("stage").asString()).isEqualTo("SIGN");

        assertThat(act(machine, code, Map.of("action", "SIGN")).code()).isEqualTo("HS-040");
        signByTheLeader(code);

        var signed = machine.get("/api/v1/dossiers/" + code).json();
        assertThat(signed.at("/status/code").asInt()).isEqualTo(9);
        assertThat(signed.at("/result/name").asString()).isEqualTo("Giấy khai sinh");
        var paper = machine.get("/api/v1/dossiers/" + code + "/result");
        assertThat(paper.headers().getContentType()).hasToString("application/pdf");
        assertThat(paper.text()).startsWith("%PDF-");

        act(machine, code, Map.of("action", "TAKE_RESULT"));
        var rated = act(machine, code, Map.of("action", "RATE", "score", 5, "comment", "Nhanh."));
        assertThat(rated.json().at("/status/code").asInt()).isEqualTo(10);
        assertThat(rated.json().path("allowed").valueStream().map(JsonNode::asString))
                .containsExactly("ASK_CORRECTION");
        assertThat(rated.json().at("/timing/standing").asString()).isEqualTo("ON_TIME");

        var events = machine.get("/api/v1/dossiers/" + code + "/events").json().path("items");
        assertThat(events.valueStream().map(event -> event.path("type").asString()))
                .containsExactly(
                        "DossierFiled",
                        "DossierAccepted",
                        "DossierHandedOver",
                        "ResultProposed",
                        "ResultSigned",
                        "ResultReturned",
                        "ServiceRated");
        assertThat(events.get(1).at("/by/id").asString()).isEqualTo("client:demo");
    }

    @Test
    void asksForASupplementAndTakesTheAnswer() {
        var code = Births.filedBy(machine, "Vàng Thị Dợ");

        var asked = act(
                machine, code, Map.of("action", "REQUEST_SUPPLEMENT", "items", List.of("Giấy chứng sinh"), "days", 5));
        assertThat(asked.json().path("awaitsApplicant").asBoolean()).isTrue();
        assertThat(asked.json().path("allowed").toString()).contains("SUPPLY");

        act(machine, code, Map.of("action", "SUPPLY", "answer", "Xin gửi.", "files", List.of(Births.certificate())));

        var dossier = machine.get("/api/v1/dossiers/" + code).json();
        assertThat(dossier.at("/supplements/0/items/0").asString()).isEqualTo("Giấy chứng sinh");
        assertThat(dossier.at("/supplements/0/answeredAt").asString()).isNotBlank();
        var file = component(dossier, "giay_chung_sinh").at("/files/0");
        assertThat(file.path("name").asString()).isEqualTo("Giấy chứng sinh.pdf");
        var fetched = machine.get(file.path("href").asString());
        assertThat(fetched.status()).isEqualTo(200);
        assertThat(fetched.text()).startsWith("%PDF-");
        assertThat(fetched.header("Content-Disposition")).startsWith("attachment");
    }

    @Test
    void refusesAndWithdraws() {
        var refused = Births.filedBy(machine, "Vàng Thị Chía");
        var withdrawn = Births.filedBy(machine, "Vàng Thị Súa");

        assertThat(act(machine, refused, Map.of("action", "REFUSE", "grounds", " \u0000 "))
                        .code())
                .isEqualTo("HS-014");
        assertThat(act(machine, refused, Map.of("action", "REFUSE", "grounds", "Không thuộc thẩm quyền."))
                        .json()
                        .at("/status/code")
                        .asInt())
                .isEqualTo(3);
        assertThat(act(machine, withdrawn, Map.of("action", "WITHDRAW"))
                        .json()
                        .at("/status/code")
                        .asInt())
                .isEqualTo(7);
        assertThat(act(machine, withdrawn, Map.of("action", "ACCEPT")).status()).isEqualTo(409);
    }

    @Test
    void tellsAllThatLacksAtOnce() {
        var answers = Births.answers("Vàng Thị Mỷ");
        answers.remove("con_ho_ten");
        answers.put("con_ngay_sinh", "2027-01-01");
        answers.put("nguoi_nop", "uy_quyen");

        var reply = machine.post("/api/v1/dossiers", Births.key(), Births.with(Births.of("x"), "answers", answers));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.code()).isEqualTo("HS-011");
        assertThat(reply.json()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("part").asString() + " "
                                + error.path("field").asString()))
                .contains("FORM con_ho_ten", "FORM con_ngay_sinh", "EVIDENCE van_ban_uy_quyen");
    }

    @Test
    void refusesPapersNobodyAskedFor() {
        var odd = Map.of("evidenceId", "so_do", "name", "a.pdf", "content", "JVBERi0=");
        var code = Births.filedBy(machine, "Vàng Thị Ly");

        var filed = machine.post("/api/v1/dossiers", Births.key(), Births.with(Births.of("x"), "files", List.of(odd)));
        var checked = act(
                machine,
                code,
                Map.of("action", "ACCEPT", "checks", List.of(Map.of("evidenceId", "so_do", "verdict", "GOOD"))));

        assertThat(List.of(filed, checked)).allSatisfy(reply -> {
            assertThat(reply.status()).isEqualTo(422);
            assertThat(reply.code()).isEqualTo("HS-041");
            assertThat(reply.json().at("/errors/0/field").asString()).isEqualTo("so_do");
        });
    }

    @Test
    void actsOnlyOnTheVersionThatWasRead() {
        var code = Births.filedBy(machine, "Vàng Thị Pà");
        var address = "/api/v1/dossiers/" + code + "/actions";

        var stale = machine.post(address, Births.key(), Map.of("action", "ACCEPT"), Map.of("If-Match", "\"7\""));
        var fresh = machine.post(address, Births.key(), Map.of("action", "ACCEPT"), Map.of("If-Match", "\"1\""));
        var odd = machine.post(address, Births.key(), Map.of("action", "HAND_OVER"), Map.of("If-Match", "two"));

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.code()).isEqualTo("API-013");
        assertThat(fresh.status()).isEqualTo(200);
        assertThat(fresh.header("ETag")).isEqualTo("\"2\"");
        assertThat(odd.status()).isEqualTo(400);
    }

    @Test
    void hidesNumbersInListsAndLogsEveryLook() {
        var code = Births.filedBy(machine, "Vàng Thị Sê");
        act(machine, code, Map.of("action", "ACCEPT"));

        var list = machine.get("/api/v1/dossiers?status=2&agency=" + Births.COMMUNE
                + "&filedFrom=2026-11-20&filedTo=2026-11-20&size=100");
        var elsewhere = machine.get("/api/v1/dossiers?filedTo=2020-11-19").json();

        assertThat(list.text()).contains(code, "011••••••001").doesNotContain("011068000001");
        assertThat(list.json().path("items"))
                .allSatisfy(item -> assertThat(item.at("/status/code").asInt()).isEqualTo(2));
        assertThat(elsewhere.path("total").asInt()).isZero();
        assertThat(jdbc.sql(
                                "select count(*) from audit.entry where deed = 'dossiers.listed' and actor_id = 'client:demo'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void answersAWriterWithoutTheRightToReadWithNothingPersonal() {
        var writer = Machine.demo(port, "dossiers.write");

        var filed = writer.post("/api/v1/dossiers", Births.key(), Births.of("Vàng Thị Xá"));

        assertThat(filed.text()).doesNotContain("Vàng", "011068000001", "0912000001");
        assertThat(writer.get(filed.header("Location")).status()).isEqualTo(403);
    }

    private void signByTheLeader(String code) {
        var leader = accounts.holding(Role.LEADER, Births.COMMUNE).getFirst();
        decisions.sign(new Party.Person(leader), code);
    }

    private static JsonNode component(JsonNode dossier, String evidence) {
        return dossier.path("components")
                .valueStream()
                .filter(component -> component.path("evidenceId").asString().equals(evidence))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void suspendsResumesAndProposesWhatALeaderDecides() {
        var code = machine.post("/api/v1/dossiers", Births.key(), Births.of("Vàng Thị Mai"))
                .json()
                .path("code")
                .asString();
        act(machine, code, Map.of("action", "ACCEPT"));
        act(machine, code, Map.of("action", "HAND_OVER"));

        var owing = act(
                machine,
                code,
                Map.of("action", "REQUEST_PAYMENT", "obligation", "Lệ phí", "amount", 8000, "document", "TB 1"));
        assertThat(owing.json().at("/status/code").asInt()).isEqualTo(6);
        assertThat(owing.json().at("/timing/standing").asString()).isEqualTo("PAUSED");
        act(machine, code, Map.of("action", "CONFIRM_PAYMENT", "receipt", "Biên lai 7"));
        var asked = act(machine, code, Map.of("action", "ASK_STOP", "reason", "Trùng hồ sơ", "basis", ""));
        assertThat(asked.json().path("allowed").valueStream().map(JsonNode::asString))
                .contains("PROPOSE")
                .doesNotContain("ASK_STOP", "DECIDE");

        var refused = act(machine, code, Map.of("action", "DECIDE"));
        assertThat(refused.json().path("code").asString()).isEqualTo("HS-040");
    }
}
