package vn.tinhso.procedures.design;

import static vn.tinhso.web.Words.t;

/** Where a draft stands. */
public enum DraftState {
    /** Đang soạn. */
    EDITING,
    /** Đã trình công bố: it is what it is until it is published or sent back. */
    SUBMITTED,
    PUBLISHED,
    DISCARDED;

    public boolean isOpen() {
        return this == EDITING || this == SUBMITTED;
    }

    public String label() {
        return switch (this) {
            case EDITING -> t("Đang soạn");
            case SUBMITTED -> t("Chờ công bố");
            case PUBLISHED -> t("Đã công bố");
            case DISCARDED -> t("Đã bỏ");
        };
    }
}
