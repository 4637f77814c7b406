package vn.tinhso.calendar.api;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhso.calendar.Schedule;
import vn.tinhso.calendar.WorkingCalendar;
import vn.tinhso.organisations.Organisations;

/** The schedule of an agency that exists, or the province's. */
@Component
class Schedules {

    private final WorkingCalendar calendar;
    private final Organisations organisations;

    Schedules(WorkingCalendar calendar, Organisations organisations) {
        this.calendar = calendar;
        this.organisations = organisations;
    }

    Schedule of(@Nullable String agencyId) {
        return agencyId == null || agencyId.isBlank()
                ? calendar.provincial()
                : calendar.scheduleOf(organisations.agency(agencyId).id());
    }
}
