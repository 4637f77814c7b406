package vn.tinhso.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcedureFilesTests {

    private static final String UNKNOWN_KEY = """
                code: "1.000001"
                name: Một tên
                field: { code: HT, name: Hộ tịch }
                effectiveFrom: 2025-07-01
                onlineLevel: FULL
                handlingSystem: PROVINCE
                colour: xanh
                """;

    private static final String BROKEN = """
                code: "1.1193"
                name: Đăng ký khai sinh
                summary: Cho cha mẹ.
                field: { code: HT, name: Hộ tịch }
                levels: [COMMUNE]
                decision: 163/QĐ-BTP
                effectiveFrom: 2025-07-01
                onlineLevel: PARTIAL
                handlingSystem: PROVINCE
                lifeEvents: [sinh-con]
                channels: [DIRECT, ONLINE]
                limits:
                  - amount: 0
                    unit: WORKING_DAY
                questions:
                  - id: truong_hop
                    text: Trường hợp nào?
                    options:
                      - { value: thuong, label: Thường }
                      - { value: khac, label: Khác }
                evidence:
                  - id: giay
                    name: Giấy
                    when:
                      gi_do: [co]
                    alternatives:
                      - { id: giay_chinh, name: Giấy, originals: 1 }
                form:
                  - id: trang
                    title: Trang
                    fields:
                      - { id: ho_ten, label: Họ tên, type: PERSON_NAME }
                      - { id: ho_ten, label: Họ tên, type: PERSON_NAME }
                steps:
                  - { code: ky, name: Ký, role: SIGN, hours: 1 }
                results:
                  - { code: KQ.1, name: Từ chối, template: giay-khai-sinh, refusal: true }
                """;

    private final ProcedureFiles starter = ProcedureFiles.read(StarterProcedures.FOLDER);

    @Test
    void findsNoProblemInTheStarterCatalogue() {
        assertThat(starter.problems()).isEmpty();
        assertThat(starter.procedures()).hasSizeGreaterThan(20);
    }

    @Test
    void keepsOnlyThePapersOfItsResultsWithAProcedure() {
        var birth = starter.procedures().stream()
                .filter(procedure -> procedure.code().equals("1.001193"))
                .findFirst()
                .orElseThrow();

        assertThat(starter.papersOf(birth)).containsOnlyKeys("khai-sinh");
    }

    @Test
    void reportsEveryProblemOfEveryFileAtOnce(@TempDir Path folder) throws IOException {
        var catalogue = Files.createDirectory(folder.resolve("catalogue"));
        Files.writeString(catalogue.resolve("1.000001.yaml"), UNKNOWN_KEY);
        Files.writeString(catalogue.resolve("khai-sinh.yaml"), BROKEN);

        var broken = ProcedureFiles.read(folder.toUri().toString());

        assertThat(broken.problems())
                .anyMatch(problem -> problem.startsWith("1.000001.yaml") && problem.contains("colour"))
                .contains(
                        "khai-sinh.yaml: Mã thủ tục phải có dạng 1.001193.",
                        "khai-sinh.yaml: the file is not named after its code 1.1193",
                        "khai-sinh.yaml: Trực tuyến một phần phải ghi lý do (Nghị định 224/2026/NĐ-CP, Điều 14).",
                        "khai-sinh.yaml: Chưa có căn cứ pháp lý.",
                        "khai-sinh.yaml: Thời hạn phải lớn hơn 0.",
                        "khai-sinh.yaml: Thành phần «giay» phụ thuộc vào «gi_do», là mục chưa được hỏi trước đó.",
                        "khai-sinh.yaml: Ô «ho_ten» bị khai hai lần.",
                        "khai-sinh.yaml: Quy trình cần bước thẩm định đứng trước bước ký.",
                        "khai-sinh.yaml: Mã kết quả «KQ.1» không có dạng KQ.G15.000031.",
                        "khai-sinh.yaml: Kết quả «KQ.1» dùng mẫu «giay-khai-sinh» chưa có.",
                        "khai-sinh.yaml: Chưa có kết quả khi được giải quyết.",
                        "1.1193: không có sự kiện cuộc đời sinh-con");
    }

    @Test
    void asksNothingOfStepsWhenAnotherSystemDecides() {
        var elsewhere = Examples.births(Procedure.HandlingSystem.MINISTRY_CENTRAL);

        assertThat(ProcedureCheck.problems(elsewhere, Set.of("khai-sinh"))).noneMatch(Problem::blocks);
    }
}
