package vn.tinhso.web;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened or will happen, newest first.
 *
 * @param time already in words, {@code 17:00 thứ Sáu 24/7/2026}
 * @param actor who, {@code null} when nobody in particular
 * @param stage whether it is past, what everybody waits for now, or still to come
 */
public record TimelineEntry(
        String time,
        String title,
        @Nullable String text,
        @Nullable String actor,
        Stage stage) {

    public enum Stage {
        PAST,
        NOW,
        NEXT
    }

    public static TimelineEntry past(String time, String title, @Nullable String text, @Nullable String actor) {
        return new TimelineEntry(time, title, text, actor, Stage.PAST);
    }

    /** Last part of the CSS class. */
    public String css() {
        return switch (stage) {
            case PAST -> "past";
            case NOW -> "now";
            case NEXT -> "next";
        };
    }
}
