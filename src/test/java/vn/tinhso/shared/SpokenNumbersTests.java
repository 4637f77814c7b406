package vn.tinhso.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenNumbersTests {

    @ParameterizedTest
    @CsvSource({
        "0, không",
        "4, bốn",
        "10, mười",
        "15, mười lăm",
        "21, hai mươi mốt",
        "24, hai mươi tư",
        "55, năm mươi lăm",
        "104, một trăm linh tư",
        "1995, một nghìn chín trăm chín mươi lăm",
        "2000, hai nghìn",
        "2005, hai nghìn không trăm linh năm",
        "2026, hai nghìn không trăm hai mươi sáu"
    })
    void saysANumberAsPeopleDo(int number, String words) {
        assertThat(SpokenNumbers.of(number)).isEqualTo(words);
    }

    @Test
    void saysADateAsVitalRecordsWriteIt() {
        assertThat(SpokenNumbers.date(LocalDate.of(2026, 4, 5)))
                .isEqualTo("ngày mùng năm tháng tư năm hai nghìn không trăm hai mươi sáu");
    }
}
