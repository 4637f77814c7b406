package vn.tinhso.identity.scim;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.tinhso.identity.OfficialAccount;
import vn.tinhso.identity.Roles.Held;
import vn.tinhso.organisations.Agency;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.web.PlatformSettings;

/** Accounts of officials as resources of the standard (RFC 7643, section 4.1); the personal number is never shown. */
@Component
class UserTrees {

    private final Organisations organisations;
    private final PlatformSettings settings;
    private final JsonMapper json;

    UserTrees(Organisations organisations, PlatformSettings settings, JsonMapper json) {
        this.organisations = organisations;
        this.settings = settings;
        this.json = json;
    }

    ObjectNode of(OfficialAccount account, @Nullable String externalId, List<Held> roles) {
        var user = json.createObjectNode();
        user.putArray("schemas").add(Scim.USER).add(Scim.ENTERPRISE);
        user.put("id", account.id().toString());
        if (externalId != null) {
            user.put("externalId", externalId);
        }
        var facts = account.facts();
        user.put("userName", facts.login());
        name(user.putObject("name").put("formatted", facts.name()), facts.name());
        user.put("displayName", facts.name());
        user.put("title", facts.post().title());
        user.put("active", account.open());
        contact(user, "emails", facts.contact().email());
        contact(user, "phoneNumbers", facts.contact().phone());
        groups(user, roles);
        var enterprise = user.putObject(Scim.ENTERPRISE);
        enterprise.put("organization", code(facts.post().agencyId()));
        if (!facts.post().department().isEmpty()) {
            enterprise.put("department", facts.post().department());
        }
        return withMeta(user, account);
    }

    private ObjectNode withMeta(ObjectNode user, OfficialAccount account) {
        var version = version(user);
        user.putObject("meta")
                .put("resourceType", "User")
                .put("created", account.created().toString())
                .put("lastModified", account.changed().toString())
                .put("location", location("Users", account.id().toString()))
                .put("version", version);
        return user;
    }

    String location(String kind, String id) {
        return settings.publicUrl() + Scim.ROOT + "/" + kind + "/" + id;
    }

    private static void contact(ObjectNode user, String name, @Nullable String value) {
        if (value != null) {
            user.putArray(name)
                    .addObject()
                    .put("value", value)
                    .put("type", "work")
                    .put("primary", true);
        }
    }

    /** Họ, chữ đệm, tên: what is in front, what is between, what is last. */
    private static void name(ObjectNode name, String whole) {
        var words = List.of(whole.split(" "));
        name.put("familyName", words.getFirst());
        if (words.size() > 2) {
            name.put("middleName", String.join(" ", words.subList(1, words.size() - 1)));
        }
        if (words.size() > 1) {
            name.put("givenName", words.getLast());
        }
    }

    private void groups(ObjectNode user, List<Held> roles) {
        if (roles.isEmpty()) {
            return;
        }
        var groups = user.putArray("groups");
        for (var role : roles) {
            var id = GroupId.of(role.role(), role.agencyId());
            groups.addObject()
                    .put("value", id)
                    .put("$ref", location("Groups", id))
                    .put("display", role.role().label())
                    .put("type", "direct");
        }
    }

    private String code(String agencyId) {
        return organisations
                .find(agencyId)
                .map(Agency::code)
                .map(Object::toString)
                .orElse(agencyId);
    }

    /** Two resources that say the same have the same version, whoever changed them. */
    String version(ObjectNode resource) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(json.writeValueAsString(resource).getBytes(StandardCharsets.UTF_8));
            return "W/\""
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(digest)
                            .substring(0, 22) + "\"";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
