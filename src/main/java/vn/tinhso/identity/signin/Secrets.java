package vn.tinhso.identity.signin;

/** Keeps the few secrets that sign-in must be able to read again, and knows others again without keeping them. */
interface Secrets {

    /** @param purpose what it is and whose: what was sealed for one opens for no other */
    byte[] seal(String purpose, byte[] secret);

    byte[] open(String purpose, byte[] sealed);

    /** The same text for the same purpose gives the same; nobody without the key can try texts. Base64 for addresses. */
    String fingerprint(String purpose, String text);
}
