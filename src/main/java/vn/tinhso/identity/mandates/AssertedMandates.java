package vn.tinhso.identity.mandates;

import java.time.Clock;
import java.util.HashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.audit.AuditLog;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.Accounts;
import vn.tinhso.identity.MandateKind;
import vn.tinhso.identity.Scope;
import vn.tinhso.identity.mandates.Mandate.Agent;
import vn.tinhso.identity.mandates.Mandate.Basis;
import vn.tinhso.identity.mandates.Mandate.Principal;
import vn.tinhso.shared.Moments;
import vn.tinhso.shared.Rejected;

/** «VNeID tổ chức»: somebody came with the electronic account of an organisation (Nghị định 69/2024/NĐ-CP). */
@Component
public class AssertedMandates {

    private final MandateStore store;
    private final RepresentedStore organisations;
    private final Accounts accounts;
    private final AuditLog audit;
    private final Clock clock;

    AssertedMandates(
            MandateStore store, RepresentedStore organisations, Accounts accounts, AuditLog audit, Clock clock) {
        this.store = store;
        this.organisations = organisations;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** The mandate this session brings: the same one each time until somebody ends it. */
    @Transactional
    public UUID open(UUID person, TaxCode code, String name, String provider) {
        store.hold(person);
        var account = accounts.find(person).orElseThrow();
        var organisation = organisations.asserted(code, name.strip(), clock.instant());
        return store.ofAgent(person, null).stream()
                .filter(one -> one.basis().kind() == MandateBasis.PROVIDER && one.state() == MandateState.VALID)
                .filter(one -> organisation.equals(one.principal().organisation()))
                .map(Mandate::id)
                .findFirst()
                .orElseGet(() -> made(account, organisation, provider));
    }

    /** What a provider says of the organisation, or refused with {@code TM-017}. */
    public static TaxCode usable(@Nullable String code, @Nullable String name) {
        if (code == null || name == null || name.isBlank()) {
            throw MandateRefusals.organisationUnknown();
        }
        try {
            return TaxCode.typed(code);
        } catch (Rejected odd) {
            throw MandateRefusals.organisationUnknown();
        }
    }

    private UUID made(Account account, Mandate.Organisation organisation, String provider) {
        var mandate = new Mandate(
                UUID.randomUUID(),
                MandateKind.ORGANISATION,
                Principal.of(organisation),
                new Agent(account.id(), account.name(), null),
                Scope.ALL,
                Moments.day(clock.instant()),
                null,
                new Basis(MandateBasis.PROVIDER, null),
                MandateState.VALID,
                clock.instant(),
                null);
        store.add(mandate, account.id());
        var detail = new HashMap<>(Mandates.details(mandate));
        detail.put("provider", provider);
        if (!organisation.taxCode().checks()) {
            detail.put("tax-code-mismatch", "check-digit");
        }
        audit.record(account.actor(), "mandate.asserted", "mandate:" + mandate.id(), detail);
        return mandate.id();
    }
}
