package vn.tinhso.calendar.changes;

import org.springframework.stereotype.Component;

/** Both tables of a change. */
@Component
record ChangeRecords(ChangeStore changes, MoveStore moves) {}
