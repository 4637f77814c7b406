package vn.tinhso.identity.mandates;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tinhso.identity.Account;

/** As whom somebody is signed in: their own personal number, and the organisations with whose account they came. */
final class OwnNumber {

    private OwnNumber() {}

    static @Nullable String of(Account account) {
        var citizen = account.citizen();
        var number = citizen == null ? null : citizen.personalId();
        return number == null ? null : number.digits();
    }

    static boolean is(Account account, @Nullable String number) {
        return number != null && number.equals(of(account));
    }

    static Set<UUID> organisations(Account account) {
        return account.onBehalf().stream()
                .filter(Account.OnBehalf::itself)
                .map(Account.OnBehalf::organisation)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }
}
