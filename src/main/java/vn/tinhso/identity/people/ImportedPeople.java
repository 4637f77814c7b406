package vn.tinhso.identity.people;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.identity.Accounts;
import vn.tinhso.identity.Appointer;
import vn.tinhso.identity.OfficialAccounts;
import vn.tinhso.identity.Reach;
import vn.tinhso.identity.Roles;
import vn.tinhso.identity.Roles.Held;
import vn.tinhso.shared.Moments;
import vn.tinhso.shared.Rejected;

/** Brings one person to what a line says; who is so already is left alone. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ImportedPeople {

    private final OfficialAccounts officials;
    private final Accounts accounts;
    private final Roles roles;
    private final SlipStore slips;
    private final Clock clock;

    ImportedPeople(OfficialAccounts officials, Accounts accounts, Roles roles, SlipStore slips, Clock clock) {
        this.officials = officials;
        this.accounts = accounts;
        this.roles = roles;
        this.slips = slips;
        this.clock = clock;
    }

    void carryOut(UUID id, Appointer by, PlannedPerson person) {
        var known = officials.withLogins(List.of(person.login())).get(person.login());
        if (known == null) {
            var account = officials.open(by, person.appointment(null));
            slips.opened(id, account, person.agencyId());
            giveRoles(by, account, person);
            return;
        }
        if (!known.facts().equals(person.appointment(known))) {
            requireOpen(known.open());
            officials.correct(by, known.id(), person.appointment(known));
        }
        giveRoles(by, known.id(), person);
    }

    private void giveRoles(Appointer by, UUID id, PlannedPerson person) {
        var today = Moments.day(clock.instant());
        var held = roles.ofAll(List.of(id)).getOrDefault(id, List.of());
        for (var missing : person.missing(held, today)) {
            var account = accounts.find(id);
            requireOpen(account.isPresent());
            // A file that waited past midnight begins when it is carried out.
            var begins = missing.from().isBefore(today) ? today : missing.from();
            var wish =
                    new Held(missing.role(), missing.agencyId(), missing.scope(), Reach.HERE, begins, missing.until());
            var replaced = held.stream().filter(wish::overlaps).toList();
            replaced.forEach(old -> roles.end(by, account.orElseThrow(), old.key()));
            // What the role shows beyond its agency is not the file's to say: it stays as it was.
            var reach = replaced.isEmpty() ? Reach.HERE : replaced.getFirst().reach();
            roles.grant(by, account.orElseThrow(), wish.reaching(reach));
        }
    }

    private static void requireOpen(boolean open) {
        if (!open) {
            throw new Rejected(
                    Rejected.Kind.CONFLICT,
                    "DN-133",
                    "Tài khoản mang tên này đã đóng.",
                    "Mở lại tài khoản ấy rồi nhập lại dòng này.");
        }
    }
}
