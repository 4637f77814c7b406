package vn.tinhso.web;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.tinhso.web.OpenTo.Audience;
import vn.tinhso.web.spi.HomeCard;
import vn.tinhso.web.spi.ViewerSource;

/** The front page of the province, and the pages about the site itself. */
@Controller
@OpenTo(Audience.EVERYBODY)
class HomeController {

    private final ObjectProvider<ViewerSource> viewers;
    private final List<HomeCard> cards;

    HomeController(ObjectProvider<ViewerSource> viewers, List<HomeCard> cards) {
        this.viewers = viewers;
        this.cards =
                cards.stream().sorted(Comparator.comparingInt(HomeCard::order)).toList();
    }

    /** Officials come to work: their home is the list of what waits for them. */
    @GetMapping("/")
    String home(Model model) {
        var source = viewers.getIfAvailable();
        if (source != null && source.current().official()) {
            return "redirect:/viec-cua-toi";
        }
        model.addAttribute(
                "page", new HomePage(cards.stream().map(HomeCard::content).toList()));
        return "web/home";
    }

    @GetMapping("/tro-nang")
    String accessibility() {
        return "web/accessibility";
    }

    @GetMapping("/het-phien")
    String sessionEnded() {
        return "web/sessionEnded";
    }
}
