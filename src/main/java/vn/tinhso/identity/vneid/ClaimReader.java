package vn.tinhso.identity.vneid;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tinhso.identity.AssuranceLevel;
import vn.tinhso.identity.vneid.Asserted.Organisation;
import vn.tinhso.identity.vneid.Asserted.Person;
import vn.tinhso.identity.vneid.IdentityProviderSettings.Provider;

/** Reads the claims of one provider by the names and values of its settings. */
final class ClaimReader {

    private static final int LONGEST = 200;
    private static final List<DateTimeFormatter> DATES = Stream.of("uuuuMMdd", "dd/MM/uuuu", "uuuu-MM-dd")
            .map(DateTimeFormatter::ofPattern)
            .toList();

    private final Provider provider;
    private final Map<String, Object> token;
    private final Map<String, Object> all;

    /** @param all with what userinfo added; how somebody proved who they are is read from the signed token alone */
    ClaimReader(Provider provider, Map<String, Object> token, Map<String, Object> all) {
        this.provider = provider;
        this.token = token;
        this.all = all;
    }

    Asserted read() {
        var names = provider.claims();
        var subject = text(names.subject());
        if (subject == null) {
            throw new ProviderUntrusted("no subject");
        }
        var person = new Person(
                text(names.personalNumber()),
                text(names.name()),
                date(text(names.birthDate())),
                gender(text(names.gender())),
                text(names.phone()),
                text(names.email()));
        return new Asserted(subject, text(names.login()), person, organisation(), level(), secondFactor());
    }

    private @Nullable Organisation organisation() {
        var names = provider.claims();
        return isOneOf(text(names.accountType()), names.values().organisation())
                ? new Organisation(text(names.taxCode()), text(names.organisationName()))
                : null;
    }

    private @Nullable AssuranceLevel level() {
        var values = provider.claims().values();
        var said = provider.claims().level().stream()
                .map(this::text)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (isOneOf(said, values.levelTwo())) {
            return AssuranceLevel.LEVEL_2;
        }
        return isOneOf(said, values.levelOne()) ? AssuranceLevel.LEVEL_1 : null;
    }

    private boolean secondFactor() {
        var said = Stream.concat(
                token.get("amr") instanceof Collection<?> ways ? ways.stream() : Stream.empty(),
                Stream.ofNullable(token.get("acr")));
        return said.anyMatch(way -> isOneOf(way.toString(), provider.trust().secondFactor()));
    }

    private @Nullable String gender(@Nullable String said) {
        var values = provider.claims().values();
        if (isOneOf(said, values.male())) {
            return "nam";
        }
        return isOneOf(said, values.female()) ? "nu" : null;
    }

    private static @Nullable LocalDate date(@Nullable String said) {
        return said == null
                ? null
                : DATES.stream()
                        .flatMap(format -> parsed(said, format).stream())
                        .findFirst()
                        .orElse(null);
    }

    private static Optional<LocalDate> parsed(String said, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(said, format));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }

    private @Nullable String text(String claim) {
        var value = all.get(claim);
        if (!(value instanceof String) && !(value instanceof Number)) {
            return null;
        }
        var text = Normalizer.normalize(value.toString(), Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ");
        return text.isEmpty() || text.length() > LONGEST ? null : text;
    }

    private static boolean isOneOf(@Nullable String said, List<String> values) {
        return said != null
                && values.stream()
                        .anyMatch(value -> value.toLowerCase(Locale.ROOT).equals(said.toLowerCase(Locale.ROOT)));
    }
}
