package vn.tinhso.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class AssetsTests {

    @Test
    void carriesNoFontWeHaveNoLicenceFor() {
        assertThat(text("giao-dien.css"))
                .doesNotContainIgnoringCase("@font-face")
                .doesNotContainIgnoringCase("GDS Transport")
                .doesNotContain("/assets/")
                .contains("--cham", ".govuk-error-summary", ".ts-header");
    }

    @Test
    void needsNothingTheContentSecurityPolicyForbids() {
        assertThat(text("giao-dien.css")).doesNotContain("data:", "url(http", "@import");
        assertThat(text("giao-dien.js"))
                .doesNotContain("sourceMappingURL", "export{")
                .contains("htmx", "createAll");
    }

    @Test
    void namesEveryFileAfterItsContent() {
        assertThat(Asset.of("a.css", "a{}").url())
                .isNotEqualTo(Asset.of("a.css", "b{}").url());
        assertThat(Assets.css()).matches("/tai-nguyen/giao-dien\\.[0-9a-f]{10}\\.css");
    }

    @Test
    void referencesPicturesThatExist() {
        var pictures =
                Pattern.compile("/tai-nguyen/([a-z-]+)\\.[0-9a-f]{10}\\.svg").matcher(text("giao-dien.css"));

        assertThat(pictures.results())
                .isNotEmpty()
                .allSatisfy(picture ->
                        assertThat(Assets.find(picture.group(1) + ".svg")).get().returns(picture.group(), Asset::url));
    }

    @Test
    void fitsAThinLine() {
        var weight = Stream.of("giao-dien.css", "giao-dien.js", "bieu-trung.svg", "tho-cam.svg", "nui.svg")
                .mapToInt(name -> Assets.find(name).orElseThrow().gzipped().length)
                .sum();

        assertThat(weight).isLessThan(65_000);
    }

    @Test
    void compressesWithoutLoss() throws IOException {
        var asset = Assets.find("giao-dien.css").orElseThrow();

        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(asset.gzipped()))) {
            assertThat(gzip.readAllBytes()).isEqualTo(asset.plain());
        }
    }

    private static String text(String name) {
        return new String(Assets.find(name).orElseThrow().plain(), StandardCharsets.UTF_8);
    }
}
