package vn.tinhso.dossiers;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.audit.AuditLog;
import vn.tinhso.identity.Account;

/** Dữ liệu của tôi: all the platform holds about a citizen, to take away (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15). */
@Service
public class OwnData {

    private static final int MOST_DOSSIERS = 10_000;

    private final WorkStore work;
    private final DossierStore dossiers;
    private final DossierParts parts;
    private final OwnDealings dealings;
    private final PersonalLooks looks;
    private final AuditLog audit;
    private final Clock clock;

    OwnData(
            WorkStore work,
            DossierStore dossiers,
            DossierParts parts,
            OwnDealings dealings,
            PersonalLooks looks,
            AuditLog audit,
            Clock clock) {
        this.work = work;
        this.dossiers = dossiers;
        this.parts = parts;
        this.dealings = dealings;
        this.looks = looks;
        this.audit = audit;
        this.clock = clock;
    }

    /** Everything, readable by people and machines. Files are named, and taken from the pages of their dossiers. */
    public record Export(
            Instant madeAt,
            Person person,
            List<OwnDossier> dossiers,
            @JsonUnwrapped OwnDealings.Dealings dealings,
            List<PersonalLooks.Look> looks) {}

    public record Person(
            String name,
            @Nullable String personalId,
            @Nullable LocalDate birthDate,
            @Nullable String gender,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address) {

        @Override
        public String toString() {
            return "Person";
        }
    }

    public record OwnDossier(
            String code,
            String procedureCode,
            String procedure,
            String status,
            Instant filedAt,
            @Nullable Instant dueAt,
            Dossier.Applicant applicant,
            Map<String, String> answers,
            List<String> files,
            List<OwnEvent> events) {

        @Override
        public String toString() {
            return "OwnDossier[" + code + "]";
        }
    }

    public record OwnEvent(
            Instant at, String title, @Nullable String text) {}

    @Transactional
    public Export export(Account account) {
        audit.record(account.actor(), "account.exported", "account:" + account.id(), Map.of());
        return new Export(
                clock.instant(),
                person(account),
                work.own(account, MOST_DOSSIERS).stream()
                        .filter(Party.of(account)::isApplicantOf)
                        .map(listed -> dossiers.find(listed.id()).orElseThrow())
                        .map(this::dossier)
                        .toList(),
                dealings.of(account),
                looks.at(account));
    }

    private static Person person(Account account) {
        var citizen = account.citizen();
        if (citizen == null) {
            return new Person(account.name(), null, null, null, null, null, null);
        }
        var number = citizen.personalId();
        return new Person(
                account.name(),
                number == null ? null : number.digits(),
                citizen.birthDate(),
                citizen.gender(),
                citizen.phone(),
                citizen.email(),
                citizen.address());
    }

    private OwnDossier dossier(Dossier dossier) {
        var files = parts.components(dossier.id()).stream()
                .flatMap(component -> component.files().stream().map(file -> component.name() + ": " + file.name()))
                .toList();
        var events = parts.events(dossier.id()).stream()
                .filter(entry -> entry.event().shownToApplicant())
                .map(entry -> new OwnEvent(
                        entry.at(), entry.event().title(), entry.event().text()))
                .toList();
        return new OwnDossier(
                dossier.code(),
                dossier.procedure().code(),
                dossier.procedure().name(),
                dossier.status().label(),
                dossier.timing().filed(),
                dossier.timing().due(),
                dossier.applicant(),
                dossier.answers(),
                files,
                events);
    }
}
