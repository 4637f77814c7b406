package vn.tinhso.identity;

/** A role held at an agency today, for all procedures or some. */
public record Grant(Role role, String agencyId, Scope scope) {

    /** For all procedures. */
    public Grant(Role role, String agencyId) {
        this(role, agencyId, Scope.ALL);
    }
}
