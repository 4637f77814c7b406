package vn.tinhso.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.audit.AuditLog;
import vn.tinhso.identity.spi.ScopeSource;
import vn.tinhso.shared.Moments;
import vn.tinhso.shared.Rejected;

/**
 * Giao và thôi vai trò: by the administrators of the agency or above it, never to oneself, within one's own agencies only, so
 * that nobody gives more than they administer.
 */
@Service
public class Roles {

    private final RoleStore store;
    private final AccountMandate mandate;
    private final LastAdministrator last;
    private final ScopeSource scopes;
    private final AuditLog audit;
    private final Clock clock;

    Roles(
            RoleStore store,
            AccountMandate mandate,
            LastAdministrator last,
            ScopeSource scopes,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.mandate = mandate;
        this.last = last;
        this.scopes = scopes;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param until the first day it is no longer held; {@code null} while nobody has said */
    public record Held(
            Role role,
            String agencyId,
            Scope scope,
            Reach reach,
            LocalDate from,
            @Nullable LocalDate until) {

        /** What it is called in a form: nobody holds the same role there twice from one day. */
        public String key() {
            return role + "/" + agencyId + "/" + from;
        }

        public Held reaching(Reach other) {
            return new Held(role, agencyId, scope, other, from, until);
        }

        /** Whether who holds the one holds what the other says, on this day and later; however far either reaches. */
        public boolean isAsGoodAs(Held other, LocalDate day) {
            var began = !from.isAfter(day) && !other.from.isAfter(day);
            return role == other.role
                    && agencyId.equals(other.agencyId)
                    && scope.equals(other.scope)
                    && Objects.equals(until, other.until)
                    && (began || from.equals(other.from));
        }

        public boolean overlaps(Held other) {
            return role == other.role
                    && agencyId.equals(other.agencyId)
                    && (until == null || until.isAfter(other.from))
                    && (other.until == null || other.until.isAfter(from));
        }
    }

    /** What this person holds and will hold. */
    @Transactional(readOnly = true)
    public List<Held> of(Account administrator, Account person) {
        mandate.require(administrator, person);
        return store.of(person.id(), today());
    }

    /** By account: what each holds and will hold. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Held>> ofAll(Collection<UUID> accounts) {
        return store.ofAll(accounts, today());
    }

    /** Whether there is a procedure with this code. */
    public boolean isProcedure(String code) {
        return scopes.isProcedure(code);
    }

    /** Names of fields a role may be limited to. */
    public List<String> fields() {
        return scopes.fields();
    }

    @Transactional
    public void grant(Account administrator, Account person, Held wish) {
        mandate.require(administrator, person);
        grant(mandate.appointer(administrator), person, wish);
    }

    /** The same as part of what is done to many accounts. */
    @Transactional
    public void grant(Appointer by, Account person, Held wish) {
        AccountMandate.require(by, person);
        AccountMandate.requireAgency(by, wish.agencyId());
        refuseOdd(person, wish);
        store.lock(person.id());
        if (store.of(person.id(), today()).stream().anyMatch(wish::overlaps)) {
            throw new Rejected(
                    Rejected.Kind.CONFLICT,
                    "DN-073",
                    "Người này đã có vai trò ấy ở cơ quan ấy trong thời gian ấy.",
                    "Kết thúc vai trò đang có rồi giao lại với phạm vi mới.");
        }
        store.add(person.id(), wish);
        audit.record(by.actor(), "role.granted", "account:" + person.id(), told(wish));
    }

    /** From now on; {@code DN-074} when it is no longer there, {@code DN-138} when the province would be left alone. */
    @Transactional
    public void end(Account administrator, Account person, String key) {
        mandate.require(administrator, person);
        end(mandate.appointer(administrator), person, key);
    }

    @Transactional
    public void end(Appointer by, Account person, String key) {
        AccountMandate.require(by, person);
        var role = store.of(person.id(), today()).stream()
                .filter(held -> held.key().equals(key))
                .findFirst()
                .orElseThrow(Roles::gone);
        AccountMandate.requireAgency(by, role.agencyId());
        if (!store.end(person.id(), role, today())) {
            throw gone();
        }
        last.mustRemain(List.of(role));
        audit.record(by.actor(), "role.ended", "account:" + person.id(), told(role));
    }

    private static Rejected gone() {
        return new Rejected(
                Rejected.Kind.CONFLICT, "DN-074", "Vai trò này không còn.", "Tải lại trang để xem hiện trạng.");
    }

    private void refuseOdd(Account person, Held wish) {
        if (!person.isOfficial()) {
            throw new Rejected("DN-072", "Chỉ cán bộ giữ vai trò.", "Chọn tài khoản của một cán bộ.");
        }
        var until = wish.until();
        if (wish.from().isBefore(today()) || until != null && !until.isAfter(wish.from())) {
            throw new Rejected(
                    "DN-075",
                    "Thời gian giữ vai trò không đúng.",
                    "Ngày bắt đầu từ hôm nay trở đi; ngày cuối không trước ngày bắt đầu.");
        }
        var unknown = wish.scope().procedures().stream()
                .filter(code -> !scopes.isProcedure(code))
                .toList();
        if (!unknown.isEmpty()) {
            throw new Rejected(
                    "DN-076",
                    "Không có thủ tục mã " + String.join(", ", unknown) + ".",
                    "Viết mã như 1.001193, cách nhau bằng dấu cách.");
        }
    }

    private static Map<String, String> told(Held role) {
        var told = new TreeMap<String, String>();
        told.put("role", role.role().name());
        told.put("agency", role.agencyId());
        told.put("from", role.from().toString());
        told.put("until", String.valueOf(role.until()));
        told.put(
                "fields",
                String.join("; ", role.scope().fields().stream().sorted().toList()));
        told.put(
                "procedures",
                String.join(" ", role.scope().procedures().stream().sorted().toList()));
        told.put("below", role.reach().below() ? "yes" : "");
        told.put("restricted", role.reach().restricted() ? "yes" : "");
        told.values().removeIf(said -> said.isEmpty() || said.equals("null"));
        return told;
    }

    private LocalDate today() {
        return Moments.day(clock.instant());
    }
}
