package vn.tinhso.signing;

import org.jspecify.annotations.Nullable;

/**
 * Người ký: the person as their certificate and the visible signature name them.
 *
 * @param accountId stable id of the account; the key belongs to it
 * @param title chức vụ
 * @param agencyName agency in whose name the person signs
 */
public record SignerIdentity(
        String accountId, String name, @Nullable String title, String agencyName) {

    @Override
    public String toString() {
        return "SignerIdentity[" + accountId + "]";
    }
}
