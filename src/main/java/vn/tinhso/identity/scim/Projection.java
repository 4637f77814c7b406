package vn.tinhso.identity.scim;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which attributes an answer carries (RFC 7644, section 3.9): only those asked for, or all but some; {@code id} and {@code
 * schemas} always.
 */
record Projection(Set<String> only, Set<String> without) {

    private static final Set<String> ALWAYS = Set.of("id", "schemas");

    static Projection of(String attributes, String excluded) {
        return new Projection(words(attributes), words(excluded));
    }

    boolean asksFor(String attribute) {
        return only.isEmpty() ? !without.contains(attribute) : only.contains(attribute);
    }

    ObjectNode of(ObjectNode resource) {
        if (!only.isEmpty()) {
            keep(resource, "");
        } else if (!without.isEmpty()) {
            drop(resource, "");
        }
        return resource;
    }

    private void keep(ObjectNode object, String before) {
        for (var name : List.copyOf(object.propertyNames())) {
            var path = before + name.toLowerCase(Locale.ROOT);
            if (before.isEmpty() && ALWAYS.contains(name) || only.contains(path)) {
                continue;
            }
            var deeper = path + (path.startsWith("urn:") ? ":" : ".");
            if (only.stream().anyMatch(one -> one.startsWith(deeper))
                    && object.path(name) instanceof ObjectNode inner) {
                keep(inner, deeper);
            } else if (only.stream().noneMatch(one -> one.startsWith(deeper))) {
                object.remove(name);
            }
        }
    }

    private void drop(ObjectNode object, String before) {
        for (var name : List.copyOf(object.propertyNames())) {
            var path = before + name.toLowerCase(Locale.ROOT);
            if (before.isEmpty() && ALWAYS.contains(name)) {
                continue;
            }
            if (without.contains(path)) {
                object.remove(name);
            } else if (object.path(name) instanceof ObjectNode inner) {
                drop(inner, path + (path.startsWith("urn:") ? ":" : "."));
            }
        }
    }

    private static Set<String> words(String list) {
        return Stream.of(list.split(","))
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .map(word -> word.replaceFirst("^" + Scim.USER.toLowerCase(Locale.ROOT) + ":", ""))
                .map(word -> word.replaceFirst("^" + Scim.GROUP.toLowerCase(Locale.ROOT) + ":", ""))
                .collect(Collectors.toUnmodifiableSet());
    }
}
