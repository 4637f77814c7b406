package vn.tinhso.dossiers;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhso.identity.Accounts;
import vn.tinhso.organisations.spi.Traits;
import vn.tinhso.procedures.Procedures;

/** What decides where a dossier or a draft goes when an agency is divided: its field, and where the person lives. */
@Component
class HomeTraits {

    private final Procedures procedures;
    private final Accounts accounts;

    HomeTraits(Procedures procedures, Accounts accounts) {
        this.procedures = procedures;
        this.accounts = accounts;
    }

    Traits of(Dossier dossier) {
        return traits(dossier.procedure().versionId(), dossier.applicant().accountId());
    }

    Traits of(HangingStore.Sketch draft) {
        return traits(draft.versionId(), draft.accountId());
    }

    private Traits traits(UUID versionId, @Nullable UUID person) {
        var field = procedures.version(versionId).definition().field().code();
        return new Traits(
                field, person == null ? "" : accounts.residenceOf(person).orElse(""));
    }
}
