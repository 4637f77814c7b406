package vn.tinhso.dossiers;

import java.util.List;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.Role;
import vn.tinhso.shared.Actor;
import vn.tinhso.shared.Rejected;

/** Who acts on dossiers: a signed-in person, or another system with a token. */
public sealed interface Party {

    Actor actor();

    boolean holds(Role role, String agencyId);

    /** Each way this party may act: by own rights, or in the place of an absent colleague. */
    default List<Party> capacities() {
        return List.of(this);
    }

    record Person(Account account) implements Party {

        @Override
        public Actor actor() {
            return account.actor();
        }

        @Override
        public boolean holds(Role role, String agencyId) {
            return account.holds(role, agencyId);
        }

        @Override
        public List<Party> capacities() {
            return account.capacities().stream().map(Party::of).toList();
        }
    }

    /** A system of the province; its token's scopes were checked at the border, and it never signs. */
    record Machine(Actor actor) implements Party {

        @Override
        public boolean holds(Role role, String agencyId) {
            return role == Role.DESK_OFFICER || role == Role.SPECIALIST;
        }
    }

    static Party of(Account account) {
        return new Person(account);
    }

    /** Refuses with {@code HS-003} unless the role is held at the agency. */
    default void mustHold(Role role, String agencyId, String deed) {
        if (!holds(role, agencyId)) {
            throw new Rejected(
                    Rejected.Kind.FORBIDDEN,
                    "HS-003",
                    "Bạn không có quyền " + deed + " hồ sơ này.",
                    "Việc này thuộc vai trò " + role.label()
                            + " của cơ quan đang giữ hồ sơ; liên hệ quản trị viên nếu cần.");
        }
    }

    default boolean isApplicantOf(Dossier dossier) {
        return switch (this) {
            case Person(var account) -> account.id().equals(dossier.applicant().accountId());
            case Machine(var machine) ->
                machine.accountId().equals(dossier.applicant().filedBy());
        };
    }
}
