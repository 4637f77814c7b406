package vn.tinhso.calendar.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tinhso.calendar.SpecialDay;
import vn.tinhso.calendar.SpecialDay.Kind;
import vn.tinhso.calendar.changes.YearFile.Problem;

class YearFileTests {

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void readsATableWhateverPartsItsCells(String separator) {
        var content = read("""
                # Lịch nghỉ năm 2027
                Ngày|Loại|Tên|Căn cứ|Dự kiến|Bật|Từ|Đến
                2027-01-01||Tết Dương lịch|||||
                6/2/2027|nghỉ|"Tết Đinh Mùi; mùng 1, ""ngày đầu""\"|Công văn 1|có||
                20/2/2027|Làm bù|bù thứ Sáu 12/2||||
                2027-12-30|nửa ngày|Tổng kết năm||x|không|7:00|11:30
                """.replace("|", separator));

        assertThat(content.problems()).isEmpty();
        assertThat(content.days())
                .containsExactly(
                        SpecialDay.holiday(LocalDate.of(2027, 1, 1), "Tết Dương lịch"),
                        new SpecialDay(
                                LocalDate.of(2027, 2, 6),
                                Kind.HOLIDAY,
                                "Tết Đinh Mùi; mùng 1, \"ngày đầu\"",
                                "Công văn 1",
                                true,
                                true,
                                null,
                                null,
                                null),
                        SpecialDay.compensation(LocalDate.of(2027, 2, 20), "bù thứ Sáu 12/2"),
                        new SpecialDay(
                                LocalDate.of(2027, 12, 30),
                                Kind.HALF_DAY,
                                "Tổng kết năm",
                                null,
                                false,
                                true,
                                null,
                                LocalTime.of(7, 0),
                                LocalTime.of(11, 30)));
    }

    @Test
    void readsYamlInBothSetsOfNames() {
        var content = read("""
                days:
                  - { day: 2027-09-03, name: Quốc khánh, provisional: true }
                  - ngay: 4/9/2027
                    loai: làm bù
                    ten: bù thứ Sáu 3/9
                    can_cu: Công văn 2
                """);

        assertThat(content.problems()).isEmpty();
        assertThat(content.days()).extracting(SpecialDay::kind).containsExactly(Kind.HOLIDAY, Kind.COMPENSATION);
        assertThat(content.days().getFirst().provisional()).isTrue();
        assertThat(content.days().getLast().legalBasis()).isEqualTo("Công văn 2");
    }

    @Test
    void tellsEveryWrongRowAndTakesNone() {
        var content = read("""
                ngay;loai;ten;can_cu;du_kien;bat;tu;den
                2027-01-01;nghỉ;Tết Dương lịch
                2027-02-30;nghỉ;Không có ngày này
                2026-09-02;nghỉ;Năm khác
                2027-01-01;nghỉ;Lần nữa
                2027-04-30;lễ;Loại lạ
                2027-05-01;nghỉ;
                2027-05-02;nghỉ;Ngày;;có lẽ
                2027-05-03;nghỉ;Ngày;;;;07:00;
                2027-05-04;nửa ngày;Ngày;;;;13 giờ;
                2027-05-05;nửa ngày;Ngày;;;;13:00;11:00
                2027-05-06;nghỉ;Ngày;a;có;có;;;thừa
                """);

        assertThat(content.days()).isEmpty();
        assertThat(content.problems())
                .extracting(Problem::place)
                .containsExactlyInAnyOrder(
                        "dòng 3", "dòng 4", "dòng 5", "dòng 6", "dòng 7", "dòng 8", "dòng 9", "dòng 10", "dòng 11",
                        "dòng 12");
        assertThat(content.problems())
                .filteredOn(problem -> problem.place().equals("dòng 3"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.text()).contains("2027-02-30");
                    assertThat(problem.message()).contains("ngày có thật");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|Không có dòng nào",
                "x;y|Dòng đầu phải nêu tên cột",
                "- {|Không đúng cú pháp YAML",
                "days:|Cần một danh sách",
                "- { ngay: 2027-01-01, ten: Tết, mau: đỏ }|Không có cột “mau”",
            })
    void saysWhatAFileThatIsNoneLacks(String text, String message) {
        assertThat(read(text).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains(message));
    }

    @Test
    void refusesMoreRowsThanAYearHasDays() {
        var text = "ngay;ten\n" + "2027-01-01;Tết\n".repeat(401);

        assertThat(read(text).problems())
                .extracting(Problem::message)
                .containsExactly("Nhiều hơn 400 dòng: một năm không có chừng ấy ngày.");
    }

    @Test
    void readsItsOwnStarterFile() throws IOException {
        var own = Files.readString(Path.of("src/main/resources/starter/calendar/working-time.yaml"));
        var days = own.substring(own.indexOf("\ndays:") + 1);
        var of2027 = days.lines()
                .filter(line -> !line.contains("day: 20") || line.contains("2027-"))
                .reduce("", (one, line) -> one + line + "\n");

        var content = read(of2027);

        assertThat(content.problems()).isEmpty();
        assertThat(content.days()).hasSize(15);
    }

    private static YearFile.Content read(String text) {
        return YearFile.read(text, 2027, null);
    }
}
