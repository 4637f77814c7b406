package vn.tinhso.identity.mandates;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.audit.AuditLog;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.MandateKind;
import vn.tinhso.identity.mandates.Mandate.Agent;
import vn.tinhso.identity.mandates.MandateState.Step;
import vn.tinhso.identity.mandates.MandateStore.Closing;
import vn.tinhso.shared.Moments;

/** Thay mặt, as the two sides see it: declared, given, agreed to, ended. */
@Service
public class Mandates {

    private static final int MOST_OPEN = 50;

    private final MandateStore store;
    private final MandateDrafting drafting;
    private final AuditLog audit;
    private final Clock clock;

    Mandates(MandateStore store, MandateDrafting drafting, AuditLog audit, Clock clock) {
        this.store = store;
        this.drafting = drafting;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those in which this person acts or is asked to, newest first; of organisations' own accounts the one of this session. */
    @Transactional(readOnly = true)
    public List<Mandate> heldBy(Account account) {
        return store.ofAgent(account.id(), OwnNumber.of(account)).stream()
                .filter(mandate -> mandate.basis().kind() != MandateBasis.PROVIDER
                        || account.onBehalf().stream()
                                .anyMatch(one -> one.mandate().equals(mandate.id())))
                .toList();
    }

    /** Those this person gave, for themselves or for the organisation with whose account they came. */
    @Transactional(readOnly = true)
    public List<Mandate> givenBy(Account account) {
        return store.ofPrincipal(account.id(), OwnNumber.of(account), OwnNumber.organisations(account));
    }

    /** Khai, nhờ xác nhận, ủy quyền: what comes of it waits or is in force. */
    @Transactional
    public Mandate ask(Account account, MandateWish wish) {
        if (account.isOfficial()) {
            throw MandateRefusals.notACitizen();
        }
        store.hold(account.id());
        var mandate = drafting.draft(account, wish);
        var before = wish instanceof MandateWish.Authorise ? givenBy(account) : heldBy(account);
        var open = before.stream().filter(one -> one.isOpen(today())).toList();
        if (open.stream().anyMatch(one -> isSame(one, mandate))) {
            throw MandateRefusals.already();
        }
        if (open.size() >= MOST_OPEN) {
            throw MandateRefusals.tooMany();
        }
        store.add(mandate, account.id());
        record(account, "mandate.declared", mandate);
        return mandate;
    }

    /** Nhận ủy quyền: by the person whose number was named. */
    @Transactional
    public void accept(Account account, UUID id) {
        var mandate = asked(account, id);
        if (mandate.isPast(today())
                || !store.confirm(id, new Agent(account.id(), account.name(), null), account.id(), clock.instant())) {
            throw MandateRefusals.tooLate();
        }
        record(account, "mandate.accepted", mandate);
    }

    /** Không nhận. */
    @Transactional
    public void decline(Account account, UUID id) {
        var mandate = asked(account, id);
        if (!store.close(id, Step.REFUSE, new Closing(account.id(), clock.instant(), "Người được nhờ không nhận."))) {
            throw MandateRefusals.tooLate();
        }
        record(account, "mandate.declined", mandate);
    }

    /** Kết thúc: from this moment on, by either side. */
    @Transactional
    public void end(Account account, UUID id) {
        var mandate = store.find(id).filter(one -> mayEnd(account, one)).orElseThrow(MandateRefusals::unknown);
        if (!store.close(id, Step.END, new Closing(account.id(), clock.instant(), null))) {
            throw MandateRefusals.tooLate();
        }
        record(account, "mandate.ended", mandate);
    }

    /** The agent, and whoever gave it: an adult, or the organisation; never the child. */
    public boolean mayEnd(Account account, Mandate mandate) {
        return account.id().equals(mandate.agent().account())
                || switch (mandate.kind()) {
                    case CHILD -> false;
                    case AUTHORISED ->
                        account.id().equals(mandate.principal().account())
                                || OwnNumber.is(account, mandate.principal().number());
                    case ORGANISATION -> {
                        var organisation = mandate.principal().organisation();
                        yield organisation != null
                                && OwnNumber.organisations(account).contains(organisation.id());
                    }
                };
    }

    private Mandate asked(Account account, UUID id) {
        return store.find(id)
                .filter(mandate -> mandate.basis().kind() == MandateBasis.PRINCIPAL)
                .filter(mandate -> account.id().equals(mandate.agent().account())
                        || OwnNumber.is(account, mandate.agent().number()))
                .orElseThrow(MandateRefusals::unknown);
    }

    /** The same agent for the same principal; two parents are two agents. */
    private static boolean isSame(Mandate one, Mandate other) {
        if (one.kind() != other.kind() || one.basis().kind() == MandateBasis.PROVIDER) {
            return false;
        }
        if (other.basis().kind() == MandateBasis.PRINCIPAL) {
            return isNamed(one.agent().number(), other.agent().number()) && isSamePrincipal(one, other);
        }
        return isSamePrincipal(one, other);
    }

    private static boolean isSamePrincipal(Mandate one, Mandate other) {
        var mine = one.principal();
        var theirs = other.principal();
        return switch (one.kind()) {
            case ORGANISATION ->
                mine.organisation() != null && mine.organisation().equals(theirs.organisation());
            case AUTHORISED -> isNamed(mine.number(), theirs.number());
            case CHILD ->
                isNamed(mine.number(), theirs.number())
                        || mine.name().equalsIgnoreCase(theirs.name())
                                && String.valueOf(mine.birthDate()).equals(String.valueOf(theirs.birthDate()));
        };
    }

    private static boolean isNamed(@Nullable String one, @Nullable String other) {
        return one != null && one.equals(other);
    }

    private void record(Account account, String deed, Mandate mandate) {
        audit.record(account.actor(), deed, "mandate:" + mandate.id(), details(mandate));
    }

    /** Kinds and ids: whose number it is stands in the mandate, sealed. */
    static Map<String, String> details(Mandate mandate) {
        var organisation = mandate.principal().organisation();
        return mandate.kind() == MandateKind.ORGANISATION && organisation != null
                ? Map.of(
                        "kind", mandate.kind().name(),
                        "basis", mandate.basis().kind().name(),
                        "organisation", organisation.id().toString())
                : Map.of(
                        "kind",
                        mandate.kind().name(),
                        "basis",
                        mandate.basis().kind().name());
    }

    private LocalDate today() {
        return Moments.day(clock.instant());
    }
}
