package vn.tinhso.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTests {

    @Test
    void keepsCommasQuotesAndLinesInsideTheirCell() {
        assertThat(line("Vàng A Páo", "bản 1, xã \"Mường\"", "hai\ndòng", ""))
                .isEqualTo("\"Vàng A Páo\",\"bản 1, xã \"\"Mường\"\"\",\"hai\ndòng\",\"\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84912", "-1", "@SUM(A1)", "\t=1", "\r=1", "=cmd\n|x"})
    void makesAWordOfWhatASpreadsheetWouldRun(String formula) {
        assertThat(line(formula)).isEqualTo("\"'" + formula + "\"\r\n");
    }

    private static String line(String... cells) {
        var writer = new StringWriter();
        Csv.write(writer, List.of(cells));
        return writer.toString();
    }
}
