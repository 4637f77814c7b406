package vn.tinhso.identity.scim;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Attributes in a resource: their names are alike whatever their case (RFC 7643, section 2.1). */
final class Tree {

    private Tree() {}

    static Optional<String> name(JsonNode object, String typed) {
        return object.propertyNames().stream()
                .filter(name -> name.equalsIgnoreCase(typed))
                .findFirst();
    }

    static JsonNode get(JsonNode object, String typed) {
        return name(object, typed).map(object::path).orElse(MissingNode.getInstance());
    }

    /** What a reference is about: one value, or each of several. */
    static Stream<JsonNode> values(JsonNode resource, AttributePath path) {
        return each(get(holder(resource, path.urn()), path.name())).map(value -> within(value, path.part()));
    }

    /** Where attributes of a schema lie: extensions in an object of their own. */
    static JsonNode holder(JsonNode resource, @Nullable String urn) {
        return isCore(urn) ? resource : get(resource, String.valueOf(urn));
    }

    static boolean isCore(@Nullable String urn) {
        return urn == null || Scim.USER.equalsIgnoreCase(urn) || Scim.GROUP.equalsIgnoreCase(urn);
    }

    static Stream<JsonNode> each(JsonNode value) {
        return value.isArray() ? value.valueStream() : Stream.of(value);
    }

    /** A value of several parts stands for its part named «value». */
    static JsonNode within(JsonNode value, @Nullable String part) {
        if (part != null) {
            return get(value, part);
        }
        return value.isObject() && value.has("value") ? value.path("value") : value;
    }

    static String text(JsonNode object, String name) {
        var value = get(object, name);
        return value.isString() ? value.asString().strip() : "";
    }

    /** Removes what is empty: an empty list and no list are the same (RFC 7643, section 2.5). */
    static void prune(ObjectNode object) {
        object.propertyNames().stream().toList().forEach(name -> {
            var value = object.path(name);
            if (value.isNull() || value.isContainer() && value.isEmpty()) {
                object.remove(name);
            }
        });
    }
}
