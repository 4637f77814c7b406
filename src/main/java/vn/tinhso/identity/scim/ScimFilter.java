package vn.tinhso.identity.scim;

import tools.jackson.databind.JsonNode;

/** Bộ lọc (RFC 7644, section 3.4.2.2). */
sealed interface ScimFilter {

    record And(ScimFilter left, ScimFilter right) implements ScimFilter {}

    record Or(ScimFilter left, ScimFilter right) implements ScimFilter {}

    record Not(ScimFilter inner) implements ScimFilter {}

    record Present(AttributePath path) implements ScimFilter {}

    record Compare(AttributePath path, Operator operator, JsonNode value) implements ScimFilter {}

    /** One of several values for which the inner filter holds. */
    record Among(AttributePath path, ScimFilter inner) implements ScimFilter {}

    enum Operator {
        EQ,
        NE,
        CO,
        SW,
        EW,
        GT,
        GE,
        LT,
        LE
    }
}
