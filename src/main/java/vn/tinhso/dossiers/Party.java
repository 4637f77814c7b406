package vn.tinhso.dossiers;

import java.util.List;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.MachineReach;
import vn.tinhso.identity.Role;
import vn.tinhso.shared.Actor;
import vn.tinhso.shared.Rejected;

/** Who acts on dossiers: a signed-in person, or another system with a token. */
public sealed interface Party {

    Actor actor();

    /** The role at an agency, for some procedures at least. */
    boolean holds(Role role, String agencyId);

    /** The role where it acts on this dossier, for its procedure. */
    boolean holds(Role role, Dossier dossier);

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
        public boolean holds(Role role, Dossier dossier) {
            var procedure = dossier.procedure();
            return account.holds(role, place(role, dossier), procedure.field(), procedure.code());
        }

        @Override
        public List<Party> capacities() {
            return account.capacities().stream().map(Party::of).toList();
        }
    }

    /** A system of the province; its token's scopes were checked at the border, and it never signs. */
    record Machine(Actor actor, MachineReach reach) implements Party {

        @Override
        public boolean holds(Role role, String agencyId) {
            return (role == Role.DESK_OFFICER || role == Role.SPECIALIST) && reach.covers(agencyId);
        }

        @Override
        public boolean holds(Role role, Dossier dossier) {
            return holds(role, place(role, dossier));
        }
    }

    static Party of(Account account) {
        return new Person(account);
    }

    /** The desk where it was received; for everybody else the agency that decides. */
    private static String place(Role role, Dossier dossier) {
        return switch (role) {
            case DESK_OFFICER -> dossier.parties().receiving();
            case SPECIALIST, LEADER, CLERK, ADMINISTRATOR -> dossier.parties().competent();
        };
    }

    /** Refuses with {@code HS-003} unless the role is held for this dossier. */
    default void mustHold(Role role, Dossier dossier, String deed) {
        if (!holds(role, dossier)) {
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
            case Person(var account) ->
                account.id().equals(dossier.applicant().accountId()) || actsOnBehalf(account, dossier);
            case Machine(var machine, var reach) ->
                machine.accountId().equals(dossier.applicant().filedBy());
        };
    }

    /**
     * Whether this account speaks for the applicant now: who filed it, while the mandate is in force, or whoever came with the
     * electronic account of the organisation itself.
     */
    private static boolean actsOnBehalf(Account account, Dossier dossier) {
        var behalf = dossier.applicant().behalf();
        if (behalf == null) {
            return false;
        }
        var procedure = dossier.procedure();
        return account.id().toString().equals(dossier.applicant().filedBy())
                        && account.mayActBy(behalf.mandate(), procedure.field(), procedure.code())
                || account.onBehalf().stream()
                        .anyMatch(one -> one.itself()
                                && one.organisation() != null
                                && one.organisation().equals(behalf.organisation()));
    }
}
