package vn.tinhso.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tinhso.web.spi.Viewer;

class ComponentsTests {

    private static final String EVIL = "\" autofocus <b>Lò & Cà</b>";

    private final JteViews.Templates templates = new JteViews.Templates();

    static Stream<String> components() {
        return CatalogueController.COMPONENTS.stream();
    }

    /** Every parameter that takes text is given markup; nothing of it may arrive as markup. */
    @ParameterizedTest
    @MethodSource("components")
    void rendersAndEscapes(String component) {
        var values = new HashMap<String, Object>();
        templates.engine().getParamInfo("web/" + component + ".jte").forEach((name, type) -> {
            var value = evil(name, type);
            if (value != null) {
                values.put(name, value);
            }
        });

        var html = render(component, values);

        assertThat(html).isNotBlank().doesNotContain("<b>").doesNotContainPattern("=\"[^\"]*\" autofocus");
    }

    @Test
    void tiesLabelHintErrorAndInputTogether() {
        var html = render(
                "textField",
                Map.of(
                        "name", "ho-ten",
                        "label", "Họ tên",
                        "hint", "Như trên thẻ căn cước",
                        "errors", List.of(new FieldError("ho-ten", "Nhập họ tên."))));

        assertThat(html)
                .contains("for=\"ho-ten\"", "id=\"ho-ten\"", "aria-describedby=\"ho-ten-goi-y ho-ten-loi\"")
                .contains("id=\"ho-ten-goi-y\"", "id=\"ho-ten-loi\"", "aria-invalid=\"true\"", "Nhập họ tên.");
    }

    @Test
    void leadsFromTheErrorSummaryToAnInputOfEveryKind() {
        var errors = List.of(new FieldError("truong", "Sửa lại."));
        var choices = List.of(Choice.of("a", "A"), Choice.of("b", "B"));
        assertThat(render("errorSummary", Map.of("errors", errors))).contains("href=\"#truong\"");

        assertThat(render("dateField", Map.of("name", "truong", "legend", "L", "errors", errors)))
                .containsOnlyOnce("id=\"truong\"");
        assertThat(render("radios", Map.of("name", "truong", "legend", "L", "choices", choices, "errors", errors)))
                .containsOnlyOnce("id=\"truong\"");
        assertThat(render("checkboxes", Map.of("name", "truong", "legend", "L", "choices", choices)))
                .containsOnlyOnce("id=\"truong\"");
        assertThat(render("select", Map.of("name", "truong", "label", "L", "choices", choices)))
                .containsOnlyOnce("id=\"truong\"");
    }

    @Test
    void keepsTheAnswerThatWasChosen() {
        var choices = List.of(Choice.of("a", "A"), Choice.of("b", "B"));

        assertThat(render("radios", Map.of("name", "x", "legend", "L", "choices", choices, "value", "b")))
                .containsOnlyOnce(" checked")
                .containsPattern("value=\"b\" checked");
        assertThat(render("checkboxes", Map.of("name", "x", "legend", "L", "choices", choices, "values", List.of("a"))))
                .containsPattern("value=\"a\" checked");
        assertThat(render("select", Map.of("name", "x", "label", "L", "choices", choices, "value", "a")))
                .containsPattern("value=\"a\" selected");
    }

    private static Object evil(String name, Class<?> type) {
        if (type == String.class) {
            return EVIL;
        }
        if (type == Content.class) {
            return (Content) output -> output.writeContent("<i>nội dung</i>");
        }
        if (type == int.class) {
            return 3;
        }
        if (type == Frame.class) {
            return new Frame(new Viewer(EVIL, EVIL, true), List.of(), EVIL, EVIL, EVIL, EVIL, "vi", EVIL, true, null);
        }
        return switch (name) {
            case "errors" -> List.of(new FieldError(EVIL, EVIL));
            case "choices" -> List.of(new Choice(EVIL, EVIL, EVIL));
            case "rows" -> List.of(new SummaryRow(EVIL, List.of(EVIL), EVIL));
            case "links", "crumbs" -> List.of(new Link(EVIL, EVIL, EVIL));
            case "queues" -> List.of(new Queue(EVIL, EVIL, 1, true, true, true));
            case "columns" -> List.of(new Column(EVIL, true, EVIL, "ascending"));
            case "entries" -> List.of(new TimelineEntry(EVIL, EVIL, EVIL, EVIL, TimelineEntry.Stage.NOW));
            case "tag" -> Tag.late(EVIL);
            case "left" -> new TimeLeft(140, EVIL, Tag.Kind.WAIT);
            case "paging" -> new Paging(2, 10, 95, "/ho-so?q=" + EVIL);
            default -> null;
        };
    }

    private String render(String component, Map<String, Object> values) {
        var output = new StringOutput();
        templates.engine().render("web/" + component + ".jte", values, output);
        return output.toString();
    }
}
