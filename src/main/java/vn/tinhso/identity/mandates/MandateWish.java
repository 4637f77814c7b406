package vn.tinhso.identity.mandates;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tinhso.identity.Scope;
import vn.tinhso.shared.PersonalId;

/** What somebody asks for. */
public sealed interface MandateWish {

    /**
     * «Tôi là cha, mẹ, người giám hộ của …».
     *
     * @param number of the child, where it has one
     * @param paper birth certificate or decision on guardianship; may be left out when the birth was registered here
     */
    record Child(String name, @Nullable PersonalId number, LocalDate birthDate, Mandate.@Nullable Paper paper)
            implements MandateWish {

        @Override
        public String toString() {
            return "Child";
        }
    }

    /** «Tôi có giấy ủy quyền của …», an adult. */
    record OfPerson(String name, PersonalId number, Mandate.Paper paper, Limits limits) implements MandateWish {

        @Override
        public String toString() {
            return "OfPerson";
        }
    }

    /** «Tôi là người đại diện, được tổ chức … ủy quyền», by paper. */
    record OfOrganisation(TaxCode taxCode, String name, Mandate.Paper paper, Limits limits) implements MandateWish {}

    /**
     * «Tôi ủy quyền cho …».
     *
     * @param organisation in whose place this is asked; {@code null} for oneself
     */
    record Authorise(PersonalId agent, @Nullable UUID organisation, Limits limits) implements MandateWish {}

    /** For what and how long. */
    record Limits(Scope scope, @Nullable LocalDate to) {}
}
