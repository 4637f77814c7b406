package vn.tinhso.dossiers;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.Accounts;
import vn.tinhso.identity.Role;
import vn.tinhso.organisations.Agency;
import vn.tinhso.organisations.AgencyKind;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.shared.PersonalId;
import vn.tinhso.shared.StarterData;

/** Open dossiers at every district and commune of the old map, in the states a reorganisation finds them in. */
@Component
@ConditionalOnBooleanProperty({"tinhso.demonstration", "tinhso.old-map"})
class DossiersBefore2025 implements StarterData {

    private static final List<String> CITIZENS =
            List.of("011068000001", "011196000002", "011090000003", "011301000004", "011085000005", "011188000006");

    private final DossierStore store;
    private final RecordBefore2025 record;
    private final Desk desk;
    private final Supplements supplements;
    private final Consultations consultations;
    private final Accounts accounts;
    private final Organisations organisations;

    DossiersBefore2025(
            DossierStore store,
            RecordBefore2025 record,
            Desk desk,
            Supplements supplements,
            Consultations consultations,
            Accounts accounts,
            Organisations organisations) {
        this.store = store;
        this.record = record;
        this.desk = desk;
        this.supplements = supplements;
        this.consultations = consultations;
        this.accounts = accounts;
        this.organisations = organisations;
    }

    @Override
    public int rank() {
        return 60;
    }

    @Override
    public boolean isMissing() {
        return store.isEmpty();
    }

    @Override
    public void load() {
        var people = CITIZENS.stream()
                .flatMap(number -> accounts.citizenWith(new PersonalId(number)).stream())
                .flatMap(id -> accounts.find(id).stream())
                .toList();
        var communes = organisations.agencies(List.of(AgencyKind.COMMUNE));
        var houses = Stream.concat(organisations.agencies(List.of(AgencyKind.DISTRICT)).stream(), communes.stream())
                .toList();
        for (var i = 0; i < houses.size(); i++) {
            var person = people.get(i % people.size());
            bringTo(i % 5, filed(person, houses.get(i)), houses.get(i), communes.get(i % communes.size()));
        }
    }

    private Dossier filed(Account person, Agency house) {
        return record.filed(person, organisations.centreFor(house).id(), house.id());
    }

    /** Received or not, handed over, waiting for the applicant or for another agency. */
    private void bringTo(int state, Dossier dossier, Agency house, Agency neighbour) {
        var officer = somebody(Role.DESK_OFFICER, dossier.parties().receiving());
        switch (state) {
            case 1 -> desk.accept(officer, dossier.code(), List.of());
            case 2 -> desk.acceptAndHandOver(officer, dossier.code(), List.of());
            case 3 -> {
                desk.acceptAndHandOver(officer, dossier.code(), List.of());
                if (!neighbour.id().equals(house.id())) {
                    consultations.consult(
                            somebody(Role.SPECIALIST, house.id()),
                            dossier.code(),
                            new Consultations.Round(
                                    List.of(neighbour.id()), "Người này đã đăng ký kết hôn ở đó chưa?", 3, false));
                }
            }
            case 4 ->
                supplements.request(
                        officer, dossier.code(), new Supplements.Ask(List.of("Giấy tờ chứng minh nơi cư trú"), "", 10));
            default -> {
                // Nobody has opened it yet.
            }
        }
    }

    private Party.Person somebody(Role role, String agencyId) {
        return new Party.Person(accounts.holding(role, agencyId).getFirst());
    }
}
