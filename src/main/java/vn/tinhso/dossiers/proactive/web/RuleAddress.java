package vn.tinhso.dossiers.proactive.web;

import java.util.UUID;

/** Addresses of the pages of rules. */
final class RuleAddress {

    static final String ROOT = "/nhac-chu-dong";

    private RuleAddress() {}

    static String rule(UUID id) {
        return ROOT + "/" + id;
    }

    static String preview(UUID id) {
        return rule(id) + "/xem-truoc";
    }
}
