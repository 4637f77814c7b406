package vn.tinhso.dossiers.api;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhso.dossiers.Dossier;
import vn.tinhso.dossiers.DossierRegister;
import vn.tinhso.dossiers.Dossiers;
import vn.tinhso.dossiers.Party;
import vn.tinhso.dossiers.Timeliness;
import vn.tinhso.organisations.Agency;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.shared.PersonalId;

/** Dossiers as the interface shows them. */
@Component
class DossierViews {

    private final Dossiers dossiers;
    private final Organisations organisations;
    private final Timeliness timeliness;

    DossierViews(Dossiers dossiers, Organisations organisations, Timeliness timeliness) {
        this.dossiers = dossiers;
        this.timeliness = timeliness;
        this.organisations = organisations;
    }

    DossierState state(Party.Machine machine, Dossier dossier) {
        return new DossierState(
                dossier.code(),
                dossier.version(),
                procedure(dossier),
                Coded.of(dossier.status()),
                dossier.stage(),
                dossier.awaitsApplicant(),
                Coded.of(dossier.channel()),
                dossier.assisted(),
                dossier.delivery(),
                parties(dossier, new HashMap<>()),
                DossierState.Timing.of(dossier, timeliness),
                dossiers.allowed(machine, dossier).deeds().stream().sorted().toList());
    }

    DossierDetail detail(Party.Machine machine, Dossier dossier) {
        return new DossierDetail(
                state(machine, dossier),
                DossierDetail.Applicant.of(dossier.applicant()),
                dossier.answers(),
                dossiers.components(dossier).stream()
                        .map(component -> DossierDetail.Component.of(dossier.code(), component))
                        .toList(),
                dossiers.supplements(dossier).stream()
                        .map(DossierDetail.Supplement::of)
                        .toList(),
                dossiers.result(dossier)
                        .map(result -> DossierDetail.Result.of(dossier.code(), result))
                        .orElse(null),
                dossiers.rating(dossier).orElse(null));
    }

    DossierList list(DossierRegister.Page found, int page, int size) {
        var names = new HashMap<String, Named>();
        var rows = found.dossiers().stream().map(dossier -> row(dossier, names)).toList();
        return new DossierList(rows, page, size, found.total());
    }

    private DossierRow row(Dossier dossier, Map<String, Named> names) {
        var number = dossier.applicant().personalId();
        return new DossierRow(
                dossier.code(),
                dossier.version(),
                procedure(dossier),
                dossier.applicant().name(),
                number == null ? null : PersonalId.mask(number),
                Coded.of(dossier.status()),
                dossier.stage(),
                dossier.awaitsApplicant(),
                parties(dossier, names),
                DossierState.Timing.of(dossier, timeliness));
    }

    private static Named procedure(Dossier dossier) {
        return new Named(dossier.procedure().code(), dossier.procedure().name());
    }

    private DossierState.Parties parties(Dossier dossier, Map<String, Named> names) {
        var parties = dossier.parties();
        return new DossierState.Parties(
                support(parties.support(), names),
                agency(parties.receiving(), names),
                agency(parties.competent(), names));
    }

    private @Nullable Named support(@Nullable String id, Map<String, Named> names) {
        return id == null ? null : agency(id, names);
    }

    private Named agency(String id, Map<String, Named> names) {
        return names.computeIfAbsent(
                id,
                unknown ->
                        new Named(id, organisations.find(id).map(Agency::name).orElse(id)));
    }
}
