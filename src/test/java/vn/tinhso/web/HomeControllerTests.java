package vn.tinhso.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tinhso.web.spi.HomeCard;
import vn.tinhso.web.spi.Viewer;

class HomeControllerTests {

    @Test
    void asksWhatAVisitorNeedsAndShowsTheCardsInTheirOrder() {
        var home = new HomeController(Pages.viewers(null), List.of(card(20, "thứ hai"), card(10, "thứ nhất")));

        assertThat(Pages.of(home).get().uri("/"))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("Tỉnh Điện Biên", "Bạn cần làm gì?", "thứ nhất", "thứ hai", "Tỉnh Số");
    }

    @Test
    void leadsOfficialsToTheirWork() {
        var home = new HomeController(Pages.viewers(Pages.OFFICER), List.of());

        assertThat(Pages.seenBy(Pages.OFFICER, home).get().uri("/")).hasRedirectedUrl("/viec-cua-toi");
    }

    @Test
    void staysLightEnoughForAThinLine() throws Exception {
        var home = new HomeController(Pages.viewers(Viewer.VISITOR), List.of());
        var page = Pages.of(home).get().uri("/").exchange().getResponse().getContentAsString();

        assertThat(Asset.of("page.css", page).gzipped().length).isLessThan(5_000);
        assertThat(page).doesNotContain(" style=", "<style", " onclick=").containsOnlyOnce("<script");
    }

    @Test
    void explainsAccessibilityAndAnEndedSession() {
        var mvc = Pages.of(new HomeController(Pages.viewers(null), List.of()));

        assertThat(mvc.get().uri("/tro-nang")).hasStatusOk().bodyText().contains("WCAG 2.2");
        assertThat(mvc.get().uri("/het-phien")).hasStatusOk().bodyText().contains("Bản nháp của bạn vẫn còn");
    }

    private static HomeCard card(int order, String words) {
        return new HomeCard() {
            @Override
            public int order() {
                return order;
            }

            @Override
            public Content content() {
                return output -> output.writeContent(words);
            }
        };
    }
}
