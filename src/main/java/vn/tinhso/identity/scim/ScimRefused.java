package vn.tinhso.identity.scim;

import org.jspecify.annotations.Nullable;

/** A refusal in the words of RFC 7644, section 3.12. */
final class ScimRefused extends RuntimeException {

    private final int status;
    private final @Nullable String type;

    ScimRefused(int status, @Nullable String type, String detail) {
        super(detail);
        this.status = status;
        this.type = type;
    }

    static ScimRefused invalid(String type, String detail) {
        return new ScimRefused(400, type, detail);
    }

    static ScimRefused unknown() {
        return new ScimRefused(404, null, "Không có tài nguyên này. / No such resource.");
    }

    int status() {
        return status;
    }

    @Nullable
    String type() {
        return type;
    }
}
