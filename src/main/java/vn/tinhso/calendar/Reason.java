package vn.tinhso.calendar;

/** Một lý do của hạn: one Vietnamese sentence, without its full stop, and what it is about. */
public record Reason(Kind kind, String sentence) {

    /** What a sentence is about. */
    public enum Kind {
        /** Nhận lúc nào. */
        RECEIVED,
        /** Tính như nhận lúc nào. */
        COUNTED_FROM,
        /** Những ngày, giờ được tính. */
        COUNTED,
        /** Nghỉ lễ. */
        HOLIDAY,
        /** Nghỉ hằng tuần. */
        WEEKLY_REST,
        /** Làm bù. */
        COMPENSATION,
        /** Tạm dừng. */
        PAUSE,
        /** Hạn trước khi cộng thời gian tạm dừng. */
        ORIGINALLY,
        /** Lịch nghỉ chưa công bố. */
        NOT_ANNOUNCED,
        /** Hạn. */
        DUE
    }
}
