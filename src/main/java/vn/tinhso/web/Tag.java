package vn.tinhso.web;

/** Where a thing stands, as a word with a shape: colour never speaks alone. */
public record Tag(Kind kind, String word) {

    public enum Kind {
        NEUTRAL("neutral", "•"),
        OK("ok", "✓"),
        WAIT("wait", "◷"),
        LATE("late", "!"),
        NEW("new", "+");

        private final String css;
        private final String shape;

        Kind(String css, String shape) {
            this.css = css;
            this.shape = shape;
        }

        /** Last part of the CSS class, {@code ts-tag--late}. */
        public String css() {
            return css;
        }

        public String shape() {
            return shape;
        }
    }

    public static Tag neutral(String word) {
        return new Tag(Kind.NEUTRAL, word);
    }

    /** On time, early, valid, done. */
    public static Tag ok(String word) {
        return new Tag(Kind.OK, word);
    }

    /** Due soon, waiting, to be watched. */
    public static Tag wait(String word) {
        return new Tag(Kind.WAIT, word);
    }

    /** Overdue, refused, tampered. */
    public static Tag late(String word) {
        return new Tag(Kind.LATE, word);
    }

    /** Not opened yet. */
    public static Tag fresh(String word) {
        return new Tag(Kind.NEW, word);
    }
}
