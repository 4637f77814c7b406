package vn.tinhso.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Holidays of one name on days that follow each other: {@code thứ Hai 16/2 – thứ Sáu 20/2 (Tết Bính Ngọ)}. */
record HolidayGroup(LocalDate from, LocalDate to, String name, boolean provisional) {

    static List<HolidayGroup> of(Collection<SpecialDay> days) {
        var groups = new ArrayList<HolidayGroup>();
        for (var day : days) {
            if (day.kind() == SpecialDay.Kind.HOLIDAY) {
                if (!groups.isEmpty() && groups.getLast().goesOnWith(day)) {
                    groups.add(groups.removeLast().until(day.day()));
                } else {
                    groups.add(new HolidayGroup(day.day(), day.day(), day.name(), day.provisional()));
                }
            }
        }
        return groups;
    }

    private boolean goesOnWith(SpecialDay day) {
        return to.plusDays(1).equals(day.day()) && name.equals(day.name()) && provisional == day.provisional();
    }

    private HolidayGroup until(LocalDate last) {
        return new HolidayGroup(from, last, name, provisional);
    }

    int length() {
        return Math.toIntExact(to.toEpochDay() - from.toEpochDay()) + 1;
    }

    String words(Spoken spoken) {
        return spoken.days(from, to) + " (" + name + (provisional ? ", dự kiến)" : ")");
    }
}
