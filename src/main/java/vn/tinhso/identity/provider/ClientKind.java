package vn.tinhso.identity.provider;

import java.util.List;

/** Cách một hệ thống xin thẻ. */
public enum ClientKind {
    SIGN_IN("authorization_code"),
    SIGN_IN_AND_RENEW("authorization_code", "refresh_token"),
    INTERFACE("client_credentials");

    private final List<String> grants;

    ClientKind(String... grants) {
        this.grants = List.of(grants);
    }

    List<String> grants() {
        return grants;
    }

    static ClientKind of(List<String> grants) {
        return List.of(values()).stream()
                .filter(kind -> kind.grants.equals(grants))
                .findFirst()
                .orElseThrow();
    }
}
