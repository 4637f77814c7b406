package vn.tinhso.identity.vneid;

/** The provider's answer does not prove who somebody is; the words name what is wrong, never what was said. */
final class ProviderUntrusted extends RuntimeException {

    ProviderUntrusted(String what) {
        super(what);
    }
}
