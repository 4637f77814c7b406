package vn.tinhso.calendar;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of the calendar for those who change them: read with their version, written under its lock. */
@Component
public class CalendarRows {

    private final CalendarStore store;
    private final WorkingCalendar calendar;

    CalendarRows(CalendarStore store, WorkingCalendar calendar) {
        this.store = store;
        this.calendar = calendar;
    }

    /** The rows and the version they had at least: rows that change in between are seen with the older number. */
    public record Versioned(long version, Timetable rows) {}

    public Versioned read() {
        var version = store.version();
        return new Versioned(version, store.timetable());
    }

    public long version() {
        return store.version();
    }

    /** The version, which nobody else can move before this transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long lock() {
        return store.lockVersion();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void write(List<CalendarEdit> edits) {
        for (var edit : edits) {
            switch (edit) {
                case CalendarEdit.PutDay put -> store.put(put.day());
                case CalendarEdit.DropDay drop -> store.drop(drop.day(), drop.agencyId());
                case CalendarEdit.PutSeason put -> {
                    store.drop(put.season());
                    put.season().rows().forEach(store::add);
                }
                case CalendarEdit.DropSeason drop -> store.drop(drop.season());
                case CalendarEdit.AnnounceYear announce -> store.announce(announce.year(), announce.legalBasis());
                case CalendarEdit.WithdrawYear withdraw -> store.withdraw(withdraw.year());
            }
        }
    }

    /** This node looks at the rows again at once; the others do within a second. */
    public void written() {
        calendar.forget();
    }
}
