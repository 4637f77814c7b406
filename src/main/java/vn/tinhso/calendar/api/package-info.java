/** Giao diện lập trình của lịch làm việc: due times and the calendar itself for other systems. */
@NullMarked
package vn.tinhso.calendar.api;

import org.jspecify.annotations.NullMarked;
