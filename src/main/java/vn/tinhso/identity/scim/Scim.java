package vn.tinhso.identity.scim;

import org.springframework.http.MediaType;

/** Words of the standard. */
final class Scim {

    static final String ROOT = "/scim/v2";
    static final String SCOPE = "can-bo:cap-phat";
    static final MediaType TYPE = new MediaType("application", "scim+json");

    static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
    static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";
    static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    /** Ours: the personal number, which is taken and never given. */
    static final String OFFICIAL = "urn:tinhso:params:scim:schemas:extension:can-bo:2.0:User";

    static final String LIST = "urn:ietf:params:scim:api:messages:2.0:ListResponse";
    static final String PATCH = "urn:ietf:params:scim:api:messages:2.0:PatchOp";
    static final String ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";

    private Scim() {}
}
