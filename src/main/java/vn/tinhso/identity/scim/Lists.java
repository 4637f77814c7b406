package vn.tinhso.identity.scim;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A question for several resources.
 *
 * @param startIndex the first is 1
 */
record Lists(String filter, int startIndex, int count, Projection projection) {

    private static final int USUAL = 100;
    static final int MOST = 200;

    static Lists of(Map<String, String> asked) {
        return new Lists(
                asked.getOrDefault("filter", ""),
                Math.max(1, number(asked, "startIndex", 1)),
                Math.clamp(number(asked, "count", USUAL), 0, MOST),
                Projection.of(asked.getOrDefault("attributes", ""), asked.getOrDefault("excludedAttributes", "")));
    }

    /** @param all those there are, in an order that stays */
    ObjectNode answer(JsonMapper json, List<ObjectNode> all) {
        var wanted = filter.isBlank() ? null : Filters.of(filter);
        var found =
                all.stream().filter(one -> wanted == null || wanted.test(one)).toList();
        var page = found.stream().skip(startIndex - 1L).limit(count).toList();
        var answer = json.createObjectNode();
        answer.putArray("schemas").add(Scim.LIST);
        answer.put("totalResults", found.size());
        answer.put("startIndex", startIndex);
        answer.put("itemsPerPage", page.size());
        var resources = answer.putArray("Resources");
        page.forEach(one -> resources.add(projection.of(one)));
        return answer;
    }

    private static int number(Map<String, String> asked, String name, int usual) {
        try {
            return Integer.parseInt(asked.getOrDefault(name, String.valueOf(usual)));
        } catch (NumberFormatException none) {
            throw ScimRefused.invalid("invalidValue", name + ": số nguyên. / An integer is needed.");
        }
    }
}
