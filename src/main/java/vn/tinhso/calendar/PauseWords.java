package vn.tinhso.calendar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.tinhso.calendar.Reason.Kind;

/** One sentence for each pause: how much it gave back, or why nothing. */
record PauseWords(Counting counting, Timeline timeline, Spoken spoken) {

    List<Reason> of(List<Pause> pauses, int originalDue) {
        var reasons = new ArrayList<Reason>();
        var counted = new ArrayList<Pause>();
        var due = originalDue;
        var given = 0;
        for (var pause :
                pauses.stream().sorted(Comparator.comparing(Pause::from)).toList()) {
            counted.add(pause);
            var back = counting.givenBack(originalDue, counted);
            reasons.add(new Reason(Kind.PAUSE, sentence(pause, back - given, due)));
            given = back;
            due = counting.extended(originalDue, counted);
        }
        return reasons;
    }

    private String sentence(Pause pause, int minutes, int due) {
        var from = timeline.position(pause.from());
        if (from >= due) {
            return "Tạm dừng từ " + spoken.moment(from) + " " + pause.reason() + ": sau hạn, không cộng thêm";
        }
        if (pause.to() == null) {
            return "Đang tạm dừng từ " + spoken.moment(from) + " " + pause.reason();
        }
        return minutes == 0
                ? "Tạm dừng từ " + spoken.moment(from) + " " + pause.reason() + ": không cộng thêm giờ làm việc nào"
                : "Tạm dừng " + Spoken.span(minutes) + " " + pause.reason();
    }
}
