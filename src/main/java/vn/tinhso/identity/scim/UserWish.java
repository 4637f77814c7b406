package vn.tinhso.identity.scim;

import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.tinhso.identity.Appointment;
import vn.tinhso.identity.Appointment.Post;
import vn.tinhso.identity.OwnContact.Contact;
import vn.tinhso.shared.PersonalId;

/**
 * What a resource that was sent says of an official.
 *
 * @param agencyCode mã định danh, in {@code organization} of the enterprise extension
 * @param number the personal number, where it is sent
 */
record UserWish(
        String login,
        String name,
        String title,
        String agencyCode,
        String department,
        String email,
        String phone,
        boolean active,
        @Nullable String number,
        @Nullable String externalId) {

    private static final String NO_TITLE = "Cán bộ";

    static UserWish of(JsonNode user) {
        if (!user.isObject()) {
            throw ScimRefused.invalid("invalidSyntax", "Cần một đối tượng JSON. / A JSON object is needed.");
        }
        var enterprise = Tree.get(user, Scim.ENTERPRISE);
        var title = Tree.text(user, "title");
        var number = Tree.text(Tree.get(user, Scim.OFFICIAL), "soDinhDanh");
        var externalId = Tree.text(user, "externalId");
        return new UserWish(
                required(Tree.text(user, "userName"), "userName"),
                required(name(user), "name"),
                title.isEmpty() ? NO_TITLE : title,
                required(Tree.text(enterprise, "organization"), Scim.ENTERPRISE + ":organization"),
                Tree.text(enterprise, "department"),
                first(Tree.get(user, "emails")),
                first(Tree.get(user, "phoneNumbers")),
                active(Tree.get(user, "active")),
                number.isEmpty() ? null : number,
                externalId.isEmpty() ? null : externalId);
    }

    Appointment appointment(String agencyId, @Nullable PersonalId known) {
        return new Appointment(
                login,
                name,
                number == null ? known : new PersonalId(number),
                new Post(agencyId, title, department),
                Contact.typed(phone, email, ""));
    }

    /** In the Vietnamese order where it comes in parts. */
    private static String name(JsonNode user) {
        var name = Tree.get(user, "name");
        var parts = Stream.of("familyName", "middleName", "givenName")
                .map(part -> Tree.text(name, part))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return Stream.of(Tree.text(name, "formatted"), parts, Tree.text(user, "displayName"))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The primary one, else the last that was added. */
    private static String first(JsonNode values) {
        return Tree.each(values)
                .filter(value -> !Tree.text(value, "value").isEmpty())
                .max(Comparator.comparing(value -> Tree.get(value, "primary").asBoolean(false)))
                .map(value -> Tree.text(value, "value"))
                .orElse("");
    }

    /** Some systems send the word. */
    private static boolean active(JsonNode active) {
        if (active.isMissingNode() || active.isNull()) {
            return true;
        }
        return switch (active.asString("").toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw ScimRefused.invalid("invalidValue", "active: true, false.");
        };
    }

    private static String required(String text, String attribute) {
        if (text.isEmpty()) {
            throw ScimRefused.invalid("invalidValue", "Thiếu " + attribute + ". / " + attribute + " is missing.");
        }
        return text;
    }

    @Override
    public String toString() {
        return "UserWish";
    }
}
