package vn.tinhso.shared;

/**
 * A refusal the user can act on: a stable code ({@code HS-012}), what happened and what to do, both in Vietnamese.
 * Becomes a 4xx page (503 when too many come at once) or an RFC 9457 problem; everything else is a 500 with a reference number.
 */
public class Rejected extends RuntimeException {

    /** What kind of refusal, for the HTTP status. */
    public enum Kind {
        INVALID(422),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        TOO_LARGE(413),
        BUSY(503);

        private final int httpStatus;

        Kind(int httpStatus) {
            this.httpStatus = httpStatus;
        }

        public int httpStatus() {
            return httpStatus;
        }
    }

    private final Kind kind;
    private final String code;
    private final String remedy;

    public Rejected(Kind kind, String code, String message, String remedy) {
        super(message);
        this.kind = kind;
        this.code = code;
        this.remedy = remedy;
    }

    public Rejected(String code, String message, String remedy) {
        this(Kind.INVALID, code, message, remedy);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public String remedy() {
        return remedy;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
