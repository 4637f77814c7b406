package vn.tinhso.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tinhso.procedures.Procedure.FieldType;
import vn.tinhso.procedures.Procedure.FormField;
import vn.tinhso.procedures.Procedure.FormPage;
import vn.tinhso.procedures.Procedure.Option;
import vn.tinhso.web.FieldError;

class ElectronicFormTests {

    private final ElectronicForm form = Examples.form();

    @Test
    void asksAQuestionOnlyWhenTheOneBeforeCallsForIt() {
        assertThat(form.questions(Map.of())).extracting(Procedure.Question::id).containsExactly("truong_hop");
        assertThat(form.questions(Map.of("truong_hop", "thuong")))
                .extracting(Procedure.Question::id)
                .containsExactly("truong_hop", "nguoi_nop");
    }

    @Test
    void showsPagesAndFieldsThatTheAnswersCallFor() {
        var foundling = Map.of("truong_hop", "bo_roi");
        var known = Map.of("truong_hop", "thuong", "co_cha", "co");

        assertThat(form.pages(foundling)).extracting(FormPage::id).containsExactly("tre_em");
        assertThat(form.page("cha", known).orElseThrow().fields())
                .extracting(FormField::id)
                .containsExactly("co_cha", "cha_ho_ten");
        assertThat(form.page("cha", Map.of("truong_hop", "thuong", "co_cha", "khong"))
                        .orElseThrow()
                        .fields())
                .extracting(FormField::id)
                .containsExactly("co_cha");
    }

    @Test
    void dropsHiddenAnswersWhenSubmittedButKeepsThemInTheDraft() {
        var answers =
                Map.of("truong_hop", "bo_roi", "nguoi_nop", "uy_quyen", "co_cha", "co", "cha_ho_ten", "Lò Văn Pâng");

        assertThat(form.submitted(answers)).isEqualTo(Map.of("truong_hop", "bo_roi"));
        assertThat(form.clean(answers)).isEqualTo(answers);
    }

    @Test
    void ignoresNamesItDoesNotKnow() {
        assertThat(form.clean(Map.of("_csrf", "x", "la", "x", "con_ho_ten", "An")))
                .containsOnlyKeys("con_ho_ten");
    }

    @Test
    void replacesOnlyThePostedPageInTheDraft() {
        var draft = Map.of(
                "truong_hop", "thuong", "con_ho_ten", "Lò Thị Mai", "con_ngay_sinh", "2026-09-01", "co_cha", "khong");

        var after = form.withPage("tre_em", draft, Map.of("con_ho_ten", "Lò Thị May", "con_ngay_sinh-ngay", ""));

        assertThat(after).isEqualTo(Map.of("truong_hop", "thuong", "con_ho_ten", "Lò Thị May", "co_cha", "khong"));
    }

    @Test
    void saysHowToPutEveryErrorOfAPageRight() {
        assertThat(form.validatePage("tre_em", Map.of("con_ngay_sinh", "31/2/2026")))
                .containsExactly(
                        new FieldError("con_ho_ten", "Nhập con ho ten."),
                        new FieldError(
                                "con_ngay_sinh", "Nhập con ngay sinh theo dạng ngày/tháng/năm, ví dụ 5/9/2026."));
    }

    @Test
    void validatesQuestionsAndVisiblePagesOnly() {
        var answers = Map.of("truong_hop", "bo_roi", "con_ho_ten", "Lò Thị Mai", "con_ngay_sinh", "1/9/2026");

        assertThat(form.validateAll(answers)).isEmpty();
        assertThat(form.validateAll(Map.of()))
                .extracting(FieldError::field)
                .containsExactly("truong_hop", "con_ho_ten", "con_ngay_sinh");
        assertThat(form.validatePage("cha", answers)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "–",
            value = {
                "PERSON_NAME | '  lò  thị   mai ' | lò thị mai",
                "PERSON_NAME | H'Hen Niê | H'Hen Niê",
                "PERSON_NAME | Nguyễn Văn 2 | –",
                "PERSONAL_ID | 011 201 000 123 | 011201000123",
                "PERSONAL_ID | 0112010001 | –",
                "PHONE | 0912 345 678 | 0912345678",
                "PHONE | +84 912.345.678 | 0912345678",
                "PHONE | 84912345678 | 0912345678",
                "PHONE | (0215) 3 825 555 | 02153825555",
                "PHONE | 12345 | –",
                "EMAIL | an@example.vn | an@example.vn",
                "EMAIL | an@example | –",
                "EMAIL | an example.vn | –",
                "NUMBER | 3 | 3",
                "NUMBER | 1.200 | 1200",
                "NUMBER | '85,5' | 85.5",
                "NUMBER | ba | –",
                "DATE | 5/9/2026 | 2026-09-05",
                "DATE | 05-09-2026 | 2026-09-05",
                "DATE | 2026-09-05 | 2026-09-05",
                "DATE | 29/2/2025 | –",
                "DATE | 5/9/26 | –",
                "DATE | 5/9/1026 | –",
                "PAST_DATE | 5/9/2026 | 2026-09-05",
                "PAST_DATE | 6/9/2026 | –",
                "CHOICE | nam | nam",
                "CHOICE | khac | –",
                "YES_NO | co | co",
                "YES_NO | có | –",
                "ADDRESS | 'Bản Nà Ten,  xã Mường Ảng' | Bản Nà Ten, xã Mường Ảng",
            })
    void writesEveryKindOfAnswerInOneWayOrRefusesIt(FieldType type, String typed, String stored) {
        var field = field(type);
        var normalised = AnswerText.normalise(field, Map.of("truong", typed));

        if (stored == null) {
            assertThat(problems(field, typed)).hasSize(1);
        } else {
            assertThat(problems(field, typed)).isEmpty();
            assertThat(normalised).isEqualTo(stored);
        }
    }

    @Test
    void joinsTheThreePartsOfADateAndPrefersThemToAnOldOne() {
        var field = field(FieldType.DATE);
        var parts = Map.of("truong", "2020-01-01", "truong-ngay", "5", "truong-thang", "9", "truong-nam", "2026");

        assertThat(AnswerText.normalise(field, parts)).isEqualTo("2026-09-05");
        assertThat(AnswerText.normalise(field, Map.of("truong-ngay", "5", "truong-nam", "2026")))
                .isEqualTo("5//2026");
        assertThat(AnswerText.normalise(field, Map.of("truong-ngay", "", "truong-thang", "")))
                .isEmpty();
    }

    @Test
    void dropsControlAndInvisibleCharactersAndComposesAccents() {
        var text = field(FieldType.TEXT);
        var lines = field(FieldType.LONG_TEXT);

        assertThat(AnswerText.normalise(text, Map.of("truong", "L\u0000o\u0300\u200b\u00a0 A\tn\r\n")))
                .isEqualTo("Lò A n");
        assertThat(AnswerText.normalise(lines, Map.of("truong", " một \r\n\r\n hai\u202e ")))
                .isEqualTo("một\n\nhai");
    }

    @Test
    void limitsLengthsToTheFieldsOwnOrTheUsual() {
        var text = field(FieldType.TEXT);
        var note = field(FieldType.LONG_TEXT);

        assertThat(problems(text, "a".repeat(255))).isEmpty();
        assertThat(problems(text, "a".repeat(256))).containsExactly("Rút gọn “Trường” còn tối đa 255 ký tự.");
        assertThat(problems(note, "a".repeat(2001))).hasSize(1);
    }

    @Test
    void readsStoredAnswersBackForPeople() {
        assertThat(ElectronicForm.displayValue(field(FieldType.DATE), "2026-09-05"))
                .isEqualTo("5/9/2026");
        assertThat(ElectronicForm.displayValue(field(FieldType.CHOICE), "nam")).isEqualTo("Nam");
        assertThat(ElectronicForm.displayValue(field(FieldType.YES_NO), "khong"))
                .isEqualTo("Không");
        assertThat(ElectronicForm.displayValue(field(FieldType.NUMBER), "1234567.5"))
                .isEqualTo("1.234.567,5");
        assertThat(ElectronicForm.maskedValue(field(FieldType.PERSONAL_ID), "011201000123"))
                .isEqualTo("011••••••123");
        assertThat(ElectronicForm.displayValue(field(FieldType.TEXT), null)).isEmpty();
    }

    /** Whatever is posted: cleaning twice changes nothing, nothing unknown survives, no error names a hidden field. */
    @Test
    void staysWholeUnderArbitraryInput() {
        var random = new Random(20260905);
        var names = List.of(
                "truong_hop",
                "nguoi_nop",
                "con_ho_ten",
                "con_ngay_sinh",
                "con_ngay_sinh-ngay",
                "co_cha",
                "cha_ho_ten",
                "la");
        for (var round = 0; round < 3_000; round++) {
            var answers = new HashMap<String, String>();
            names.stream().filter(name -> random.nextBoolean()).forEach(name -> answers.put(name, junk(random)));

            var clean = form.clean(answers);
            var submitted = form.submitted(answers);

            assertThat(form.clean(clean)).isEqualTo(clean);
            assertThat(form.submitted(submitted)).isEqualTo(submitted);
            assertThat(clean).containsAllEntriesOf(submitted).doesNotContainKey("la");
            var visible = form.pages(answers).stream()
                    .flatMap(page -> page.fields().stream())
                    .map(FormField::id)
                    .toList();
            assertThat(form.validateAll(answers))
                    .extracting(FieldError::field)
                    .filteredOn(field -> !List.of("truong_hop", "nguoi_nop").contains(field))
                    .isSubsetOf(visible);
        }
    }

    private static String junk(Random random) {
        var pieces = List.of(
                "thuong",
                "bo_roi",
                "co",
                "khong",
                "Lò Văn",
                " ",
                "5/9/2026",
                "31",
                "\u0000",
                "\ud83d",
                "é",
                "e\u0301",
                "<b>",
                "\r\n",
                "2026-02-30",
                "uy_quyen",
                "cha_me");
        var text = new StringBuilder();
        for (var count = random.nextInt(3); count >= 0; count--) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.toString();
    }

    private static List<String> problems(FormField field, String typed) {
        var page = new FormPage("trang", "Trang", null, Condition.ALWAYS, List.of(field));
        return Examples.form(List.of(page), List.of()).validatePage("trang", Map.of("truong", typed)).stream()
                .map(FieldError::message)
                .toList();
    }

    private static FormField field(FieldType type) {
        var options = type == FieldType.CHOICE
                ? List.of(new Option("nam", "Nam"), new Option("nu", "Nữ"))
                : List.<Option>of();
        return new FormField("truong", "Trường", null, type, true, null, options, Condition.ALWAYS, null);
    }
}
