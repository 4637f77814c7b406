package vn.tinhso.identity.scim;

import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was sent, as a tree. */
@Component
class ScimBodies {

    private final JsonMapper json;

    ScimBodies(JsonMapper json) {
        this.json = json;
    }

    JsonNode read(byte[] body) {
        try {
            var tree = json.readTree(body);
            if (tree.isObject()) {
                return tree;
            }
        } catch (JacksonException broken) {
            throw unreadable();
        }
        throw unreadable();
    }

    JsonMapper mapper() {
        return json;
    }

    private static ScimRefused unreadable() {
        return ScimRefused.invalid("invalidSyntax", "Cần một đối tượng JSON. / A JSON object is needed.");
    }
}
