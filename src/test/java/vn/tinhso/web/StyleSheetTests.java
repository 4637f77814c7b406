package vn.tinhso.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StyleSheetTests {

    @Test
    void dropsFontsAndForeignFiles() {
        var css = StyleSheet.adapted("""
                @charset "UTF-8";/*! font */@font-face{font-family:GDS Transport;src:url(/assets/fonts/a.woff2)}\
                .govuk-body{font-family:GDS Transport,arial,sans-serif;background:url(/assets/images/crest.svg);margin:0}""");

        assertThat(css).isEqualTo(".govuk-body{font-family:var(--phong-chu);margin:0}");
    }

    @Test
    void dropsComponentsWeDoNotUseButKeepsTheRestOfASharedRule() {
        var css = StyleSheet.adapted(
                ".govuk-header__logo,.govuk-link:not(:hover,:focus){margin:0}@media print{.govuk-footer{display:none}}"
                        + ".moj-datepicker{top:0}.moj-badge{top:1px}");

        assertThat(css).isEqualTo(".govuk-link:not(:hover,:focus){margin:0}.moj-badge{top:1px}");
    }

    @Test
    void speaksOurColoursSizesAndLeading() {
        var css = StyleSheet.adapted(".govuk-body{color:#0b0c0c;font-size:1rem;line-height:1.25}"
                + "@media (min-width:40.0625em){.govuk-body{font-size:1.1875rem;line-height:1.3157894737}"
                + ".govuk-heading-l{line-height:1.1111111111}}");

        assertThat(css)
                .isEqualTo(".govuk-body{color:var(--muc);font-size:var(--chu);line-height:var(--dong)}"
                        + "@media (min-width:40.0625em){.govuk-body{font-size:var(--chu);line-height:var(--dong)}"
                        + ".govuk-heading-l{line-height:1.3}}");
    }

    @Test
    void compactsOurOwnSheets() {
        assertThat(StyleSheet.compact("/* why */\n.ts-tag {\n  color: var(--muc);\n}\n\n.a > .b:hover {\n  top: 0;\n}"))
                .isEqualTo(".ts-tag{color:var(--muc)}.a > .b:hover{top:0}");
    }
}
