package vn.tinhso.dossiers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tinhso.dossiers.Dossier.Parties;
import vn.tinhso.identity.Account;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.procedures.Channel;
import vn.tinhso.procedures.Procedure.Evidence;
import vn.tinhso.procedures.Procedures;
import vn.tinhso.procedures.Requirements;
import vn.tinhso.shared.Actor;

/**
 * A dossier as an older system would hand it over, at agencies that decide nothing by today's rules: for the demonstration
 * of a reorganisation.
 */
@Component
class RecordBefore2025 {

    /** Cấp Giấy xác nhận tình trạng hôn nhân. */
    private static final String MARITAL_STATUS = "1.004873";

    private final Procedures procedures;
    private final Organisations organisations;
    private final Numbers numbers;
    private final Chronicle chronicle;
    private final ComponentStore components;

    RecordBefore2025(
            Procedures procedures,
            Organisations organisations,
            Numbers numbers,
            Chronicle chronicle,
            ComponentStore components) {
        this.procedures = procedures;
        this.organisations = organisations;
        this.numbers = numbers;
        this.chronicle = chronicle;
        this.components = components;
    }

    Dossier filed(Account citizen, String receivingId, String competentId) {
        var now = chronicle.now();
        var receiving = organisations.agency(receivingId);
        var competent = organisations.agency(competentId);
        var dossier = dossier(citizen, new Parties(null, receivingId, competentId), now);
        chronicle.begin(
                dossier,
                new DossierEvent.DossierFiled(Channel.ONLINE, false, receiving.name(), competent.name(), null),
                citizen.actor());
        components.open(dossier, evidence(dossier), List.of(), Actor.system(), now);
        return dossier;
    }

    private List<Evidence> evidence(Dossier dossier) {
        return Requirements.applicableEvidence(
                procedures.version(dossier.procedure().versionId()).definition(), dossier.answers());
    }

    private Dossier dossier(Account citizen, Parties parties, Instant now) {
        var published = procedures.find(MARITAL_STATUS);
        var procedure = published.definition();
        var person = Objects.requireNonNull(citizen.citizen());
        var number = person.personalId() == null ? null : person.personalId().digits();
        var competent = organisations.agency(parties.competent());
        return new Dossier(
                UUID.randomUUID(),
                numbers.ofDossier(competent.code(), now),
                new Dossier.ProcedureRef(
                        procedure.code(),
                        published.versionId(),
                        procedure.name(),
                        procedure.field().name()),
                Channel.ONLINE,
                false,
                Delivery.ONLINE,
                new Dossier.Applicant(
                        citizen.id(),
                        citizen.name(),
                        number,
                        person.phone(),
                        person.email(),
                        person.address(),
                        citizen.id().toString(),
                        null),
                parties,
                Map.of("lan_cap", "lan_dau", "nguoi_yeu_cau_ho_ten", citizen.name()),
                DossierStatus.REGISTERED,
                Stage.RECEIVE,
                null,
                false,
                Dossier.Timing.filedAt(now),
                0,
                false,
                1);
    }
}
