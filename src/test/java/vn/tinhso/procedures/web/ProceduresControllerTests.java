package vn.tinhso.procedures.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.ui.ExtendedModelMap;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhso.procedures.ElectronicForm;
import vn.tinhso.procedures.Examples;
import vn.tinhso.procedures.Procedure.HandlingSystem;
import vn.tinhso.procedures.ProcedureFilter;
import vn.tinhso.procedures.ProcedureSummary;
import vn.tinhso.procedures.Procedures;
import vn.tinhso.procedures.ProceduresDatabase;
import vn.tinhso.shared.Rejected;
import vn.tinhso.web.PlatformSettings;

class ProceduresControllerTests {

    private final Procedures procedures = ProceduresDatabase.procedures();
    private final PlatformSettings settings =
            new PlatformSettings(true, "Tỉnh Điện Biên", "https://dien-bien.example.vn");
    private final ProceduresController controller =
            new ProceduresController(procedures, ProceduresDatabase.agencies(), new StructuredData(settings));

    @Test
    void offersLifeEventsAndFieldsWhenNothingWasAsked() {
        var html = catalogue(Map.of(), false);

        assertThat(html).contains("href=\"/thu-tuc?su-kien=sinh-con\"", "href=\"/thu-tuc?linh-vuc=HT\"");
        assertThat(Rendered.text(html)).contains("Theo việc của bạn", "Theo lĩnh vực", "Hộ tịch");
    }

    @Test
    void showsHowLongAndHowMuchBesideEveryResult() {
        var text = Rendered.text(catalogue(Map.of("q", "trich luc khai sinh"), false));

        assertThat(text)
                .contains("Cấp bản sao Trích lục hộ tịch")
                .contains("Nhận trước 15 giờ: trong ngày · 8.000 đồng/bản");
    }

    @Test
    void answersLiveSearchWithTheRowsOnly() {
        var html = catalogue(Map.of("q", "khai sinh"), true);

        assertThat(html).doesNotContain("<html").contains("/thu-tuc/1.001193");
    }

    @Test
    void saysWhatToTryWhenNothingIsFound() {
        assertThat(Rendered.text(catalogue(Map.of("q", "<script>x"), false)))
                .contains("Không tìm thấy thủ tục nào cho")
                .contains("Thử từ khác");
        assertThat(catalogue(Map.of("q", "<script>x"), false)).doesNotContain("<script>x");
    }

    @Test
    void findsNothingUnderAnUnknownField() {
        assertThat(Rendered.text(catalogue(Map.of("linh-vuc", "KHONG-CO"), false)))
                .contains("Không có thủ tục nào ở đây");
    }

    @Test
    void answersInTheOrderCitizensAsk() {
        var text = Rendered.text(procedure("1.001193", Map.of()));

        assertThat(text)
                .containsSubsequence(
                        "Dành cho ai",
                        "Bao lâu",
                        "Nhận trước 15 giờ: trong ngày",
                        "Bao nhiêu tiền",
                        "Miễn phí",
                        "Cần mang gì",
                        "Trẻ sinh ra trong trường hợp nào?",
                        "Trả lời các câu hỏi trên",
                        "Nộp ở đâu",
                        "Trung tâm Phục vụ hành chính công cấp xã",
                        "Nộp hồ sơ",
                        "Giấy khai sinh (KQ.G15.000031)",
                        "Căn cứ pháp lý",
                        "163/QĐ-BTP");
    }

    @Test
    void listsExactlyTheDocumentsOfTheSituation() {
        var text = Rendered.text(
                procedure("1.001193", Map.of("truong_hop", "bi_bo_roi", "nguoi_nop", "nuoi_duong", "la", "x")));

        assertThat(text)
                .contains("Biên bản về việc trẻ bị bỏ rơi")
                .contains("Không phải nộp nếu đã có dữ liệu")
                .doesNotContain("Văn bản ủy quyền được chứng thực")
                .doesNotContain("Trả lời các câu hỏi trên");
    }

    @Test
    void namesAlternativesAndTheirNumbers() {
        var text = Rendered.text(procedure("1.001193", Map.of("truong_hop", "thong_thuong", "nguoi_nop", "cha_me")));

        assertThat(text)
                .containsSubsequence(
                        "Giấy tờ chứng minh việc sinh", "Một trong các giấy tờ sau:", "Giấy chứng sinh – 1 bản chính");
    }

    @Test
    void carriesTheAnswersToFiling() {
        var html = procedure("1.001193", Map.of("truong_hop", "bi_bo_roi", "nguoi_nop", "nuoi_duong", "la", "\"x"));

        assertThat(html)
                .contains("/ho-so/nop?thu-tuc=1.001193&amp;truong_hop=bi_bo_roi&amp;nguoi_nop=nuoi_duong\"")
                .doesNotContain("la=");
    }

    @Test
    void tellsSearchEnginesWhatItIs() {
        var html = procedure("2.000635", Map.of());
        var begin = html.indexOf("<script type=\"application/ld+json\">");
        var json = html.substring(html.indexOf('>', begin) + 1, html.indexOf("</script>", begin));

        var service = new JsonMapper().readTree(json);

        assertThat(service.path("@type").asString()).isEqualTo("GovernmentService");
        assertThat(service.path("url").asString()).isEqualTo("https://dien-bien.example.vn/thu-tuc/2.000635");
        assertThat(service.path("provider").path("name").asString()).isEqualTo("Tỉnh Điện Biên");
        assertThat(service.path("offers").get(0).path("price").asInt()).isEqualTo(8000);
        assertThat(service.path("offers").get(0).path("priceCurrency").asString())
                .isEqualTo("VND");
        assertThat(service.path("availableChannel").size()).isPositive();
    }

    @Test
    void keepsWhatANameContainsInsideTheScript() {
        var odd = new StructuredData(new PlatformSettings(true, "</script><b>x", "https://dien-bien.example.vn"));

        assertThat(odd.of(Examples.births(HandlingSystem.PROVINCE)))
                .doesNotContain("<")
                .contains("\\u003c/script>");
    }

    @Test
    void givesTheWholeCatalogueAway() throws Exception {
        var open = new OpenDataController(procedures, settings, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        var everything = procedures.all(ProcedureFilter.ALL);

        var lines = new String(Objects.requireNonNull(open.csv().getBody()), StandardCharsets.UTF_8)
                .lines()
                .toList();
        var catalogue = Objects.requireNonNull(open.json().getBody());

        assertThat(lines).hasSize(everything.size() + 1);
        assertThat(lines.getFirst()).startsWith("\uFEFF\"ma\",\"ten\"");
        assertThat(lines).anyMatch(line -> line.startsWith("\"1.001193\",\"Đăng ký khai sinh\",\"Hộ tịch\""));
        assertThat(catalogue.procedures())
                .extracting(published -> published.definition().code())
                .containsExactlyElementsOf(
                        everything.stream().map(ProcedureSummary::code).toList());
    }

    @Test
    void sendsProceduresOfAMinistryElsewhere() {
        var form = new ElectronicForm(Examples.births(HandlingSystem.MINISTRY_CENTRAL), Examples.TODAY);

        var html =
                Rendered.html("procedures/web/procedure", Map.of("page", ProcedurePage.of(form, Map.of(), List.of())));

        assertThat(html).contains("https://dichvucong.gov.vn").doesNotContain("/ho-so/nop");
    }

    @Test
    void saysALimitOfEachChannelWhenTheyDiffer() {
        var form = new ElectronicForm(Examples.births(HandlingSystem.PROVINCE), Examples.TODAY);

        var text = Rendered.text(Rendered.html(
                "procedures/web/procedure",
                Map.of("page", ProcedurePage.of(form, Map.of(), List.of("Công an tỉnh Điện Biên")))));

        assertThat(text)
                .containsSubsequence("Trực tiếp: Nhận trước 15 giờ", "Trực tuyến: 17 ngày làm việc", "Bưu chính")
                .contains("Trực tuyến: Lệ phí: Miễn phí", "Cơ quan phối hợp: Công an tỉnh Điện Biên.");
    }

    @Test
    void shortensALongNameInTheHeadingAndSaysItWholeWithTheLaw() {
        var html = procedure("1.013225", Map.of());

        assertThat(html)
                .containsPattern(
                        "<h1[^>]*>Cấp giấy phép xây dựng mới đối với công trình cấp III, cấp IV và nhà ở riêng lẻ</h1>");
        assertThat(Rendered.text(html))
                .contains(procedures.find("1.013225").definition().name());
    }

    @Test
    void rendersEveryProcedureOfTheCatalogue() {
        assertThat(procedures.all(ProcedureFilter.ALL))
                .allSatisfy(summary -> assertThat(procedure(summary.code(), Map.of()))
                        .contains("<h1 class=\"govuk-heading-l\">")
                        .doesNotContain("null"));
    }

    @Test
    void refusesAnUnknownCode() {
        assertThatThrownBy(() -> procedure("9.999999", Map.of())).isInstanceOf(Rejected.class);
    }

    @Test
    void putsLifeEventsAndCommonProceduresOnTheHomePage() {
        var cards = new HomeCards();
        var output = new StringOutput();
        new OwaspHtmlTemplateOutput(output)
                .writeUserContent(cards.lifeEventsCard(procedures).content());
        new OwaspHtmlTemplateOutput(output)
                .writeUserContent(cards.popularProceduresCard(procedures).content());

        assertThat(output.toString()).contains("/thu-tuc?su-kien=sinh-con", "/thu-tuc/1.001193");
        assertThat(cards.lifeEventsCard(procedures).order())
                .isLessThan(cards.popularProceduresCard(procedures).order());
    }

    private String catalogue(Map<String, String> address, boolean fragment) {
        var model = new ExtendedModelMap();
        return Rendered.html(controller.catalogue(address, fragment, model), model);
    }

    private String procedure(String code, Map<String, String> answers) {
        var model = new ExtendedModelMap();
        return Rendered.html(controller.procedure(code, answers, false, model), model);
    }
}
