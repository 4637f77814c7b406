package vn.tinhso.identity;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** What the session keeps of a signed-in account: its id; everything else is read afresh. */
record SignedIn(UUID id, String login, String passwordHash, boolean enabled) implements UserDetails {

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return login;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    /** The session need not carry the hash. */
    SignedIn withoutPassword() {
        return new SignedIn(id, login, "", enabled);
    }

    @Override
    public String toString() {
        return "SignedIn[" + id + "]";
    }
}
