package vn.tinhso.identity;

/** A role held at an agency today, for all procedures or some. */
public record Grant(Role role, String agencyId, Scope scope, Reach reach) {

    /** With what every holder of the role sees. */
    public Grant(Role role, String agencyId, Scope scope) {
        this(role, agencyId, scope, Reach.HERE);
    }

    /** For all procedures. */
    public Grant(Role role, String agencyId) {
        this(role, agencyId, Scope.ALL);
    }

    Grant at(String agency) {
        return new Grant(role, agency, scope, reach);
    }
}
