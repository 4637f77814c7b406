/**
 * Lịch làm việc: working hours, holidays, compensation days; deadline arithmetic that explains itself; changes
 * with their preview. Entry points: {@link vn.tinhso.calendar.WorkingCalendar}, {@link vn.tinhso.calendar.changes.Changes}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Lịch làm việc",
        allowedDependencies = {"shared", "web", "web::spi", "audit", "organisations", "organisations::spi", "identity"})
package vn.tinhso.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
