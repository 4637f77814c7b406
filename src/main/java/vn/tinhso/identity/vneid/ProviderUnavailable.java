package vn.tinhso.identity.vneid;

/** The provider gave no answer, or none that can be read; the cause names no token and no claim. */
final class ProviderUnavailable extends RuntimeException {

    ProviderUnavailable(String what) {
        super(what);
    }

    ProviderUnavailable(String what, Throwable cause) {
        super(what, cause);
    }
}
