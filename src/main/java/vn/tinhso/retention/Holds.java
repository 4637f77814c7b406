package vn.tinhso.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.audit.AuditLog;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.ProvinceAdministrators;
import vn.tinhso.privacy.spi.RetainedRecords.Known;
import vn.tinhso.retention.Hold.Lifted;
import vn.tinhso.retention.Hold.Scope;
import vn.tinhso.retention.Hold.Signed;
import vn.tinhso.shared.Moments;
import vn.tinhso.shared.PersonalId;
import vn.tinhso.shared.Rejected;

/**
 * Tạm dừng tiêu hủy: set and lifted by administrators of the province. Whoever sets one waits for what is being destroyed
 * that moment, and hears when it came too late.
 */
@Service
public class Holds {

    private static final int LONGEST = 500;
    private static final int SHOWN = 200;

    private final HoldStore store;
    private final RecordClasses classes;
    private final Scopes scopes;
    private final ProvinceAdministrators administrators;
    private final AuditLog audit;
    private final Clock clock;

    Holds(
            HoldStore store,
            RecordClasses classes,
            Scopes scopes,
            ProvinceAdministrators administrators,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.classes = classes;
        this.scopes = scopes;
        this.administrators = administrators;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param to the last day; {@code null} for open */
    public record Wanted(
            Scope scope,
            String ground,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** Those that stand first. */
    @Transactional(readOnly = true)
    public List<Hold> latest(Account by) {
        administrators.require(by);
        return store.latest(SHOWN);
    }

    /** {@link Rejected} {@code LG-010} to {@code LG-013}. */
    @Transactional
    public UUID set(Account by, Wanted wanted) {
        administrators.require(by);
        check(wanted);
        var actor = by.actor();
        var hold = new Hold(
                UUID.randomUUID(),
                wanted.scope(),
                wanted.ground().strip(),
                wanted.from(),
                wanted.to(),
                new Signed(clock.instant(), actor.accountId(), actor.name()),
                null);
        store.add(hold);
        // Asked behind the insert, which waited for those who destroy: what they did is seen now.
        mustBeThere(wanted.scope());
        audit.record(
                actor,
                "retention.hold-set",
                "hold:" + hold.id(),
                Map.of("scope", named(wanted.scope()), "from", wanted.from().toString()));
        return hold.id();
    }

    /** {@link Rejected} {@code LG-014}, {@code LG-015}. */
    @Transactional
    public void lift(Account by, UUID id, String why) {
        administrators.require(by);
        if (why.isBlank() || why.length() > LONGEST) {
            throw new Rejected(
                    "LG-014", "Chưa nêu lý do gỡ.", "Viết lý do, văn bản cho phép gỡ, nhiều nhất 500 ký tự.");
        }
        var actor = by.actor();
        if (!store.lift(id, new Lifted(clock.instant(), actor.accountId(), actor.name(), why.strip()))) {
            throw new Rejected(
                    Rejected.Kind.CONFLICT,
                    "LG-015",
                    "Lệnh tạm dừng này không có, hoặc đã được gỡ.",
                    "Tải lại trang để xem hiện trạng.");
        }
        audit.record(actor, "retention.hold-lifted", "hold:" + id, Map.of());
    }

    private void check(Wanted wanted) {
        if (wanted.ground().isBlank() || wanted.ground().length() > LONGEST) {
            throw Refused.noGround();
        }
        var to = wanted.to();
        if (to != null && (to.isBefore(wanted.from()) || to.isBefore(Moments.day(clock.instant())))) {
            throw wrongDays();
        }
        switch (wanted.scope()) {
            case Scope.OneRecord one -> mustBeThere(one);
            case Scope.OnePerson(var number) -> {
                if (!PersonalId.isValid(number)) {
                    throw new Rejected(
                            "LG-016",
                            "Số định danh cá nhân phải có đúng 12 chữ số.",
                            "Xem số trên thẻ căn cước và nhập lại.");
                }
            }
            case Scope.Range(var procedure, var field, var first, var last) -> {
                if (procedure == null && field == null) {
                    throw Refused.unknownProcedure();
                }
                scopes.mustKnow(procedure, field);
                if (last.isBefore(first)) {
                    throw wrongDays();
                }
            }
        }
    }

    private void mustBeThere(Scope scope) {
        if (scope instanceof Scope.OneRecord(var code)) {
            var known = classes.known(code);
            if (known == Known.UNKNOWN) {
                throw new Rejected(
                        Rejected.Kind.NOT_FOUND,
                        "LG-010",
                        "Không có hồ sơ mang mã này.",
                        "Kiểm tra lại mã hồ sơ rồi nhập lại.");
            }
            if (known == Known.DESTROYED) {
                throw new Rejected(
                        Rejected.Kind.CONFLICT,
                        "LG-011",
                        "Nội dung hồ sơ này đã tiêu hủy nên không giữ lại được nữa.",
                        "Xem biên bản tiêu hủy ghi ở lịch sử hồ sơ.");
            }
        }
    }

    private static Rejected wrongDays() {
        return new Rejected("LG-012", "Khoảng ngày không đúng.", "Ngày cuối phải bằng hoặc sau ngày đầu, và chưa qua.");
    }

    /** Without the person. */
    private static String named(Scope scope) {
        return switch (scope) {
            case Scope.OneRecord(var code) -> "record " + code;
            case Scope.OnePerson person -> "person";
            case Scope.Range range ->
                (range.procedure() == null ? "field " + range.field() : "procedure " + range.procedure()) + " "
                        + range.first() + ".." + range.last();
        };
    }
}
