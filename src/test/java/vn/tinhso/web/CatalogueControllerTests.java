package vn.tinhso.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CatalogueControllerTests {

    /** Pages, parts of other components, and what surrounds every page: not for others to call. */
    private static final Set<String> NOT_COMPONENTS = Set.of(
            "accessibility",
            "catalogue",
            "catalogueForms",
            "catalogueReading",
            "catalogueStatus",
            "catalogueWork",
            "csrf",
            "datePart",
            "example",
            "fieldMessages",
            "flash",
            "footer",
            "header",
            "home",
            "keys",
            "layout",
            "menu",
            "sessionEnded",
            "trouble",
            "troubleFragment");

    @Test
    void showsEveryComponentWithItsParameters() throws Exception {
        var page = Pages.of(controller(true))
                .get()
                .uri("/thanh-phan")
                .exchange()
                .getResponse()
                .getContentAsString();

        assertThat(templates())
                .filteredOn(name -> !NOT_COMPONENTS.contains(name))
                .allSatisfy(name -> assertThat(page).contains("id=\"" + name + "\""));
        assertThat(page).contains("errors: List&lt;FieldError&gt;");
    }

    @Test
    void existsOnlyInADemonstration() {
        assertThat(Pages.of(controller(false)).get().uri("/thanh-phan")).hasStatus(404);
    }

    @Test
    void keepsEveryTemplateShort() throws IOException {
        for (var name : templates()) {
            assertThat(Files.readAllLines(Path.of("src/main/jte/web", name + ".jte")))
                    .as(name)
                    .hasSizeLessThanOrEqualTo(60);
        }
    }

    private static CatalogueController controller(boolean demonstration) {
        return new CatalogueController(new PlatformSettings(demonstration, "Tỉnh Điện Biên"));
    }

    private static List<String> templates() throws IOException {
        try (var files = Files.list(Path.of("src/main/jte/web"))) {
            return files.map(file -> file.getFileName().toString().replace(".jte", ""))
                    .sorted()
                    .toList();
        }
    }
}
