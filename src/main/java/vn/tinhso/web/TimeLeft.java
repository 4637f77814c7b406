package vn.tinhso.web;

/**
 * A bar that empties, with its words: {@code còn 6 giờ làm việc}.
 *
 * @param percent how much of the time is left, 0 to 100
 * @param words what the bar says; always shown
 * @param kind {@code OK}, {@code WAIT} when due soon, {@code LATE} when overdue, {@code NEUTRAL} while the clock stands
 */
public record TimeLeft(int percent, String words, Tag.Kind kind) {

    public TimeLeft {
        percent = Math.clamp(percent, 0, 100);
    }
}
