package vn.tinhso.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProcedureSearchTests {

    private final Procedures procedures = ProceduresDatabase.procedures();

    @ParameterizedTest
    @CsvSource({
        "đăng ký khai sinh, 1.001193",
        "dang ky khai sinh, 1.001193",
        "DANG KY KHAI SINH, 1.001193",
        "dang ki khai sih, 1.001193",
        "khai sinnh, 1.001193",
        "khai sin, 1.001193",
        "sinh con, 1.001193",
        "dat ten cho con, 1.001193",
        "toi muon lam giay khai sinh cho con, 1.001193",
        "1.001193, 1.001193",
        "001193, 1.001193",
        "1.0011, 1.001193",
        "đăng ký lại khai sinh, 1.004884",
        "lam lai giay khai sinh, 1.004884",
        "ket hon, 1.000894",
        "kêt hôn, 1.000894",
        "dang ki ket hom, 1.000894",
        "lay vo, 1.000894",
        "khai tu, 1.000656",
        "giay chung tu nguoi mat, 1.000656",
        "xac nhan doc than, 1.004873",
        "tinh trang hon nhan, 1.004873",
        "giay xac nhan tinh chang hon nhan, 1.004873",
        "trich luc khai sinh, 2.000635",
        "ban sao giay khai sinh, 2.000635",
        "trich luk ho tich, 2.000635",
        "cải chính hộ tịch, 1.004859",
        "doi ten, 1.004859",
        "sai ngay sinh, 1.004859",
        "giam ho, 1.004837",
        "nhận cha mẹ con, 1.001022",
        "nhan con nuoi, 2.001263",
        "sao y, 2.000815",
        "chung thuc ban sao, 2.000815",
        "cong chung giay to, 2.000815",
        "chứng thực chữ ký, 2.000884",
        "chung thuc chu ki, 2.000884",
        "so yeu ly lich, 2.000884",
        "hop dong mua ban dat, 2.001035",
        "sang ten dat, 2.001035",
        "giay phep say dung, 1.013225",
        "giấy phép xây dựng, 1.013225",
        "xin phep xay nha, 1.013225",
        "gia han giay phep xay dung, 1.013227",
        "lam so do, 1.013978",
        "sổ đỏ, 1.013978",
        "tranh chap dat dai, 1.012812",
        "tranh chap dat dai voi hang xom, 1.012812",
        "hoà giải đất đai, 1.012812",
        "dinh chinh so do, 1.012796",
        "mo quan, 1.001612",
        "ho kinh danh, 1.001612",
        "dang ky ho kinh doanh, 1.001612",
        "đóng cửa hàng, 1.001266",
        "ho ngheo, 1.011607",
        "hộ ngèo, 1.011607",
        "thoat ngheo, 1.011608",
        "chat cay xanh, 1.002693",
        "khoan gieng, 1.001662",
        "chuyen doi cay trong, 1.008004",
        "hoa giai vien, 1.002211",
        "luat su mien phi, 2.000829",
        "chung chi thu i, 1.004756",
    })
    void findsWhatPeopleMeanAmongTheFirstThree(String typed, String code) {
        assertThat(procedures.search(typed).stream().limit(3))
                .extracting(ProcedureSummary::code)
                .contains(code);
    }

    @ParameterizedTest
    @CsvSource({
        "đăng ký khai sinh, 1.001193",
        "dang ky ket hon, 1.000894",
        "đăng ký giám hộ, 1.004837",
        "sổ đỏ, 1.013978"
    })
    void putsTheNamedProcedureFirst(String typed, String code) {
        assertThat(procedures.search(typed).getFirst().code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "%", "asdfgh", "xyz qwe", "'; drop table", "\u0000"})
    void findsNothingForNothing(String typed) {
        assertThat(procedures.search(typed)).isEmpty();
    }

    @Test
    void leavesOutWhatOnlySharesAWord() {
        assertThat(procedures.search("giay phep say dung"))
                .extracting(ProcedureSummary::code)
                .startsWith("1.013225", "1.013227")
                .doesNotContain("1.004859", "1.012796");
    }

    @Test
    void findsTheProceduresOfALifeEventByItsNameAndByWhatBelongsToIt() {
        for (var event : procedures.lifeEvents()) {
            var said = Stream.concat(
                    Stream.of(event.name()), Stream.of(event.hint().split(", ")));

            assertThat(said)
                    .allSatisfy(words -> assertThat(
                                    procedures.search(words).stream().limit(3))
                            .as(words)
                            .anyMatch(found -> found.lifeEvents().contains(event.key())));
        }
    }

    @ParameterizedTest
    @CsvSource({"1193, 1.001193", "1001193, 1.001193", "000635, 2.000635", "thủ tục 1.001193 ở xã, 1.001193"})
    void findsByACodeAPartOfItOrACodeAmongWords(String typed, String code) {
        assertThat(procedures.search(typed).getFirst().code()).isEqualTo(code);
    }

    @Test
    void answersAnEndlessQuestion() {
        assertThat(procedures.search("đăng ký khai sinh cho con " + "ơ ".repeat(5_000)))
                .isNotNull();
    }

    @Test
    void searchesWithinAFilter() {
        assertThat(procedures.search("khai sinh", new ProcedureFilter("CT", null, null)))
                .noneMatch(procedure -> procedure.field().code().equals("HT"));
    }
}
