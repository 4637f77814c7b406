package vn.tinhso.identity.mandates;

/** Căn cứ: why somebody may act for another. */
public enum MandateBasis {
    /** A birth certificate, a notarised or certified authorisation, a decision: an official of a desk saw it. */
    PAPER,
    /** The principal's own account says so, and the agent agreed. */
    PRINCIPAL,
    /** An identity provider let the person in with the organisation's account: in that session and no other. */
    PROVIDER,
    /** A birth registered in this system names the person as a parent. */
    BIRTH
}
