package vn.tinhso.procedures.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhso.Together;
import vn.tinhso.WholeProduct;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.Accounts;
import vn.tinhso.procedures.Channel;
import vn.tinhso.procedures.Procedure;
import vn.tinhso.procedures.Procedure.LimitUnit;
import vn.tinhso.procedures.imports.ImportRow.Outcome;
import vn.tinhso.shared.Rejected;

@WholeProduct
class ImportTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final String RECORD = """
            {"code": "%s", "name": "Thủ tục cấp giấy phép thử", "decision": "QĐ2338-BTP", "levels": "Cấp xã, Cơ quan khác",
             "field": "Hộ tịch", "subjects": "Công dân Việt Nam, Tổ chức (không bao gồm doanh nghiệp, HTX)",
             "channels": [
               {"channel": "ONLINE", "time": 17, "unit": "Ngày làm việc", "fee": "50 VNĐ", "note": ""},
               {"channel": "DIRECT", "time": 20, "unit": null, "fee": "100,000 Việt Nam Đồng", "note": ""},
               {"channel": "POST", "time": null, "unit": null, "fee": "10 USD",
                "note": "(Mức do Hội đồng nhân dân tỉnh quyết định)"}],
             "documents": [
               {"group": "(1.1) Công trình theo tuyến", "items": [
                 {"name": "Bản vẽ tuyến", "form": null, "originals": 2, "copies": 0, "kind": "DOCUMENT"},
                 {"name": "Các giấy tờ sau đây", "form": null, "originals": 0, "copies": 0, "kind": "DOCUMENT"}]},
               {"group": "(1.2) Nhà ở riêng lẻ", "items": [
                 {"name": "Bản vẽ nhà", "form": "Mẫu số 01", "originals": 1, "copies": 1, "kind": "DOCUMENT"}]},
               {"group": "Giấy tờ phải xuất trình", "items": [
                 {"name": "Thẻ căn cước", "form": null, "originals": 1, "copies": 0, "kind": "DOCUMENT"}]},
               {"group": "Lưu ý", "items": [
                 {"name": "Bản chụp phải rõ.", "form": null, "originals": 0, "copies": 0, "kind": "NOTE"}]}],
             "results": [{"name": "Giấy phép", "code": "KQ.G15.999990"},
                         {"name": "Thông báo từ chối", "code": "KQ.G15.999991"}]}
            """;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportWorker worker;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void marksWhatNobodyMayBeAuthorisedToAskForAndSaysSo() {
        for (var name :
                List.of("Đăng ký kết hôn lưu động", "Thủ tục đăng ký lại kết hôn", "Đăng ký nhận cha, mẹ, con")) {
            var procedure = mapped("7.000002", name);

            assertThat(procedure.inPerson()).as(name).isTrue();
            assertThat(procedure.corrections()).anyMatch(line -> line.contains("phải tự mình yêu cầu"));
        }
        for (var name : List.of("Ghi vào Sổ hộ tịch việc kết hôn", "Cấp bản sao trích lục", "Nhận trẻ em vào trường")) {
            assertThat(mapped("7.000002", name).inPerson()).as(name).isFalse();
        }
    }

    @Test
    void correctsNothingSilently() {
        var procedure = mapped("7.000001");

        assertThat(procedure.name()).isEqualTo("Cấp giấy phép thử");
        assertThat(procedure.levels()).containsExactly(Procedure.Level.COMMUNE);
        assertThat(procedure.subjects())
                .containsExactly("Công dân Việt Nam", "Tổ chức (không bao gồm doanh nghiệp, HTX)");
        assertThat(procedure.limits())
                .extracting(Procedure.Limit::channel, Procedure.Limit::amount, Procedure.Limit::unit)
                .containsExactly(
                        tuple(Channel.ONLINE, 17, LimitUnit.WORKING_DAY),
                        tuple(Channel.DIRECT, 20, LimitUnit.WORKING_DAY));
        assertThat(procedure.fees())
                .extracting(Procedure.Fee::channel, Procedure.Fee::amount)
                .containsExactly(
                        tuple(Channel.ONLINE, 50L), tuple(Channel.DIRECT, 100_000L), tuple(Channel.POST, null));
        assertThat(procedure.results()).extracting(Procedure.Result::refusal).containsExactly(false, true);
        assertThat(procedure.corrections())
                .anyMatch(line -> line.contains("“QĐ2338-BTP” không đúng dạng"))
                .anyMatch(line -> line.contains("“Cơ quan khác”"))
                .anyMatch(line -> line.contains("“20” không có đơn vị"))
                .anyMatch(line -> line.contains("“50 VNĐ” có thể đã mất ba số 0 (= 50.000 đồng)"))
                .anyMatch(line -> line.contains("Không hiểu mức thu “10 USD”"))
                .anyMatch(line -> line.contains("2 trường hợp thay nhau"));
    }

    @Test
    void isStoppedByNoAmountHoweverOdd() {
        for (var amount : new String[] {"99999999999999999999999 VNĐ", "., VNĐ", "1.000.000.000.000.000 đồng", "VNĐ"}) {
            var record = new JsonMapper()
                    .readValue(RECORD.formatted("7.000003").replace("50 VNĐ", amount), NationalRecord.class);

            assertThat(new NationalMapping(record, Map.of(), DAY).procedure().fees())
                    .as(amount)
                    .hasSize(3);
        }
    }

    @Test
    void keepsNotesApartFromDocumentsAndAsksForTheCase() {
        var procedure = mapped("7.000002");

        assertThat(procedure.notes()).containsExactly("Các giấy tờ sau đây", "Bản chụp phải rõ.");
        assertThat(procedure.questions())
                .singleElement()
                .satisfies(question -> assertThat(question.options()).hasSize(2));
        assertThat(procedure.evidence())
                .extracting(
                        Procedure.Evidence::name,
                        Procedure.Evidence::present,
                        evidence -> evidence.when().isAlways())
                .containsExactly(
                        tuple("Bản vẽ tuyến", false, false),
                        tuple("Bản vẽ nhà", false, false),
                        tuple("Thẻ căn cước", true, true));
    }

    @Test
    void makesOneDraftOfEveryRecordHoweverManyWork() throws Exception {
        var account = account("quantri.tinh");
        var records = IntStream.range(0, 30)
                .mapToObj(i -> RECORD.formatted("7.1000%02d".formatted(i)))
                .collect(Collectors.joining(","));
        var broken = ",{\"name\": \"Không mã\"},{\"code\": \"7.100100\", \"name\": \"Sai\", \"channels\": 5},"
                + RECORD.formatted("7.100000");
        var file = "{\"source\": \"Cổng quốc gia\", \"procedures\": [" + records + broken + "]}";

        var id = imports.begin(account, "danh-muc.json", file.getBytes(StandardCharsets.UTF_8), DAY);
        Together.run(3, thread -> {
            while (worker.step()) {
                // Until nothing waits.
            }
            return true;
        });
        // The product's own timer may hold the last record when these find nothing more.
        for (var tries = 0; tries < 300 && !imports.state(account, id).finished(); tries++) {
            TimeUnit.MILLISECONDS.sleep(100);
            worker.step();
        }

        var state = imports.state(account, id);
        assertThat(state.finished()).isTrue();
        assertThat(state.total()).isEqualTo(33);
        assertThat(state.drafted()).isEqualTo(30);
        assertThat(state.skipped()).isEqualTo(1);
        assertThat(state.refused()).isEqualTo(2);
        assertThat(state.source()).isEqualTo("danh-muc.json – Cổng quốc gia");
        assertThat(imports.rows(account, id, false, 100, 0))
                .filteredOn(row -> row.outcome() == Outcome.DRAFTED)
                .allSatisfy(row -> assertThat(row.problems()).anyMatch(line -> line.contains("Chưa có căn cứ pháp lý")))
                .extracting(ImportRow::draft)
                .doesNotHaveDuplicates();
        assertThat(jdbc.sql("select count(*) from procedures.version where code like '7.1%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void refusesWhatIsNoCatalogue() {
        var account = account("quantri.tinh");
        for (var text :
                new String[] {"", "{}", "[]", "{\"procedures\": []}", "xin chào", "{\"procedures\": [{\"code\":"}) {
            assertThatThrownBy(() -> imports.begin(account, "a.json", text.getBytes(StandardCharsets.UTF_8), DAY))
                    .as(text)
                    .isInstanceOf(Rejected.class);
        }
        assertThatThrownBy(() ->
                        imports.begin(account("lanhdao.tinh"), "a.json", "[{}]".getBytes(StandardCharsets.UTF_8), DAY))
                .hasMessage("Chỉ quản trị viên nhập được danh mục.");
    }

    private static Procedure mapped(String code) {
        return mapped(code, "Thủ tục cấp giấy phép thử");
    }

    private static Procedure mapped(String code, String name) {
        var text = RECORD.formatted(code).replace("Thủ tục cấp giấy phép thử", name);
        var record = new JsonMapper().readValue(text, NationalRecord.class);
        return new NationalMapping(record, Map.of("Hộ tịch", "HT"), DAY).procedure();
    }

    private Account account(String login) {
        var id = jdbc.sql("select id from identity.account where login = :login")
                .param("login", login)
                .query(UUID.class)
                .single();
        return accounts.find(id).orElseThrow();
    }
}
