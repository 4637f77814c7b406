package vn.tinhso.identity.scim;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.tinhso.identity.Appointer;
import vn.tinhso.identity.OfficialAccount;
import vn.tinhso.identity.OfficialAccounts;
import vn.tinhso.identity.Roles;
import vn.tinhso.identity.Roles.Held;
import vn.tinhso.identity.people.AccountLife;

/** Accounts of officials as another system provisions them: the same acts as on the pages, by the same checks. */
@Service
class ScimUsers {

    private final OfficialAccounts officials;
    private final AccountLife life;
    private final Roles roles;
    private final ProvisionedStore store;
    private final UserTrees trees;
    private final ScimAgencies agencies;

    ScimUsers(
            OfficialAccounts officials,
            AccountLife life,
            Roles roles,
            ProvisionedStore store,
            UserTrees trees,
            ScimAgencies agencies) {
        this.officials = officials;
        this.life = life;
        this.roles = roles;
        this.store = store;
        this.trees = trees;
        this.agencies = agencies;
    }

    @Transactional(readOnly = true)
    public Optional<ObjectNode> find(Appointer by, UUID id) {
        return officials
                .find(id)
                .filter(account -> reached(by, account))
                .filter(account -> account.open() || !store.withdrawn().contains(id))
                .map(account -> shown(by, List.of(account)).findFirst().orElseThrow());
    }

    /** Those whose sign-in name is given, or all; the oldest first. */
    @Transactional(readOnly = true)
    public List<ObjectNode> all(Appointer by, @Nullable String login) {
        var withdrawn = store.withdrawn();
        var accounts = login == null
                ? officials.all()
                : List.copyOf(officials.withLogins(List.of(login)).values());
        return shown(
                        by,
                        accounts.stream()
                                .filter(account -> reached(by, account))
                                .filter(account -> account.open() || !withdrawn.contains(account.id()))
                                .toList())
                .toList();
    }

    @Transactional
    public ObjectNode create(Appointer by, UserWish wish) {
        var id = officials.open(by, wish.appointment(agencies.id(wish.agencyCode()), null));
        store.put(id, by.actor().accountId(), wish.externalId());
        if (!wish.active()) {
            life.close(by, id);
        }
        return find(by, id).orElseThrow();
    }

    /** Puts what {@code change} makes of the resource as it is now, while nobody else changes it. */
    @Transactional
    public ObjectNode change(Appointer by, UUID id, String ifMatch, Change change) {
        var before = forUpdate(by, id, ifMatch);
        var wish = UserWish.of(change.of(before.tree().deepCopy()));
        var account = before.account();
        if (wish.active() && !account.open()) {
            life.reopen(by, id);
        }
        officials.correct(
                by,
                id,
                wish.appointment(agencies.id(wish.agencyCode()), account.facts().personalId()));
        if (!Objects.equals(wish.externalId(), externalId(before.tree()))) {
            store.put(id, by.actor().accountId(), wish.externalId());
        }
        if (!wish.active() && account.open()) {
            life.close(by, id);
        }
        return find(by, id).orElseThrow();
    }

    /** The account is closed: the record names it for ever. */
    @Transactional
    public void delete(Appointer by, UUID id, String ifMatch) {
        var before = forUpdate(by, id, ifMatch);
        if (before.account().open()) {
            life.close(by, id);
        }
        store.withdraw(id, by.actor().accountId());
    }

    /** What a request makes of a resource. */
    interface Change {
        JsonNode of(ObjectNode resource);
    }

    private record Before(OfficialAccount account, ObjectNode tree) {}

    private Before forUpdate(Appointer by, UUID id, String ifMatch) {
        var account = officials.findForUpdate(id).orElseThrow(ScimRefused::unknown);
        var tree = find(by, id).orElseThrow(ScimRefused::unknown);
        Versions.require(ifMatch, tree);
        return new Before(account, tree);
    }

    /** A system that is limited to agencies hears of their people only. */
    private static boolean reached(Appointer by, OfficialAccount account) {
        return by.reaches(account.facts().post().agencyId());
    }

    private static @Nullable String externalId(ObjectNode tree) {
        return tree.hasNonNull("externalId") ? tree.path("externalId").asString() : null;
    }

    private Stream<ObjectNode> shown(Appointer by, List<OfficialAccount> accounts) {
        Map<UUID, List<Held>> held =
                roles.ofAll(accounts.stream().map(OfficialAccount::id).toList());
        var externalIds = store.externalIds(by.actor().accountId());
        return accounts.stream()
                .map(account -> trees.of(
                        account,
                        externalIds.get(account.id()),
                        held.getOrDefault(account.id(), List.of()).stream()
                                .filter(role -> !role.from().isAfter(agencies.today()))
                                .toList()));
    }
}
