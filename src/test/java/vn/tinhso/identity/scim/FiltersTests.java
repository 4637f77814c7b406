package vn.tinhso.identity.scim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FiltersTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String[] ATTRIBUTES = {"userName", "TITLE", "name.formatted", "emails.value", "displayName"};

    /** A filter as text beside what it means. */
    private record Meant(String text, boolean truth) {}

    /** However filters are put together, they mean what their parts mean. */
    @RepeatedTest(300)
    void meansWhatItsPartsMean(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var user = user(random);

        var meant = meant(random, user, 4);

        assertThat(Filters.of(meant.text()).test(user))
                .as(meant.text() + " of " + user)
                .isEqualTo(meant.truth());
    }

    /** Whatever somebody types is answered or refused, never a failure of ours. */
    @RepeatedTest(500)
    void answersOrRefusesWhateverIsTyped(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var letters = "ab.[]()\"\\ eqconotandr:1\u00e1\u0000";
        var typed = new StringBuilder(random.nextBoolean() ? "userName eq \"" : "");
        random.ints(random.nextInt(40), 0, letters.length()).forEach(i -> typed.append(letters.charAt(i)));

        try {
            Filters.of(typed.toString()).test(user(random));
        } catch (ScimRefused refused) {
            assertThat(refused.type()).isEqualTo("invalidFilter");
        }
    }

    @Test
    void refusesWhatIsNestedOrLongBeyondReason() {
        for (var filter : new String[] {"(".repeat(900) + "a pr" + ")".repeat(900), "a pr and ".repeat(500) + "a pr"}) {
            try {
                Filters.of(filter).test(user(new Random(1)));
            } catch (ScimRefused refused) {
                assertThat(refused.status()).isEqualTo(400);
            }
        }
    }

    private static Meant meant(Random random, JsonNode user, int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return leaf(random, user);
        }
        var left = meant(random, user, depth - 1);
        return switch (random.nextInt(3)) {
            case 0 -> new Meant("not (" + left.text() + ")", !left.truth());
            case 1 -> {
                var right = meant(random, user, depth - 1);
                yield new Meant("(" + left.text() + ") and (" + right.text() + ")", left.truth() && right.truth());
            }
            default -> {
                var right = meant(random, user, depth - 1);
                yield new Meant("(" + left.text() + ") or (" + right.text() + ")", left.truth() || right.truth());
            }
        };
    }

    private static Meant leaf(Random random, JsonNode user) {
        var attribute = ATTRIBUTES[random.nextInt(ATTRIBUTES.length)];
        var value = value(user, attribute);
        var wanted = word(random);
        return switch (random.nextInt(6)) {
            case 0 -> new Meant(attribute + " eq \"" + wanted + "\"", wanted.equalsIgnoreCase(value));
            case 1 -> new Meant(attribute + " ne \"" + wanted + "\"", !wanted.equalsIgnoreCase(value));
            case 2 -> new Meant(attribute + " co \"" + wanted + "\"", value != null && value.contains(wanted));
            case 3 -> new Meant(attribute + " SW \"" + wanted + "\"", value != null && value.startsWith(wanted));
            case 4 -> new Meant(attribute + " ge \"" + wanted + "\"", value != null && value.compareTo(wanted) >= 0);
            default -> new Meant(attribute + " pr", value != null);
        };
    }

    private static String value(JsonNode user, String attribute) {
        var found = switch (attribute) {
            case "userName" -> user.path("userName");
            case "TITLE" -> user.path("title");
            case "name.formatted" -> user.path("name").path("formatted");
            case "emails.value" -> user.path("emails").path(0).path("value");
            default -> user.path("displayName");
        };
        return found.isMissingNode() ? null : found.asString();
    }

    private static JsonNode user(Random random) {
        var user = JSON.createObjectNode();
        user.put("userName", word(random));
        user.putObject("name").put("formatted", word(random));
        user.putArray("emails").addObject().put("type", "work").put("value", word(random));
        if (random.nextBoolean()) {
            user.put("title", word(random));
        }
        return user;
    }

    private static String word(Random random) {
        return new String[] {"an", "a", "bình", "lò văn an", "b", "and (", "a]"}[random.nextInt(5)];
    }
}
