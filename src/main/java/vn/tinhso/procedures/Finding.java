package vn.tinhso.procedures;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import tools.jackson.databind.JsonNode;

/**
 * One thing the schema finds wrong.
 *
 * @param field name of the answer in the flat map
 * @param keyword which demand is not met
 * @param demand what the keyword demands
 */
record Finding(String field, String keyword, JsonNode demand) {

    static Finding of(Error error) {
        var place = name(error.getInstanceLocation());
        var field = error.getKeyword().equals("required")
                ? place + (place.isEmpty() ? "" : ".") + error.getProperty()
                : place;
        return new Finding(field, error.getKeyword(), error.getSchemaNode());
    }

    /** Nobody shortens what has the wrong form, and nobody compares it with another answer. */
    Finding first(Finding other) {
        return other.rank() < rank() ? other : this;
    }

    private int rank() {
        return switch (keyword) {
            case "required" -> 0;
            case "maxLength" -> 1;
            case FormVocabulary.RULES -> 3;
            default -> 2;
        };
    }

    /** Item 0 of an array is the first to people. */
    private static String name(NodePath path) {
        var name = new StringBuilder();
        for (var i = 0; i < path.getNameCount(); i++) {
            var element = path.getElement(i);
            name.append(name.isEmpty() ? "" : ".").append(element instanceof Integer n ? n + 1 : element);
        }
        return name.toString();
    }
}
