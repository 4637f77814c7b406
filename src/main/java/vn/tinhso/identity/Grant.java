package vn.tinhso.identity;

/** A role held at an agency today. */
public record Grant(Role role, String agencyId) {}
