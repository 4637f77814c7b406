package vn.tinhso.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * What the session keeps of a signed-in account: its id, by which ways and when; everything else is read afresh.
 *
 * @param since when this session was opened
 * @param at when the person last proved who they are
 * @param proof what an identity provider vouched for, where one did
 */
public record SignedIn(
        UUID id,
        Set<Way> ways,
        Instant since,
        Instant at,
        @Nullable Proof proof) implements UserDetails {

    /** Without a provider. */
    public SignedIn(UUID id, Set<Way> ways, Instant since, Instant at) {
        this(id, ways, since, at, null);
    }

    /** The same session after the person proved it once more. */
    public SignedIn again(Instant now) {
        return new SignedIn(id, ways, since, now, proof);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    /** Nobody signs in through this record: it never carries a secret. */
    @Override
    public String getPassword() {
        return "";
    }

    /** Names the sessions of the account. */
    @Override
    public String getUsername() {
        return id.toString();
    }

    @Override
    public String toString() {
        return "SignedIn[" + id + "]";
    }
}
