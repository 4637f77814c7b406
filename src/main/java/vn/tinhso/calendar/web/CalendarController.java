package vn.tinhso.calendar.web;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tinhso.identity.Account;
import vn.tinhso.shared.Moments;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

/** Lịch làm việc of a year: every official may look, the administrator of the scope finds the ways to change it. */
@Controller
@OpenTo(Audience.SIGNED_IN)
class CalendarController {

    /** The years the arithmetic knows. */
    static final int FIRST_YEAR = 2000;

    static final int LAST_YEAR = 2100;

    private final CalendarPages pages;
    private final Clock clock;

    CalendarController(CalendarPages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/lich-lam-viec")
    String year(
            Account account,
            @RequestParam(name = "nam", required = false) @Nullable Integer asked,
            @RequestParam(name = "co-quan", defaultValue = "") String agency,
            Model model) {
        var year = asked == null ? Moments.day(clock.instant()).getYear() : asked;
        model.addAttribute("page", pages.year(account, inTable(year), CalendarAddress.agency(agency)));
        return "calendar/web/year";
    }

    static int inTable(int year) {
        return Math.clamp(year, FIRST_YEAR, LAST_YEAR);
    }
}
