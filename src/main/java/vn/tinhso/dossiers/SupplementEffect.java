package vn.tinhso.dossiers;

/** What a supplement request does to the time limit; a property of the request. */
public enum SupplementEffect {
    /** Before acceptance: no clock is running. */
    NONE,
    /** Returned within three working days of receipt: the limit starts from zero (Nghị định 61/2018, Điều 19, khoản 4). */
    RESTART,
    /** Later: the time the applicant needs is given back. */
    PAUSE
}
