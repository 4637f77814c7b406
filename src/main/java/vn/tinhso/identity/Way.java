package vn.tinhso.identity;

/** Cách chứng minh mình là ai: how somebody proved who they are, in the words of RFC 8176. */
public enum Way {
    PASSWORD("pwd"),
    CODE("otp"),
    PASSKEY("webauthn"),
    /** An identity provider outside, which RFC 8176 has no word for. */
    PROVIDER("fed");

    private final String amr;

    Way(String amr) {
        this.amr = amr;
    }

    /** Authentication method reference, as tokens and the log carry it. */
    public String amr() {
        return amr;
    }
}
