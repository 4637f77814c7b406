package vn.tinhso.identity;

import java.util.Set;

/**
 * Tầm của một hệ thống: whose dossiers another system may see and work on.
 *
 * @param everywhere in the whole province; then no agency is named
 * @param agencies ids, those subordinate to them and those whose place they took named too
 * @param restricted restricted dossiers too
 */
public record MachineReach(boolean everywhere, Set<String> agencies, boolean restricted) {

    public static final MachineReach PROVINCE = new MachineReach(true, Set.of(), false);

    public MachineReach {
        agencies = Set.copyOf(agencies);
    }

    public boolean covers(String agency) {
        return everywhere || agencies.contains(agency);
    }
}
