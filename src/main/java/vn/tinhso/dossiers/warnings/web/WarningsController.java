package vn.tinhso.dossiers.warnings.web;

import static vn.tinhso.web.Words.t;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tinhso.dossiers.Counted;
import vn.tinhso.dossiers.Counted.Scope;
import vn.tinhso.dossiers.Tallies;
import vn.tinhso.dossiers.Territory;
import vn.tinhso.dossiers.warnings.Escalations;
import vn.tinhso.dossiers.warnings.Reached;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.Role;
import vn.tinhso.shared.Moments;
import vn.tinhso.shared.Rejected;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;
import vn.tinhso.web.Tag;

/** Cảnh báo và thống kê thời hạn. */
@Controller
@OpenTo(Audience.OFFICIALS)
class WarningsController {

    private static final int SHOWN = 20;

    private final Tallies tallies;
    private final Escalations escalations;
    private final NumberViews numbers;
    private final CountedLists lists;

    WarningsController(Tallies tallies, Escalations escalations, NumberViews numbers, CountedLists lists) {
        this.tallies = tallies;
        this.escalations = escalations;
        this.numbers = numbers;
        this.lists = lists;
    }

    @GetMapping("/canh-bao")
    String warnings(Account account, Model model) {
        mustBeOfficial(account);
        var month = tallies.thisMonth();
        // Reminders first: they may let the province read what it is to be warned of.
        var reached = escalations.concerning(account);
        var standing = tallies.of(account, Scope.STANDING, month);
        var left = tallies.of(account, Scope.LEFT, month);
        model.addAttribute(
                "page",
                new WarningsPage(
                        reached.stream().limit(SHOWN).map(ReminderView::of).toList(),
                        reached.size(),
                        numbers.byUnit(standing, Scope.STANDING, month),
                        numbers.byPerson(standing, Scope.STANDING, month),
                        numbers.byPerson(left, Scope.LEFT, month),
                        inWords(month),
                        account.holds(Role.ADMINISTRATOR)));
        return "dossiers/warnings/web/warnings";
    }

    @GetMapping("/canh-bao/danh-sach")
    String list(
            Account account,
            @RequestParam(name = "so") String key,
            @RequestParam(name = "don-vi", defaultValue = "") String unit,
            @RequestParam(name = "nguoi", defaultValue = "") String holder,
            @RequestParam(name = "thang") @Nullable YearMonth month,
            @RequestParam(name = "dia-gioi", defaultValue = "") String territory,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model) {
        mustBeOfficial(account);
        var counted = Counted.of(key)
                .orElseThrow(() -> new Rejected(
                        Rejected.Kind.NOT_FOUND,
                        "HS-126",
                        "Không có danh sách «" + key + "».",
                        "Mở lại trang Cảnh báo rồi bấm vào con số cần xem."));
        var asked = new CountedLists.Asked(
                counted,
                unit,
                holder,
                NumberViews.within(month, tallies.thisMonth()),
                Math.max(page, 1),
                Territory.of(territory));
        model.addAttribute("page", lists.page(account, asked));
        return "dossiers/warnings/web/list";
    }

    @GetMapping("/thong-ke-han")
    String figures(
            Account account,
            @RequestParam(name = "thang") @Nullable YearMonth asked,
            @RequestParam(name = "dia-gioi", defaultValue = "") String map,
            Model model) {
        mustBeOfficial(account);
        var month = NumberViews.within(asked, tallies.thisMonth());
        var territory = Territory.of(map);
        var figures = tallies.figures(account, month, territory);
        model.addAttribute(
                "page",
                new FiguresPage(
                        numbers.figures(figures, month, territory),
                        inWords(month),
                        address(month.minusMonths(1), territory),
                        month.equals(tallies.thisMonth()) ? null : address(month.plusMonths(1), territory),
                        Stream.of(Territory.values())
                                .map(each -> new MapChoice(t(each.label()), address(month, each), each == territory))
                                .toList()));
        return "dossiers/warnings/web/figures";
    }

    private static String address(YearMonth month, Territory territory) {
        return "/thong-ke-han?thang=" + month + "&dia-gioi=" + territory.key();
    }

    static String inWords(YearMonth month) {
        return month.getMonthValue() + "/" + month.getYear();
    }

    private static void mustBeOfficial(Account account) {
        if (!account.isOfficial()) {
            throw new Rejected(
                    Rejected.Kind.FORBIDDEN,
                    "HS-125",
                    "Trang này dành cho cán bộ.",
                    "Xem hồ sơ bạn đã nộp ở «Hồ sơ của tôi».");
        }
    }

    record WarningsPage(
            List<ReminderView> reminders,
            int reminded,
            NumberViews.Table units,
            NumberViews.Table people,
            NumberViews.Table left,
            String month,
            boolean setsRules) {}

    record FiguresPage(
            NumberViews.Table units,
            String month,
            String previous,
            @Nullable String next,
            List<MapChoice> maps) {}

    /** One way to read the figures. */
    record MapChoice(String label, String href, boolean current) {}

    record ReminderView(String code, String path, String procedure, String due, Tag tag, String rule) {

        private static ReminderView of(Reached reached) {
            var dossier = reached.dossier();
            var words = t("Đã dùng {}% thời hạn", dossier.percent());
            return new ReminderView(
                    dossier.code(),
                    "/ho-so/" + dossier.code(),
                    dossier.procedure(),
                    Moments.dateTime(dossier.due()),
                    dossier.percent() < 100 ? Tag.wait(words) : Tag.late(words),
                    t(
                            "Từ {}%: {}",
                            reached.rule().percent(),
                            t(reached.rule().audience().label())));
        }
    }
}
