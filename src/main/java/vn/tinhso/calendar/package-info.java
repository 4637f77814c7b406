/**
 * Lịch làm việc: working hours, holidays, compensation days; deadline arithmetic that explains itself. Entry point: {@link vn.tinhso.calendar.WorkingCalendar}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Lịch làm việc",
        allowedDependencies = {"shared"})
package vn.tinhso.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
