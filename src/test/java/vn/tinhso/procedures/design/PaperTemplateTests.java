package vn.tinhso.procedures.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tinhso.shared.Rejected;

class PaperTemplateTests {

    @Test
    void keepsWhatAPaperNeedsAndNothingThatActs() {
        var clean = PaperTemplate.clean(
                "<p onclick=\"x()\" class=\"a\">Kính gửi<br>bà</p><script>alert(1)</script><a href=\"x\">nối</a><img src=\"http://x\">");

        assertThat(clean).isEqualTo("<p class=\"a\">Kính gửi<br />bà</p>nối\n");
    }

    @Test
    void leavesConditionsBetweenTheRowsOfATable() {
        var table = "<table><tbody>{{#cha_ho_ten}}<tr><td>{{cha_ho_ten}}</td></tr>{{/cha_ho_ten}}</tbody></table>";

        assertThat(PaperTemplate.clean(table)).isEqualTo(table + "\n");
    }

    @Test
    void refusesPicturesFromElsewhere() {
        assertThatThrownBy(() -> PaperTemplate.clean("<p style=\"background:url(http://x)\">a</p>"))
                .isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> PaperTemplate.clean("  ")).isInstanceOf(Rejected.class);
    }

    @Test
    void namesPlacesNobodyFills() {
        assertThat(PaperTemplate.unknownPlaces("{{a}} {{#b}}{{c.d}}{{/b}} {{a}}", List.of("a")))
                .containsExactly("b", "c.d");
    }

    @Test
    void givesNewTemplatesASpaceToSign() {
        assertThat(PaperTemplate.hasSignatureSpace(PaperTemplate.clean(PaperTemplate.FRAME)))
                .isTrue();
        assertThat(PaperTemplate.hasSignatureSpace("<p>a</p>")).isFalse();
    }

    @Test
    void takesNamesThatFitIntoAnAddress() {
        assertThat(PaperTemplate.name(" giay-phep-2 ")).isEqualTo("giay-phep-2");
        for (var name : List.of("", "Giấy phép", "../a", "a b", "a/b")) {
            assertThatThrownBy(() -> PaperTemplate.name(name)).as(name).isInstanceOf(Rejected.class);
        }
    }
}
