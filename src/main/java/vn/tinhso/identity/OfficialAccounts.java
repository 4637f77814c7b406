package vn.tinhso.identity;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.audit.AuditLog;
import vn.tinhso.identity.Appointment.Post;
import vn.tinhso.shared.PersonalId;
import vn.tinhso.shared.Rejected;

/**
 * Tài khoản cán bộ: opened, changed, closed, open again; never erased, because the record names them for ever. By whoever
 * may at the agency, and never one's own.
 */
@Service
public class OfficialAccounts {

    private final OfficialAccountStore store;
    private final RoleStore roles;
    private final Staffing staffing;
    private final LastAdministrator last;
    private final AuditLog audit;
    private final Clock clock;

    OfficialAccounts(
            OfficialAccountStore store,
            RoleStore roles,
            Staffing staffing,
            LastAdministrator last,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.roles = roles;
        this.staffing = staffing;
        this.last = last;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<OfficialAccount> find(UUID id) {
        return store.find(id)
                .map(List::of)
                .flatMap(rows -> assembled(rows).stream().findFirst());
    }

    /** The same, held so that nobody else changes it before this transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<OfficialAccount> findForUpdate(UUID id) {
        if (store.find(id).isEmpty()) {
            return Optional.empty();
        }
        roles.lock(id);
        return find(id);
    }

    /** Those that exist, by sign-in name. */
    @Transactional(readOnly = true)
    public Map<String, OfficialAccount> withLogins(Collection<String> logins) {
        return assembled(store.withLogins(logins)).stream()
                .collect(Collectors.toUnmodifiableMap(account -> account.facts().login(), account -> account));
    }

    /** Sign-in names of these that belong to citizens. */
    @Transactional(readOnly = true)
    public Set<String> ofCitizens(Collection<String> logins) {
        return Set.copyOf(store.ofCitizens(logins));
    }

    /** By number: whose official's account bears it, closed ones included. */
    @Transactional(readOnly = true)
    public Map<PersonalId, UUID> bearing(Collection<PersonalId> numbers) {
        return store.bearing(numbers);
    }

    /** All of them, the oldest first. */
    @Transactional(readOnly = true)
    public List<OfficialAccount> all() {
        return assembled(store.all());
    }

    /** Closed ones of the agencies that this one may reach, by name. */
    @Transactional(readOnly = true)
    public List<OfficialAccount> closed(Appointer by) {
        return assembled(store.closed()).stream()
                .filter(account -> by.reaches(account.facts().post().agencyId()))
                .toList();
    }

    /** Without a password: the person chooses one with an activation code. */
    @Transactional
    public UUID open(Appointer by, Appointment wish) {
        staffing.require(by, wish.post().agencyId());
        refuseTakenLogin(wish);
        refuseTakenNumber(wish, null);
        var id = UUID.randomUUID();
        if (!store.add(id, wish, clock.instant())) {
            throw taken(wish);
        }
        staffing.appoint(id, wish);
        audit.record(
                by.actor(),
                "account.opened",
                "account:" + id,
                Map.of("agency", wish.post().agencyId()));
        return id;
    }

    /** Whether anything is different now. */
    @Transactional
    public boolean correct(Appointer by, UUID id, Appointment wish) {
        roles.lock(id);
        var before = reached(by, id);
        var changed = changes(before.facts(), wish);
        if (changed.isEmpty()) {
            return false;
        }
        staffing.require(by, wish.post().agencyId());
        if (!before.facts().login().equals(wish.login())) {
            refuseTakenLogin(wish);
        }
        refuseTakenNumber(wish, id);
        store.update(id, wish, clock.instant());
        staffing.move(id, wish);
        audit.record(by.actor(), "account.changed", "account:" + id, changed);
        return true;
    }

    /**
     * From now on nobody signs in with it and it holds nothing; {@code DN-127} when it was closed already, {@code DN-138} for the
     * last administrator of the province.
     */
    @Transactional
    public void close(Appointer by, UUID id) {
        roles.lock(id);
        reached(by, id);
        if (!store.close(id, clock.instant())) {
            throw new Rejected(
                    Rejected.Kind.CONFLICT, "DN-127", "Tài khoản này đã đóng.", "Tải lại trang để xem hiện trạng.");
        }
        var held = roles.of(id, staffing.today());
        held.forEach(role -> roles.end(id, role, staffing.today()));
        staffing.leave(id);
        last.mustRemain(held);
        audit.record(by.actor(), "account.closed", "account:" + id, Map.of("roles", String.valueOf(held.size())));
    }

    /** Roles and password are given anew. */
    @Transactional
    public void reopen(Appointer by, UUID id) {
        roles.lock(id);
        var account = reached(by, id);
        staffing.require(by, account.facts().post().agencyId());
        if (!store.reopen(id, clock.instant())) {
            throw new Rejected(
                    Rejected.Kind.CONFLICT, "DN-128", "Tài khoản này đang mở.", "Tải lại trang để xem hiện trạng.");
        }
        staffing.comeBack(id);
        audit.record(by.actor(), "account.reopened", "account:" + id, Map.of());
    }

    /** The account as it is while nobody else changes it; refused unless all of it lies where this one reaches. */
    private OfficialAccount reached(Appointer by, UUID id) {
        var account = find(id).orElseThrow(OfficialAccounts::unknown);
        var reached = by.reaches(account.facts().post().agencyId())
                && roles.of(id, staffing.today()).stream().allMatch(role -> by.reaches(role.agencyId()));
        if (id.equals(by.account()) || !reached) {
            throw AccountMandate.refused();
        }
        return account;
    }

    static Rejected unknown() {
        return new Rejected(
                Rejected.Kind.NOT_FOUND,
                "DN-129",
                "Không có tài khoản cán bộ này.",
                "Tìm lại theo tên hoặc tên đăng nhập.");
    }

    private void refuseTakenLogin(Appointment wish) {
        if (store.isTaken(wish.login())) {
            throw taken(wish);
        }
    }

    private static Rejected taken(Appointment wish) {
        return new Rejected(
                Rejected.Kind.CONFLICT,
                "DN-124",
                "Tên đăng nhập «" + wish.login() + "» đã có người dùng.",
                "Chọn tên khác, ví dụ thêm chữ cái đầu của cơ quan. Tên của tài khoản đã đóng không dùng lại cho người khác.");
    }

    private void refuseTakenNumber(Appointment wish, @Nullable UUID own) {
        var number = wish.personalId();
        if (number != null && store.bearing(List.of(number)).values().stream().anyMatch(id -> !id.equals(own))) {
            throw new Rejected(
                    Rejected.Kind.CONFLICT,
                    "DN-125",
                    "Số định danh này đã ở tài khoản của một cán bộ khác.",
                    "Kiểm tra số; người ấy đã có tài khoản thì dùng tài khoản ấy.");
        }
    }

    /** Names of what differs; contents stay out of the log. */
    private static Map<String, String> changes(Appointment before, Appointment wish) {
        var changed = new TreeMap<String, String>();
        note(changed, "login", before.login(), wish.login());
        note(changed, "name", before.name(), wish.name());
        note(changed, "number", before.personalId(), wish.personalId());
        note(changed, "phone", before.contact().phone(), wish.contact().phone());
        note(changed, "email", before.contact().email(), wish.contact().email());
        note(changed, "title", before.post().title(), wish.post().title());
        note(changed, "department", before.post().department(), wish.post().department());
        if (!before.post().agencyId().equals(wish.post().agencyId())) {
            changed.put("agency", before.post().agencyId() + " → " + wish.post().agencyId());
        }
        return changed;
    }

    private static void note(
            Map<String, String> changed, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changed.put(field, after == null ? "removed" : "changed");
        }
    }

    private List<OfficialAccount> assembled(List<OfficialAccountStore.Row> rows) {
        var posts = staffing.of(
                rows.stream().map(OfficialAccountStore.Row::officialId).toList());
        return rows.stream()
                .map(row -> {
                    var post = posts.get(row.officialId());
                    return new OfficialAccount(
                            row.id(),
                            new Appointment(
                                    row.login(),
                                    row.name(),
                                    row.personalId().orElse(null),
                                    post == null
                                            ? new Post("", "–", "")
                                            : new Post(post.agencyId(), post.title(), post.department()),
                                    row.contact()),
                            row.open(),
                            row.created(),
                            row.changed());
                })
                .toList();
    }
}
