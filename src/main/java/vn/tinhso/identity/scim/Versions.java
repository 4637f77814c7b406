package vn.tinhso.identity.scim;

import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Versions of resources as entity tags (RFC 7644, section 3.14). */
final class Versions {

    private Versions() {}

    static String of(ObjectNode resource) {
        return resource.path("meta").path("version").asString();
    }

    /** Refuses a change of something that has changed meanwhile. */
    static void require(String ifMatch, ObjectNode resource) {
        if (!ifMatch.isBlank() && !names(ifMatch, resource)) {
            throw new ScimRefused(
                    412, null, "Tài nguyên đã thay đổi: đọc lại rồi làm lại. / The resource has changed meanwhile.");
        }
    }

    static boolean names(String tags, ObjectNode resource) {
        return Stream.of(tags.split(","))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || weak(tag).equals(weak(of(resource))));
    }

    private static String weak(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
