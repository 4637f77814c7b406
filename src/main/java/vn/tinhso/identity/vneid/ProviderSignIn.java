package vn.tinhso.identity.vneid;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.tinhso.identity.AssuranceLevel;
import vn.tinhso.identity.Proof;
import vn.tinhso.identity.ProvenCitizens;
import vn.tinhso.identity.mandates.AssertedMandates;
import vn.tinhso.identity.signin.SignIn;
import vn.tinhso.identity.signin.Visit;
import vn.tinhso.identity.vneid.IdentityProviderSettings.Audience;
import vn.tinhso.identity.vneid.ProviderLinkStore.Subject;
import vn.tinhso.identity.vneid.ProviderLinks.Found;
import vn.tinhso.shared.PersonalId;
import vn.tinhso.web.PlatformSettings;

/** Đăng nhập qua bên xác thực: the way to a provider and back. */
@Component
public class ProviderSignIn {

    private static final Logger log = LoggerFactory.getLogger(ProviderSignIn.class);

    private final SecureRandom random = new SecureRandom();
    private final IdentityProviders providers;
    private final ProviderLinks links;
    private final AssertedMandates mandates;
    private final SignIn signIn;
    private final PlatformSettings platform;
    private final Clock clock;

    ProviderSignIn(
            IdentityProviders providers,
            ProviderLinks links,
            AssertedMandates mandates,
            SignIn signIn,
            PlatformSettings platform,
            Clock clock) {
        this.providers = providers;
        this.links = links;
        this.mandates = mandates;
        this.signIn = signIn;
        this.platform = platform;
        this.clock = clock;
    }

    /**
     * The way to the provider.
     *
     * @param awaited what the session of this browser keeps
     */
    public record Departure(URI address, AwaitedAnswer awaited) {}

    /** What the browser brought back in its address. */
    public record Return(Map<String, String> parameters) {

        public @Nullable String state() {
            return parameters.get("state");
        }

        @Override
        public String toString() {
            return "Return";
        }
    }

    public Departure depart(String key) {
        var provider = provider(key);
        var awaited =
                new AwaitedAnswer(key, Pkce.secret(random), Pkce.secret(random), Pkce.secret(random), clock.instant());
        return asked(provider, () -> new Departure(provider.request(awaited, answerAddress(key)), awaited));
    }

    /** @param awaited what the session kept for the state that came back; it must not be used again */
    public SignIn.Outcome arrive(String key, @Nullable AwaitedAnswer awaited, Return back, Visit visit) {
        var provider = provider(key);
        var code = checked(provider, awaited, back);
        var sure = Objects.requireNonNull(awaited);
        var asserted = asked(provider, () -> provider.asserted(code, sure, answerAddress(key)));
        var account = account(provider, asserted);
        var proof = new Proof(key, asserted.level(), mandate(account, key, asserted));
        var outcome = signIn.vouched(account, proof, asserted.secondFactor(), visit);
        if (outcome instanceof SignIn.Outcome.Wrong) {
            throw ProviderRefusals.locked();
        }
        return outcome;
    }

    private String checked(IdentityProvider provider, @Nullable AwaitedAnswer awaited, Return back) {
        if (awaited == null || !awaited.provider().equals(provider.settings().key())) {
            throw ProviderRefusals.notAwaited();
        }
        var trust = provider.settings().trust();
        if (awaited.at().plus(trust.patience()).isBefore(clock.instant())) {
            throw ProviderRefusals.expired();
        }
        var parameters = back.parameters();
        // RFC 9207: an answer that names its sender names the one who was asked.
        if (!provider.settings()
                .issuer()
                .equals(parameters.getOrDefault("iss", provider.settings().issuer()))) {
            throw ProviderRefusals.untrusted();
        }
        var error = parameters.get("error");
        if (error != null) {
            throw error.equals("access_denied") ? ProviderRefusals.cancelled() : ProviderRefusals.refusedThere();
        }
        var code = parameters.get("code");
        if (code == null || code.isEmpty()) {
            throw ProviderRefusals.refusedThere();
        }
        return code;
    }

    private UUID account(IdentityProvider provider, Asserted asserted) {
        var subject = new Subject(provider.settings().key(), asserted.subject());
        var found = switch (provider.settings().audience()) {
            case CITIZENS -> citizen(provider, subject, asserted);
            case OFFICIALS -> official(subject, asserted);
        };
        return switch (found) {
            case Found.Owner owner -> owner.account();
            case Found.Changed changed -> throw ProviderRefusals.changed();
            case Found.Locked locked -> throw ProviderRefusals.locked();
            case Found.Nobody nobody -> throw ProviderRefusals.notOfficial();
        };
    }

    private Found citizen(IdentityProvider provider, Subject subject, Asserted asserted) {
        var organisation = asserted.organisation();
        var least = provider.settings().trust().leastLevel();
        // Tài khoản của tổ chức không phân mức độ (Nghị định 69/2024/NĐ-CP): only a level that was named can be too
        // low.
        if (organisation == null ? isBelow(asserted.level(), least) : isNamedBelow(asserted.level(), least)) {
            throw ProviderRefusals.levelTooLow();
        }
        var said = asserted.person();
        var number = said.personalNumber();
        var name = said.name();
        if (number == null || !PersonalId.isValid(number) || name == null) {
            throw organisation == null ? ProviderRefusals.incomplete() : ProviderRefusals.nobodyOfOrganisation();
        }
        var person = new ProvenCitizens.Person(
                new PersonalId(number), name, said.birthDate(), said.gender(), said.phone(), said.email());
        if (organisation == null) {
            return links.citizen(subject, person, asserted.level());
        }
        AssertedMandates.usable(organisation.taxCode(), organisation.name());
        // The person's own dossiers open too: without a level of this time, one of an earlier time answers for the
        // person.
        if (least != null
                && asserted.level() == null
                && !links.hasProved(subject.provider(), person.personalId(), least)) {
            throw ProviderRefusals.personFirst();
        }
        return links.representative(subject, person);
    }

    /** What an organisation's account lets the person do, as long as this session. */
    private @Nullable UUID mandate(UUID account, String provider, Asserted asserted) {
        var organisation = asserted.organisation();
        if (organisation == null || provider(provider).settings().audience() != Audience.CITIZENS) {
            return null;
        }
        var name = String.valueOf(organisation.name());
        return mandates.open(
                account, AssertedMandates.usable(organisation.taxCode(), organisation.name()), name, provider);
    }

    private Found official(Subject subject, Asserted asserted) {
        var login = asserted.login();
        return login == null ? new Found.Nobody() : links.official(subject, login);
    }

    private static boolean isBelow(@Nullable AssuranceLevel level, @Nullable AssuranceLevel least) {
        return least != null && (level == null || level.compareTo(least) < 0);
    }

    private static boolean isNamedBelow(@Nullable AssuranceLevel level, @Nullable AssuranceLevel least) {
        return level != null && isBelow(level, least);
    }

    private IdentityProvider provider(String key) {
        return providers.find(key).orElseThrow(ProviderRefusals::unknown);
    }

    /** One for each provider, so that no answer of one passes for an answer of another. */
    private String answerAddress(String key) {
        return platform.publicUrl() + "/dang-nhap/nha-cung-cap/" + key + "/xong";
    }

    private static <T> T asked(IdentityProvider provider, Supplier<T> question) {
        var key = provider.settings().key();
        try {
            return question.get();
        } catch (ProviderUnavailable down) {
            log.warn("identity provider {} is not available: {}", key, reason(down));
            throw ProviderRefusals.unavailable();
        } catch (ProviderUntrusted wrong) {
            log.warn("identity provider {} is not believed: {}", key, wrong.getMessage());
            throw ProviderRefusals.untrusted();
        }
    }

    private static String reason(ProviderUnavailable down) {
        var cause = down.getCause();
        return down.getMessage() + (cause == null ? "" : ", " + cause.getClass().getSimpleName());
    }
}
