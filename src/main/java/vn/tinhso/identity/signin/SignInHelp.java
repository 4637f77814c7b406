package vn.tinhso.identity.signin;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.AccountMandate;
import vn.tinhso.identity.Accounts;
import vn.tinhso.shared.Rejected;

/** Giúp đăng nhập lại: what an administrator does for somebody who cannot get in, and what that person does with it. */
@Component
public class SignInHelp {

    private final AccountMandate mandate;
    private final Accounts accounts;
    private final PeopleStore people;
    private final Resets resets;
    private final Sessions sessions;
    private final Clock clock;

    SignInHelp(
            AccountMandate mandate,
            Accounts accounts,
            PeopleStore people,
            Resets resets,
            Sessions sessions,
            Clock clock) {
        this.mandate = mandate;
        this.accounts = accounts;
        this.people = people;
        this.resets = resets;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** People by part of their name or by their login, as far as this administrator may help them. */
    public List<Account> find(Account administrator, String words) {
        mandate.requireAny(administrator);
        if (words.isBlank()) {
            return List.of();
        }
        return people.named(words, mandate.agencies(administrator)).stream()
                .flatMap(id -> accounts.find(id).stream())
                .filter(person -> mandate.mayHelp(administrator, person))
                .toList();
    }

    public Account person(Account administrator, UUID id) {
        mandate.requireAny(administrator);
        var person = accounts.find(id)
                .orElseThrow(() -> new Rejected(
                        Rejected.Kind.NOT_FOUND,
                        "DN-035",
                        "Không có tài khoản này.",
                        "Tìm lại theo tên hoặc tên đăng nhập."));
        mandate.require(administrator, person);
        return person;
    }

    /** A code to be handed over in person; whoever is signed in with the account no longer is. */
    public String issue(Account administrator, UUID id, boolean removesFactors) {
        var person = person(administrator, id);
        var code = resets.issue(administrator, person, removesFactors, clock.instant());
        sessions.drop(person.id(), null);
        return code;
    }

    public int endSessions(Account administrator, UUID id) {
        var person = person(administrator, id);
        return sessions.endAll(administrator, person.id());
    }
}
