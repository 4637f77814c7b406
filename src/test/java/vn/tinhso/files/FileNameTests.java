package vn.tinhso.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tờ khai.pdf | Tờ khai.pdf",
                "../../etc/passwd | passwd",
                "C:\\Users\\Lan\\anh the.jpg | anh the.jpg",
                "..hidden | hidden",
                "a\"b<c>.pdf | a_b_c_.pdf",
                "'...' | tep",
                "'/' | tep"
            })
    void makesANameSafe(String given, String clean) {
        assertThat(FileName.clean(given)).isEqualTo(clean);
    }

    @Test
    void removesControlAndDirectionCharacters() {
        assertThat(FileName.clean("gi\u0000ay\r\nX: y\u202Efdp.exe")).isEqualTo("giayX_ yfdp.exe");
    }

    @Test
    void joinsSeparatedDiacritics() {
        assertThat(FileName.clean("Giâ\u0301y.pdf")).isEqualTo("Giấy.pdf");
    }

    @Test
    void shortensAndKeepsTheExtension() {
        var clean = FileName.clean("ấ".repeat(400) + ".pdf");

        assertThat(clean).hasSize(150).endsWith("ấ.pdf");
        assertThat(FileName.asPdf("ấ".repeat(400) + ".jpeg"))
                .hasSizeLessThanOrEqualTo(150)
                .endsWith("ấ.pdf");
    }

    @Test
    void namesWhatWeMadeOfAPhotographAPdf() {
        assertThat(FileName.asPdf("IMG_0001.HEIC")).isEqualTo("IMG_0001.pdf");
        assertThat(FileName.asPdf("không đuôi")).isEqualTo("không đuôi.pdf");
    }
}
