package vn.tinhso.signing;

/** Cơ quan đóng dấu: the agency as its seal names it. */
public record AgencyIdentity(String agencyId, String agencyName) {}
