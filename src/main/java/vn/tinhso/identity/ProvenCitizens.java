package vn.tinhso.identity;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.audit.AuditLog;
import vn.tinhso.shared.Actor;
import vn.tinhso.shared.PersonalId;

/** Người dân được xác thực: accounts of citizens for whom an identity provider vouches. One number has one account. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ProvenCitizens {

    private final SecureRandom random = new SecureRandom();
    private final AccountStore accounts;
    private final ProvenCitizenStore citizens;
    private final AuditLog audit;

    ProvenCitizens(AccountStore accounts, ProvenCitizenStore citizens, AuditLog audit) {
        this.accounts = accounts;
        this.citizens = citizens;
        this.audit = audit;
    }

    /**
     * What the provider says of somebody.
     *
     * @param gender {@code nam} or {@code nu}
     */
    public record Person(
            PersonalId personalId,
            String name,
            @Nullable LocalDate birthDate,
            @Nullable String gender,
            @Nullable String phone,
            @Nullable String email) {

        @Override
        public String toString() {
            return "Person";
        }
    }

    /** The account with the number of this person, made where there is none; empty when it is locked. */
    public Optional<UUID> openFor(Person person, String provider) {
        var known = citizens.with(person.personalId());
        if (known.isPresent()) {
            return known.flatMap(this::unlocked);
        }
        var id = UUID.randomUUID();
        var citizen = new Account.Citizen(
                person.personalId(), person.birthDate(), person.gender(), person.phone(), person.email(), null, null);
        accounts.add(new AccountStore.Row(id, login(), noPassword(), person.name(), null, citizen, true));
        // Of two who come at once the second waits here for the first, and finds what the first made.
        var made = citizens.with(person.personalId()).orElseThrow();
        if (made.equals(id)) {
            audit.record(
                    accounts.find(id).map(ProvenCitizens::actor).orElseThrow(),
                    "account.created",
                    "account:" + id,
                    Map.of("provider", provider));
        }
        return unlocked(made);
    }

    /** The account with this number, locked or not. */
    public Optional<UUID> with(PersonalId number) {
        return citizens.with(number);
    }

    /** Whether the account is one of a citizen and bears this number. */
    public boolean bears(UUID account, PersonalId number) {
        return accounts.find(account)
                .filter(row ->
                        row.officialId() == null && number.equals(row.citizen().personalId()))
                .isPresent();
    }

    /** Takes over what the provider knows better; how to reach the person is theirs to say, and is only filled in. */
    public void correct(UUID account, Person person, String provider) {
        var row = accounts.find(account).orElseThrow();
        var before = row.citizen();
        var changed = new TreeSet<String>();
        note(changed, "name", row.name(), person.name());
        note(changed, "birthDate", before.birthDate(), person.birthDate());
        note(changed, "gender", before.gender(), person.gender());
        if (before.phone() == null) {
            note(changed, "phone", null, person.phone());
        }
        if (before.email() == null) {
            note(changed, "email", null, person.email());
        }
        if (!changed.isEmpty()) {
            citizens.correct(account, person);
            audit.record(
                    actor(row),
                    "account.identity-changed",
                    "account:" + account,
                    Map.of("fields", String.join(",", changed), "provider", provider));
        }
    }

    private static void note(
            TreeSet<String> changed, String field, @Nullable Object before, @Nullable Object asserted) {
        if (asserted != null && !Objects.equals(before, asserted)) {
            changed.add(field);
        }
    }

    private Optional<UUID> unlocked(UUID account) {
        return accounts.find(account).filter(AccountStore.Row::enabled).map(AccountStore.Row::id);
    }

    private static Actor actor(AccountStore.Row row) {
        return new Actor(row.id().toString(), row.name(), null, null);
    }

    /** Says nothing about the person, and nobody has to know it. */
    private String login() {
        return "cd-" + HexFormat.of().formatHex(bytes(8));
    }

    /** The form of a hash that no password is known for. */
    private String noPassword() {
        var base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=19456,t=2,p=1$%s$%s"
                .formatted(base64.encodeToString(bytes(16)), base64.encodeToString(bytes(32)));
    }

    private byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
