package vn.tinhso.procedures.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tinhso.procedures.Procedure.Level;
import vn.tinhso.procedures.ProcedureFilter;
import vn.tinhso.procedures.Procedures;
import vn.tinhso.web.Demands;

/** Thủ tục for machines: the same search and the same definitions people see. */
@RestController
@RequestMapping(path = "/api/v1/procedures", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Thủ tục / Procedures")
class ProceduresApi {

    private final Procedures procedures;

    ProceduresApi(Procedures procedures) {
        this.procedures = procedures;
    }

    @GetMapping
    @Demands("procedures.read")
    @Operation(
            operationId = "findProcedures",
            summary = "Tìm thủ tục / Find procedures",
            description =
                    "Không có “q” thì liệt kê tất cả, theo lĩnh vực rồi tên. Tìm được cả khi gõ thiếu dấu, sai chính tả. /"
                            + " Without “q” all, by field and name. Forgives missing accents and typing errors.")
    ProcedureList find(
            @RequestParam(defaultValue = "")
                    @Size(max = 200, message = "Tối đa 200 ký tự. / 200 characters at most.")
                    @Parameter(description = "Điều người dân gõ. / What people type.", example = "dang ky khai sinh")
                    String q,
            @RequestParam(required = false)
                    @Parameter(description = "Mã lĩnh vực. / Code of the field.", example = "HT")
                    @Nullable
                    String field,
            @RequestParam(required = false) @Parameter(description = "Cấp giải quyết. / Where it is decided.") @Nullable
                    Level level,
            @RequestParam(defaultValue = "1")
                    @Min(value = 1, message = "Từ 1. / From 1.")
                    @Max(value = 10_000, message = "Đến 10000. / Up to 10000.")
                    @Parameter(description = "Trang, từ 1. / Page, from 1.")
                    int page,
            @RequestParam(defaultValue = "20")
                    @Min(value = 1, message = "Từ 1 đến 100. / From 1 to 100.")
                    @Max(value = 100, message = "Từ 1 đến 100. / From 1 to 100.")
                    @Parameter(description = "Số mục một trang. / Items on a page.")
                    int size) {
        var filter = new ProcedureFilter(field, level, null);
        var found = q.isBlank() ? procedures.all(filter) : procedures.search(q, filter);
        return ProcedureList.of(found, page, size);
    }

    @GetMapping("/{code}")
    @Demands("procedures.read")
    @Operation(
            operationId = "readProcedure",
            summary = "Xem một thủ tục / Read a procedure",
            description = "Định nghĩa đang áp dụng: câu hỏi, giấy tờ, mẫu đơn, thời hạn, phí, kết quả. /"
                    + " The definition in force: questions, evidence, form, limits, fees, results.")
    ResponseEntity<ProcedureDefinition> read(
            @PathVariable @Parameter(description = "Mã thủ tục quốc gia. / National code.", example = "1.001193")
                    String code) {
        var published = procedures.find(code);
        return ResponseEntity.ok()
                .eTag("\"" + published.versionId() + "\"")
                .body(new ProcedureDefinition(published.versionId(), published.definition()));
    }

    @GetMapping("/{code}/form-schema")
    @Demands("procedures.read")
    @Operation(
            operationId = "readFormSchema",
            summary = "Xem lược đồ của mẫu đơn / Read the form's schema",
            description =
                    "JSON Schema 2020-12 của tờ khai đang áp dụng: đúng lược đồ hệ thống dùng để kiểm tra khi nộp. Nhóm lặp lại là"
                            + " mảng; trong “answers” viết phẳng: thanh_vien.1.ho_ten. Từ khóa x-earliest, x-latest, x-lookup,"
                            + " x-rules là của hệ thống này; x-… khác chỉ là cách trình bày. / The JSON Schema 2020-12 filings"
                            + " are judged by. Repeated groups are arrays; in “answers” they are flat: thanh_vien.1.ho_ten."
                            + " x-earliest, x-latest, x-lookup and x-rules are our own keywords; other x-… are layout.")
    ResponseEntity<Map<String, Object>> formSchema(
            @PathVariable @Parameter(description = "Mã thủ tục quốc gia. / National code.", example = "1.011607")
                    String code) {
        var published = procedures.find(code);
        return ResponseEntity.ok()
                .eTag("\"" + published.versionId() + "\"")
                .body(procedures.schema(published).document());
    }
}
