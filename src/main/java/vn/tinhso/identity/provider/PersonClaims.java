package vn.tinhso.identity.provider;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.SignedIn;
import vn.tinhso.identity.Way;
import vn.tinhso.organisations.Organisations;

/**
 * What is said of a person, by scope. The subject is the id of the account, the same for every system: a random number
 * that tells nothing, by which systems of one province can say to each other whom they mean.
 */
@Component
public class PersonClaims {

    public static final List<String> ALL = List.of(
            "sub",
            "sid",
            "auth_time",
            "acr",
            "amr",
            "nonce",
            "name",
            "agency_id",
            "agency_name",
            "title",
            "roles",
            "phone_number",
            "email",
            "personal_number");

    private static final String ONE_FACTOR = "mot-lop";
    private static final String TWO_FACTORS = "hai-lop";

    /** Một lớp, hai lớp xác thực. */
    public static final List<String> ACR = List.of(ONE_FACTOR, TWO_FACTORS);

    private final Organisations organisations;

    PersonClaims(Organisations organisations) {
        this.organisations = organisations;
    }

    static String acr(SignedIn person) {
        var ways = person.ways();
        return ways.contains(Way.PASSKEY) || ways.containsAll(Set.of(Way.PASSWORD, Way.CODE))
                ? TWO_FACTORS
                : ONE_FACTOR;
    }

    static List<String> amr(SignedIn person) {
        return person.ways().stream().map(Way::amr).sorted().toList();
    }

    /** For the ID token, which browsers carry in addresses when they sign out: nothing that reaches the person. */
    Map<String, Object> open(Account account, Collection<String> scopes) {
        var claims = new LinkedHashMap<String, Object>();
        for (var scope : PersonScope.of(scopes)) {
            switch (scope) {
                case PROFILE -> claims.put("name", account.name());
                case OFFICIAL -> official(account, claims);
                case OPENID, PHONE, EMAIL, PERSONAL_NUMBER -> {}
            }
        }
        return claims;
    }

    /** For the other system alone. */
    Map<String, Object> all(Account account, Collection<String> scopes) {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("sub", account.id().toString());
        claims.putAll(open(account, scopes));
        var citizen = account.citizen();
        if (citizen == null) {
            return claims;
        }
        for (var scope : PersonScope.of(scopes)) {
            switch (scope) {
                case PHONE -> put(claims, "phone_number", citizen.phone());
                case EMAIL -> put(claims, "email", citizen.email());
                case PERSONAL_NUMBER -> {
                    var number = citizen.personalId();
                    put(claims, "personal_number", number == null ? null : number.digits());
                }
                case OPENID, PROFILE, OFFICIAL -> {}
            }
        }
        return claims;
    }

    private void official(Account account, Map<String, Object> claims) {
        var official = account.official();
        if (official == null) {
            return;
        }
        claims.put("agency_id", official.agencyId());
        claims.put("agency_name", organisations.agency(official.agencyId()).name());
        claims.put("title", official.title());
        claims.put(
                "roles",
                account.grants().stream()
                        .map(grant -> Map.of("role", grant.role().name(), "agency_id", grant.agencyId()))
                        .toList());
    }

    private static void put(Map<String, Object> claims, String name, @Nullable String value) {
        if (value != null) {
            claims.put(name, value);
        }
    }
}
