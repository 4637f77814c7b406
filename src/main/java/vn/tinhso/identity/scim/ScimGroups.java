package vn.tinhso.identity.scim;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.Accounts;
import vn.tinhso.identity.Appointer;
import vn.tinhso.identity.Reach;
import vn.tinhso.identity.Role;
import vn.tinhso.identity.Roles;
import vn.tinhso.identity.Roles.Held;
import vn.tinhso.identity.Scope;
import vn.tinhso.organisations.Agency;

/** Vai trò ở cơ quan as groups: whoever holds the role today is a member. Administrators are made by people only. */
@Service
class ScimGroups {

    private final Accounts accounts;
    private final Roles roles;
    private final ScimAgencies agencies;
    private final UserTrees trees;
    private final JsonMapper json;

    ScimGroups(Accounts accounts, Roles roles, ScimAgencies agencies, UserTrees trees, JsonMapper json) {
        this.accounts = accounts;
        this.roles = roles;
        this.agencies = agencies;
        this.trees = trees;
        this.json = json;
    }

    /** @param members whether they are asked for: every group is then a question of its own */
    @Transactional(readOnly = true)
    public List<ObjectNode> all(boolean members) {
        return agencies.all().stream()
                .flatMap(agency -> Stream.of(Role.values()).map(role -> group(role, agency, members)))
                .toList();
    }

    @Transactional(readOnly = true)
    public ObjectNode find(String id) {
        var group = parsed(id);
        return group(group.role(), agency(group), true);
    }

    /** Puts the members that {@code PATCH} says. */
    @Transactional
    public ObjectNode patch(Appointer by, String id, String ifMatch, JsonNode request) {
        var group = parsed(id);
        var before = find(id);
        Versions.require(ifMatch, before);
        var wanted = before.deepCopy();
        Patches.apply(wanted, request);
        if (!wanted.path("displayName").equals(before.path("displayName"))) {
            throw ScimRefused.invalid("mutability", "displayName: readOnly");
        }
        var is = members(before);
        var shall = members(wanted);
        if (!is.equals(shall) && group.role() == Role.ADMINISTRATOR) {
            throw new ScimRefused(
                    403, null, "Vai trò quản trị chỉ giao trên trang. / Administrators are made by people only.");
        }
        shall.stream().filter(one -> !is.contains(one)).forEach(one -> join(by, group, one));
        is.stream().filter(one -> !shall.contains(one)).forEach(one -> leave(by, group, one));
        return find(id);
    }

    private void join(Appointer by, GroupId group, UUID member) {
        roles.grant(
                by,
                account(member),
                new Held(group.role(), group.agencyId(), Scope.ALL, Reach.HERE, agencies.today(), null));
    }

    private void leave(Appointer by, GroupId group, UUID member) {
        var account = account(member);
        roles.ofAll(List.of(member)).getOrDefault(member, List.of()).stream()
                .filter(held -> isNow(held, group))
                .forEach(held -> roles.end(by, account, held.key()));
    }

    private boolean isNow(Held held, GroupId group) {
        return held.role() == group.role()
                && held.agencyId().equals(group.agencyId())
                && !held.from().isAfter(agencies.today());
    }

    private Account account(UUID id) {
        return accounts.find(id)
                .filter(Account::isOfficial)
                .orElseThrow(() -> ScimRefused.invalid(
                        "invalidValue", "members: không có tài khoản đang mở ấy. / No such open account."));
    }

    private static Set<UUID> members(ObjectNode group) {
        var members = new HashSet<UUID>();
        for (var member : group.path("members")) {
            try {
                members.add(UUID.fromString(Tree.text(member, "value")));
            } catch (IllegalArgumentException none) {
                throw ScimRefused.invalid("invalidValue", "members.value");
            }
        }
        return members;
    }

    private ObjectNode group(Role role, Agency agency, boolean withMembers) {
        var id = GroupId.of(role, agency.id());
        var group = json.createObjectNode();
        group.putArray("schemas").add(Scim.GROUP);
        group.put("id", id);
        group.put("displayName", role.label() + " – " + agency.name());
        if (withMembers) {
            members(group, role, agency.id());
        }
        var version = trees.version(group);
        group.putObject("meta")
                .put("resourceType", "Group")
                .put("location", trees.location("Groups", id))
                .put("version", version);
        return group;
    }

    private void members(ObjectNode group, Role role, String agencyId) {
        var holding = accounts.holding(role, agencyId);
        if (!holding.isEmpty()) {
            var members = group.putArray("members");
            holding.stream()
                    .distinct()
                    .forEach(account -> members.addObject()
                            .put("value", account.id().toString())
                            .put("$ref", trees.location("Users", account.id().toString()))
                            .put("display", account.name())
                            .put("type", "User"));
        }
    }

    private GroupId parsed(String id) {
        return GroupId.parse(id).orElseThrow(ScimRefused::unknown);
    }

    private Agency agency(GroupId group) {
        return agencies.all().stream()
                .filter(agency -> agency.id().equals(group.agencyId()))
                .findFirst()
                .orElseThrow(ScimRefused::unknown);
    }
}
