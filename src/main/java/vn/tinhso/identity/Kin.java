package vn.tinhso.identity;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Cơ quan có liên hệ: agencies where somebody reads by a role held at another.
 *
 * @param below by agency: those subordinate to it, however far down
 * @param predecessors by agency: ended ones whose place it took
 */
public record Kin(Map<String, Set<String>> below, Map<String, Set<String>> predecessors) {

    public static final Kin NONE = new Kin(Map.of(), Map.of());

    /** Where the role lets one read: its agency first. */
    Stream<Grant> readable(Grant grant) {
        var subordinate = grant.reach().below() ? below.getOrDefault(grant.agencyId(), Set.of()) : Set.<String>of();
        return Stream.concat(Stream.of(grant.agencyId()), subordinate.stream())
                .flatMap(agency ->
                        Stream.concat(Stream.of(agency), predecessors.getOrDefault(agency, Set.of()).stream()))
                .map(grant::at);
    }
}
