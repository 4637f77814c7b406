package vn.tinhso.procedures.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.tinhso.procedures.ElectronicForm;
import vn.tinhso.procedures.Examples;
import vn.tinhso.procedures.ProcedureFilter;
import vn.tinhso.procedures.Procedures;
import vn.tinhso.procedures.ProceduresDatabase;
import vn.tinhso.web.FieldError;

class FilingPartialsTests {

    private static final Map<String, String> ACCOUNT =
            Map.of("account.name", "Lò Thị Mai", "account.phone", "0912345678", "account.personalId", "011201000123");

    private final Procedures procedures = ProceduresDatabase.procedures();
    private final ElectronicForm birth =
            procedures.form(procedures.find("1.001193").definition());

    @Test
    void prefillsAPageNobodyAnsweredFromTheAccount() {
        var html = page(birth, "nguoi_yeu_cau", Map.of(), List.of());

        assertThat(html)
                .contains("value=\"Lò Thị Mai\"", "autocomplete=\"name\"", "autocomplete=\"tel\"", "inputmode=\"tel\"");
    }

    @Test
    void keepsWhatWasTypedEvenWhenItIsWrong() {
        var typed = Map.of(
                "truong_hop",
                "thuong",
                "con_ngay_sinh-ngay",
                "31",
                "con_ngay_sinh-thang",
                "2",
                "con_ngay_sinh-nam",
                "2026");
        var form = Examples.form();

        var html = page(form, "tre_em", typed, form.validatePage("tre_em", typed));

        assertThat(html)
                .contains("value=\"31\"", "value=\"2026\"", "href=\"#con_ngay_sinh\"", "id=\"con_ngay_sinh-loi\"")
                .contains("Có điều cần sửa");
    }

    @Test
    void escapesWhatWasTyped() {
        var html = page(Examples.form(), "tre_em", Map.of("con_ho_ten", "\"><script>alert(1)</script>"), List.of());

        assertThat(html).doesNotContain("<script>alert");
    }

    @Test
    void labelsEveryInputOfEveryPageOfTheCatalogue() {
        for (var summary : procedures.all(ProcedureFilter.ALL)) {
            var form = procedures.form(procedures.version(summary.versionId()).definition());
            for (var page : form.pages(Map.of())) {
                var oneItem = page.repeat() == null ? Map.<String, String>of() : Map.of(page.id(), "1");
                var html = page(form, page.id(), oneItem, List.of());

                assertThat(ids(html, "<(?:input|select|textarea)[^>]* id=\"([^\"]+)\""))
                        .as(summary.code() + " " + page.id())
                        .isNotEmpty()
                        .isEqualTo(ids(html, "<label[^>]* for=\"([^\"]+)\""));
                assertThat(html).doesNotContain("null");
            }
        }
    }

    @Test
    void summarisesTheAnswersPageByPageWithLinksToChangeThem() {
        var answers = Map.of(
                "truong_hop",
                "thuong",
                "nguoi_nop",
                "cha_me",
                "con_ho_ten",
                "Lò Thị Mai",
                "con_ngay_sinh",
                "2026-09-01",
                "co_cha",
                "khong",
                "cha_ho_ten",
                "Ẩn");

        var html = Rendered.html(
                "procedures/web/answers",
                Map.of(
                        "answers",
                        AnswersView.toCheck(Examples.form(), answers, section -> "/ho-so/nhap/1/" + section)));

        assertThat(html).contains("href=\"/ho-so/nhap/1/tre_em\"", "href=\"/ho-so/nhap/1/truong-hop\"");
        assertThat(Rendered.text(html))
                .contains("Lò Thị Mai", "1/9/2026", "Không")
                .doesNotContain("Ẩn");
    }

    @Test
    void hidesPersonalIdsFromThoseWhoNeedNotSeeThem() {
        var answers = Map.of("nguoi_yeu_cau_so_dinh_danh", "011201000123");

        assertThat(Rendered.html("procedures/web/answers", Map.of("answers", AnswersView.masked(birth, answers))))
                .contains("011••••••123")
                .doesNotContain("011201000123");
        assertThat(AnswersView.toRead(birth, answers).toString()).doesNotContain("011201000123");
    }

    private static String page(ElectronicForm form, String id, Map<String, String> answers, List<FieldError> errors) {
        return Rendered.html(
                "procedures/web/formPage", Map.of("page", FormPageView.of(form, id, answers, errors, ACCOUNT)));
    }

    private static List<String> ids(String html, String pattern) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
