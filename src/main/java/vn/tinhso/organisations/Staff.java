package vn.tinhso.organisations;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Bổ nhiệm, chuyển công tác, thôi việc: who holds which post, part of what is done to their account. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Staff {

    private final StaffStore store;

    Staff(StaffStore store) {
        this.store = store;
    }

    public void appoint(Official official, LocalDate from) {
        store.add(official, from);
    }

    /** The name and post of today; where somebody worked before is kept. */
    public void move(Official official, LocalDate on) {
        store.keepFormer(official, on);
        store.update(official, on);
    }

    /** The first day the post is no longer held; one taken up today is held today. */
    public void leave(UUID official, LocalDate on) {
        store.leave(official, on);
    }

    public void comeBack(UUID official) {
        store.comeBack(official);
    }
}
