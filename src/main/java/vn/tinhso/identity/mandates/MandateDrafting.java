package vn.tinhso.identity.mandates;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.Accounts;
import vn.tinhso.identity.MandateKind;
import vn.tinhso.identity.Scope;
import vn.tinhso.identity.mandates.Mandate.Agent;
import vn.tinhso.identity.mandates.Mandate.Basis;
import vn.tinhso.identity.mandates.Mandate.Paper;
import vn.tinhso.identity.mandates.Mandate.Principal;
import vn.tinhso.identity.mandates.MandateWish.Limits;
import vn.tinhso.identity.spi.BirthRecords;
import vn.tinhso.identity.spi.ScopeSource;
import vn.tinhso.shared.Moments;
import vn.tinhso.shared.PersonalId;

/** Turns what somebody asks for into a mandate, or refuses. */
@Component
class MandateDrafting {

    private static final int LONGEST = 200;

    private final RepresentedStore organisations;
    private final Accounts accounts;
    private final ScopeSource scopes;
    private final BirthRecords births;
    private final Clock clock;

    MandateDrafting(
            RepresentedStore organisations, Accounts accounts, ScopeSource scopes, BirthRecords births, Clock clock) {
        this.organisations = organisations;
        this.accounts = accounts;
        this.scopes = scopes;
        this.births = births;
        this.clock = clock;
    }

    Mandate draft(Account account, MandateWish wish) {
        return switch (wish) {
            case MandateWish.Child child -> child(account, child);
            case MandateWish.OfPerson claim -> ofPerson(account, claim);
            case MandateWish.OfOrganisation claim -> ofOrganisation(account, claim);
            case MandateWish.Authorise authorise -> authorise(account, authorise);
        };
    }

    private Mandate child(Account account, MandateWish.Child wish) {
        var name = named(wish.name());
        var last = Mandate.lastDayOfChildhood(wish.birthDate());
        if (wish.birthDate().isAfter(today()) || today().isAfter(last)) {
            throw MandateRefusals.notAChild();
        }
        refuseOneself(account, wish.number());
        var paper = wish.paper();
        var registered = births.ofChild(account.id(), name, wish.birthDate()).isPresent();
        if (!registered && paper == null) {
            throw MandateRefusals.noPaperOfChild();
        }
        var number = wish.number() == null ? null : wish.number().digits();
        return made(
                MandateKind.CHILD,
                Principal.person(name, number, wish.birthDate(), null),
                agent(account),
                new Limits(Scope.ALL, last),
                registered ? new Basis(MandateBasis.BIRTH, null) : new Basis(MandateBasis.PAPER, complete(paper)));
    }

    private Mandate ofPerson(Account account, MandateWish.OfPerson wish) {
        refuseOneself(account, wish.number());
        return made(
                MandateKind.AUTHORISED,
                Principal.person(
                        named(wish.name()),
                        wish.number().digits(),
                        null,
                        accounts.citizenWith(wish.number()).orElse(null)),
                agent(account),
                wish.limits(),
                new Basis(MandateBasis.PAPER, complete(wish.paper())));
    }

    private Mandate ofOrganisation(Account account, MandateWish.OfOrganisation wish) {
        return made(
                MandateKind.ORGANISATION,
                Principal.of(organisations.named(wish.taxCode(), named(wish.name()), clock.instant())),
                agent(account),
                wish.limits(),
                new Basis(MandateBasis.PAPER, complete(wish.paper())));
    }

    /** Whether the number has an account nobody learns here: who bears it sees what was asked when they come. */
    private Mandate authorise(Account account, MandateWish.Authorise wish) {
        refuseOneself(account, wish.agent());
        var own = OwnNumber.of(account);
        if (own == null) {
            throw MandateRefusals.unproven();
        }
        return made(
                wish.organisation() == null ? MandateKind.AUTHORISED : MandateKind.ORGANISATION,
                wish.organisation() == null ? oneself(account, own) : itself(account, wish.organisation()),
                new Agent(null, null, wish.agent().digits()),
                wish.limits(),
                new Basis(MandateBasis.PRINCIPAL, null));
    }

    private Principal oneself(Account account, String number) {
        var citizen = account.citizen();
        var birth = citizen == null ? null : citizen.birthDate();
        if (birth != null && !today().isAfter(Mandate.lastDayOfChildhood(birth))) {
            throw MandateRefusals.minor();
        }
        return Principal.person(account.name(), number, birth, account.id());
    }

    private Principal itself(Account account, UUID organisation) {
        return organisations
                .find(organisation)
                .filter(found -> OwnNumber.organisations(account).contains(found.id()))
                .map(Principal::of)
                .orElseThrow(MandateRefusals::unknown);
    }

    private Mandate made(MandateKind kind, Principal principal, Agent agent, Limits limits, Basis basis) {
        var to = limits.to();
        if (to != null && to.isBefore(today())) {
            throw MandateRefusals.past();
        }
        var scope = limits.scope();
        if (!scopes.fields().containsAll(scope.fields())
                || !scope.procedures().stream().allMatch(scopes::isProcedure)) {
            throw MandateRefusals.unknownScope();
        }
        return new Mandate(
                UUID.randomUUID(),
                kind,
                principal,
                agent,
                scope,
                today(),
                to,
                basis,
                basis.kind() == MandateBasis.BIRTH ? MandateState.VALID : MandateState.WAITING,
                clock.instant(),
                null);
    }

    private static Agent agent(Account account) {
        return new Agent(account.id(), account.name(), null);
    }

    private static void refuseOneself(Account account, @Nullable PersonalId number) {
        if (number != null && OwnNumber.is(account, number.digits())) {
            throw MandateRefusals.oneself();
        }
    }

    private Paper complete(@Nullable Paper paper) {
        if (paper == null
                || isBlankOrLong(paper.number())
                || isBlankOrLong(paper.issuer())
                || paper.date().isAfter(today())) {
            throw MandateRefusals.paperIncomplete();
        }
        return new Paper(paper.number().strip(), paper.date(), paper.issuer().strip());
    }

    private static String named(String name) {
        if (isBlankOrLong(name)) {
            throw MandateRefusals.noName();
        }
        return name.strip().replaceAll("\\s+", " ");
    }

    private static boolean isBlankOrLong(String text) {
        return text.isBlank() || text.length() > LONGEST;
    }

    private LocalDate today() {
        return Moments.day(clock.instant());
    }
}
