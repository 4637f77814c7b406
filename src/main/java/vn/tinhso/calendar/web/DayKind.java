package vn.tinhso.calendar.web;

import static vn.tinhso.web.Words.t;

import vn.tinhso.calendar.SpecialDay;

/** How a kind of day is told: by a word and by a shape, in the months and in the list alike. */
enum DayKind {
    HOLIDAY("●", "nghi"),
    COMPENSATION("▲", "bu"),
    HALF_DAY("◐", "nua");

    private final String shape;
    private final String css;

    DayKind(String shape, String css) {
        this.shape = shape;
        this.css = css;
    }

    static DayKind of(SpecialDay day) {
        return valueOf(day.kind().name());
    }

    String shape() {
        return shape;
    }

    String css() {
        return css;
    }

    String word() {
        return switch (this) {
            case HOLIDAY -> t("Nghỉ");
            case COMPENSATION -> t("Làm bù");
            case HALF_DAY -> t("Nửa ngày");
        };
    }
}
