package vn.tinhso.identity;

import java.util.List;

/**
 * Phạm vi của một hệ thống as the book of systems says it, for those that speak for themselves.
 *
 * @param agencies ids; those subordinate to them are meant too; none named: all
 * @param restricted restricted dossiers too
 */
public record ClientReach(List<String> agencies, boolean restricted) {

    public static final ClientReach ORDINARY = new ClientReach(List.of(), false);

    public ClientReach {
        agencies = List.copyOf(agencies);
    }
}
