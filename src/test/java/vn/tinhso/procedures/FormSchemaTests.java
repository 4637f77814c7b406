package vn.tinhso.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhso.procedures.Procedure.FieldType;
import vn.tinhso.procedures.Procedure.FormField;
import vn.tinhso.procedures.Procedure.FormPage;
import vn.tinhso.web.FieldError;

class FormSchemaTests {

    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode schema =
            schema(Examples.births(Procedure.HandlingSystem.PROVINCE, Households.pages(), Households.rules()));

    @Test
    void saysInJsonSchemaWhatTheDefinitionSays() {
        assertThat(schema.path("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.at("/properties/truong_hop/enum")).hasSize(2);
        assertThat(schema.at("/properties/chu_ho_ngay_sinh/format").asString()).isEqualTo("date");
        assertThat(schema.at("/properties/chu_ho_ngay_sinh/x-latest").asString())
                .isEqualTo("today");
        assertThat(schema.at("/properties/thanh_vien/maxItems").asInt()).isEqualTo(4);
        assertThat(schema.at("/properties/thanh_vien/items/required/0").asString())
                .isEqualTo("ho_ten");
        assertThat(schema.at("/properties/thanh_vien/items/allOf/0/if/properties/co_so/enum/0")
                        .asString())
                .isEqualTo("co");
        assertThat(schema.at("/properties/so_nguoi/readOnly").asBoolean()).isTrue();
        assertThat(schema.at("/x-pages/1/repeated").asBoolean()).isTrue();
        assertThat(schema.at("/x-rules/0/message").asString()).isEqualTo("Trẻ hơn chủ hộ.");
    }

    @Test
    void isAValidSchemaForEveryProcedureOfTheCatalogue() {
        var meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        for (var procedure : ProcedureFiles.read(StarterProcedures.FOLDER).procedures()) {
            assertThat(meta.validate(schema(procedure))).as(procedure.code()).isEmpty();
        }
        assertThat(meta.validate(schema)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "–",
            value = {
                "NUMBER | 1 | 20 | 1 | –",
                "NUMBER | 1 | 20 | 0 | Nhập trường từ 1 trở lên.",
                "NUMBER | 1 | 1000000 | 1.000.001 | Nhập trường không quá 1.000.000.",
                "DATE | today | – | 5/9/2026 | –",
                "DATE | today | – | 4/9/2026 | Kiểm tra lại trường: không thể trước ngày 5/9/2026.",
                "DATE | – | today+30d | 6/10/2026 | Kiểm tra lại trường: không thể sau ngày 5/10/2026.",
                "PAST_DATE | – | today-18y | 6/9/2008 | Kiểm tra lại trường: không thể sau ngày 5/9/2008.",
                "PAST_DATE | – | – | 6/9/2026 | Kiểm tra lại trường: không thể sau ngày hôm nay.",
                "PAST_DATE | 2026-01-01 | – | 31/12/2025 | Kiểm tra lại trường: không thể trước ngày 1/1/2026.",
            })
    void keepsNumbersAndDaysWithinTheirLimits(FieldType type, String min, String max, String typed, String problem) {
        var field = new FormField(
                "truong",
                "Trường",
                null,
                type,
                true,
                null,
                List.of(),
                Condition.ALWAYS,
                null,
                null,
                null,
                null,
                min,
                max);
        var page = new FormPage("trang", "Trang", null, Condition.ALWAYS, List.of(field));

        var errors = Examples.form(List.of(page), List.of()).validatePage("trang", Map.of("truong", typed));

        assertThat(errors).isEqualTo(problem == null ? List.of() : List.of(new FieldError("truong", problem)));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "–",
            value = {"Mông, Mông", "mong, Mông", "KHO MU, Khơ Mú", "khơ-mú, Khơ Mú", "Đan, –", "Dao, Dao", "ê đê, Ê Đê"
            })
    void findsInACatalogueWhatPeopleType(String typed, String kept) {
        var form = Households.form();
        var answers = Map.of("dan_toc", typed);

        if (kept == null) {
            assertThat(form.validatePage("chu_ho", answers))
                    .contains(new FieldError("dan_toc", "Chọn dân tộc có trong danh sách; gõ vài chữ đầu để tìm."));
        } else {
            assertThat(form.submitted(answers)).containsEntry("dan_toc", kept);
            assertThat(form.validatePage("chu_ho", answers))
                    .extracting(FieldError::field)
                    .doesNotContain("dan_toc");
        }
    }

    @Test
    void demandsInAnItemWhatAnAnswerOutsideTheGroupCallsFor() {
        var fields = List.of(
                Examples.field("ho_ten", FieldType.TEXT, false, Condition.ALWAYS),
                Examples.field("so", FieldType.TEXT, true, Examples.when("truong_hop", "bo_roi")));
        var page = new FormPage("nhom", "Nhóm", null, Condition.ALWAYS, fields, new Procedure.Repeat(0, 3, "Mục"));
        var form = Examples.form(List.of(page), List.of());

        assertThat(form.validatePage("nhom", Map.of("truong_hop", "bo_roi", "nhom", "2", "nhom.1.so", "1")))
                .containsExactly(new FieldError("nhom.2.so", "Mục 2: Nhập so."));
        assertThat(form.validatePage("nhom", Map.of("truong_hop", "thuong", "nhom", "2")))
                .isEmpty();
        assertThat(form.pages(Map.of("truong_hop", "thuong"))).hasSize(1);
    }

    @Test
    void refusesAComputedNumberBeyondItsLimit() {
        var answers = new HashMap<>(Households.answers());
        answers.put("thanh_vien.1.thu_nhap", "900000000");
        answers.put("thanh_vien.2.thu_nhap", "900000000");

        assertThat(Households.form().validateAll(answers))
                .containsExactly(new FieldError("tong_thu_nhap", "Nhập số tong_thu_nhap không quá 1.000.000.000."));
    }

    private static JsonNode schema(Procedure procedure) {
        return JSON.valueToTree(FormSchema.of(procedure).document());
    }
}
