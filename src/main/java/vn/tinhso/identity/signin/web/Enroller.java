package vn.tinhso.identity.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.tinhso.identity.SignedIn;
import vn.tinhso.identity.signin.PendingSignIn;
import vn.tinhso.identity.signin.PendingSignIn.Step;
import vn.tinhso.identity.signin.SignInDoors;

/** Who may set up a second factor: somebody who must have one before coming in, or who proved lately who they are. */
@Component
class Enroller {

    private final SignInDoors doors;

    Enroller(SignInDoors doors) {
        this.doors = doors;
    }

    /** @param pending the sign-in that waits for it, {@code null} for somebody who is in */
    record Person(UUID account, @Nullable PendingSignIn pending) {}

    Optional<Person> of(HttpServletRequest request) {
        var pending = doors.pending(request);
        if (pending.isPresent()) {
            return pending.filter(note -> note.step() == Step.ENROL).map(note -> new Person(note.account(), note));
        }
        return signedIn().filter(doors::isRecent).map(person -> new Person(person.id(), null));
    }

    static Optional<SignedIn> signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? Optional.of(person)
                : Optional.empty();
    }

    /** Where somebody else must go first. */
    static String elsewhere() {
        return signedIn().isPresent() ? "redirect:/dang-nhap/xac-nhan?ve=/dang-nhap/thiet-lap" : "redirect:/dang-nhap";
    }
}
