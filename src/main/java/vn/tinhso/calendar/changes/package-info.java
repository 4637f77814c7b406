/** Điều chỉnh lịch làm việc: proposal, preview of every due time it moves, confirmation, recomputation in small steps. */
@NullMarked
package vn.tinhso.calendar.changes;

import org.jspecify.annotations.NullMarked;
