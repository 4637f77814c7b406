package vn.tinhso.identity;

import java.util.Set;

/**
 * Phạm vi: which procedures a role is about at its agency. Nothing named means all of them.
 *
 * @param fields names of lĩnh vực, as dossiers carry them
 * @param procedures codes
 */
public record Scope(Set<String> fields, Set<String> procedures) {

    public static final Scope ALL = new Scope(Set.of(), Set.of());

    public Scope {
        fields = Set.copyOf(fields);
        procedures = Set.copyOf(procedures);
    }

    public boolean isAll() {
        return fields.isEmpty() && procedures.isEmpty();
    }

    public boolean covers(String field, String procedure) {
        return isAll() || fields.contains(field) || procedures.contains(procedure);
    }
}
