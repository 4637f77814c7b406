package vn.tinhso.calendar.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.tinhso.calendar.changes.Change;

/** Addresses of the calendar's pages. An empty agency in an address is the whole province. */
final class CalendarAddress {

    static final String ROOT = "/lich-lam-viec";

    private CalendarAddress() {}

    static @Nullable String agency(String parameter) {
        return parameter.isBlank() ? null : parameter.strip();
    }

    static String year(int year, @Nullable String agencyId) {
        return with("", year, agencyId);
    }

    /** @param page {@code /ngay}, {@code /nhap} */
    static String with(String page, int year, @Nullable String agencyId) {
        var address = UriComponentsBuilder.fromPath(ROOT + page).queryParam("nam", year);
        if (agencyId != null) {
            address.queryParam("co-quan", agencyId);
        }
        return address.encode().toUriString();
    }

    static String change(UUID id) {
        return ROOT + "/thay-doi/" + id;
    }

    static String redirect(Change change) {
        return "redirect:" + change(change.id());
    }
}
