package vn.tinhso.dossiers;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.tinhso.notifications.Notifications;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.shared.Moments;

/**
 * Tells the applicant what happened, with the facts the law lists: agency, receiver, handler, times of receipt, handling
 * and return (Nghị định 224/2026/NĐ-CP, Điều 15, khoản 1). Until an official has acted, the centre stands for the person.
 */
@Service
class ApplicantNotices {

    private final Notifications notifications;
    private final Organisations organisations;
    private final EventStore events;

    ApplicantNotices(Notifications notifications, Organisations organisations, EventStore events) {
        this.notifications = notifications;
        this.organisations = organisations;
        this.events = events;
    }

    void tell(Dossier dossier, DossierEvent event) {
        if (event.shownToApplicant()) {
            recipients(dossier.applicant()).forEach(account -> tell(account, dossier, event));
        }
    }

    /** The applicant, and who filed in the applicant's name. */
    private static Set<UUID> recipients(Dossier.Applicant applicant) {
        return Stream.concat(
                        Stream.ofNullable(applicant.accountId()),
                        applicant.behalf() == null ? Stream.empty() : Stream.of(UUID.fromString(applicant.filedBy())))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void tell(UUID account, Dossier dossier, DossierEvent event) {
        var text = event.text();
        notifications.send(new Notifications.Message(
                account,
                "dossier:" + dossier.code(),
                event.title(),
                "Hồ sơ " + dossier.code() + " – " + dossier.procedure().name() + "." + (text == null ? "" : " " + text),
                "/ho-so/" + dossier.code(),
                facts(dossier)));
    }

    private Map<String, String> facts(Dossier dossier) {
        var timing = dossier.timing();
        var centre = organisations.agency(dossier.parties().receiving()).name();
        var officials = events.officials(dossier.id());
        var facts = new LinkedHashMap<String, String>();
        facts.put("agency", organisations.agency(dossier.parties().competent()).name());
        facts.put("receiver", Objects.requireNonNullElse(officials.receiver(), centre));
        facts.put("handler", Objects.requireNonNullElse(officials.handler(), centre));
        if (timing.received() != null) {
            facts.put("receivedAt", Moments.dateTime(timing.received()));
        }
        if (timing.finished() != null) {
            facts.put("handledAt", Moments.dateTime(timing.finished()));
        }
        if (timing.returned() != null) {
            facts.put("returnedAt", Moments.dateTime(timing.returned()));
        }
        return facts;
    }
}
