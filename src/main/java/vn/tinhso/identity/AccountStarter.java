package vn.tinhso.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.tinhso.organisations.Agency;
import vn.tinhso.organisations.AgencyKind;
import vn.tinhso.organisations.Official;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.shared.PersonalId;
import vn.tinhso.shared.StarterData;

/** Accounts of the demonstration: six citizens, every official of the starter agencies, and the machines
 * {@code demo} and {@code nhan-su}. */
@Component
@ConditionalOnBooleanProperty("tinhso.demonstration")
class AccountStarter implements StarterData {

    /** Known to everybody on purpose: printed at start and on the sign-in page. */
    static final String PASSWORD = "TinhSo@2026";

    private static final Account.Citizen NOBODY = new Account.Citizen(null, null, null, null, null, null, null);

    private final AccountStore store;
    private final ClientStore clients;
    private final Organisations organisations;
    private final PasswordEncoder encoder;

    AccountStarter(AccountStore store, ClientStore clients, Organisations organisations, PasswordEncoder encoder) {
        this.store = store;
        this.clients = clients;
        this.organisations = organisations;
        this.encoder = encoder;
    }

    @Override
    public int rank() {
        return 30;
    }

    @Override
    public boolean isMissing() {
        return store.isEmpty();
    }

    @Override
    public void load() {
        // One hash for all of them: 300 Argon2 computations would cost the first start half a minute, and the password
        // is public anyway.
        var hash = String.valueOf(encoder.encode(PASSWORD));
        citizens().forEach(citizen -> store.add(citizen.row(hash)));
        for (var agency : organisations.agencies(EnumSet.allOf(AgencyKind.class))) {
            addOfficials(agency, hash);
        }
        clients.add(new ClientStore.Row(
                "demo",
                "Hệ thống trình diễn",
                String.valueOf(encoder.encode("demo-secret")),
                Set.of("procedures.read", "dossiers.read", "dossiers.write", "calendar.read")));
        clients.add(new ClientStore.Row(
                "nhan-su",
                "Phần mềm quản lý cán bộ trình diễn",
                String.valueOf(encoder.encode("nhan-su-secret")),
                Set.of("can-bo:cap-phat")));
    }

    private void addOfficials(Agency agency, String hash) {
        var place = agency.unitCode().equals("11") ? agency.id() : agency.id().replaceFirst("^(xa|trung-tam)-", "");
        var seen = new java.util.HashMap<String, Integer>();
        // The head before the deputies: «lanhdao» without a number is the Chairman.
        var officials = organisations.officialsOf(agency.id()).stream()
                .sorted(Comparator.comparing(official -> official.title().startsWith("Phó")))
                .toList();
        for (var official : officials) {
            var role = roleOf(official);
            var count = seen.merge(prefix(role), 1, Integer::sum);
            var login = prefix(role) + (count == 1 ? "" : String.valueOf(count)) + "." + place;
            store.add(new AccountStore.Row(official.id(), login, hash, official.name(), official.id(), NOBODY, true));
            store.grant(official.id(), role, agency.id(), agency.validFrom());
        }
    }

    private static Role roleOf(Official official) {
        return switch (official.title()) {
            case "Chủ tịch", "Phó Chủ tịch", "Giám đốc" -> Role.LEADER;
            case "Nhân viên tiếp nhận và trả kết quả" -> Role.DESK_OFFICER;
            case "Văn thư" -> Role.CLERK;
            case "Quản trị hệ thống" -> Role.ADMINISTRATOR;
            default -> Role.SPECIALIST;
        };
    }

    private static String prefix(Role role) {
        return switch (role) {
            case DESK_OFFICER -> "motcua";
            case SPECIALIST -> "chuyenvien";
            case LEADER -> "lanhdao";
            case CLERK -> "vanthu";
            case ADMINISTRATOR -> "quantri";
        };
    }

    private static List<StarterCitizen> citizens() {
        try (var in = new ClassPathResource("starter/identity/citizens.yaml").getInputStream()) {
            return new YAMLMapper().readValue(in, new TypeReference<List<StarterCitizen>>() {});
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    record StarterCitizen(
            String login,
            String name,
            String personalId,
            LocalDate birthDate,
            String gender,
            String phone,
            @Nullable String email,
            String address,
            String unit) {

        private AccountStore.Row row(String hash) {
            var id = UUID.nameUUIDFromBytes(("citizen/" + login).getBytes(StandardCharsets.UTF_8));
            var citizen =
                    new Account.Citizen(new PersonalId(personalId), birthDate, gender, phone, email, address, unit);
            return new AccountStore.Row(id, login, hash, name, null, citizen, true);
        }
    }
}
