package vn.tinhso.dossiers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.audit.AuditEntry;
import vn.tinhso.audit.AuditLog;
import vn.tinhso.identity.Account;
import vn.tinhso.shared.Rejected;

/** Ai đã xem: whole numbers are shown for a reason, and whoever they belong to reads who looked. */
@Service
public class PersonalLooks {

    static final String REVEALED = "dossier.revealed";
    private static final int MOST_DOSSIERS = 200;
    private static final int MOST_LOOKS = 500;
    private static final int LONGEST_REASON = 300;

    /** What counts as a look; acts on the dossier are told in its own history. */
    private static final Set<String> LOOKS = Set.of("dossier.viewed", "dossier.prefilled", REVEALED);

    private final Dossiers dossiers;
    private final WorkStore work;
    private final AuditLog audit;

    PersonalLooks(Dossiers dossiers, WorkStore work, AuditLog audit) {
        this.dossiers = dossiers;
        this.work = work;
        this.audit = audit;
    }

    /**
     * One look.
     *
     * @param agency id of the agency whose official looked; {@code null} for a machine
     * @param reason what was said before whole numbers were shown; {@code null} for any other look
     */
    public record Look(
            Instant at,
            String dossier,
            String name,
            @Nullable String agency,
            String deed,
            @Nullable String reason) {}

    /** The dossier whose numbers will be shown whole; {@code HS-080} without a reason in words where it needs them. */
    @Transactional
    public Dossier reveal(Party.Person party, String code, RevealReason reason, String words) {
        var told = words.strip();
        if (reason == RevealReason.OTHER && told.isEmpty() || told.length() > LONGEST_REASON) {
            throw new Rejected(
                    "HS-080", "Chưa nêu rõ lý do xem đủ số.", "Viết lý do trong một câu, không quá 300 chữ cái.");
        }
        var dossier = dossiers.find(party, code);
        audit.record(
                party.actor(),
                REVEALED,
                "dossier:" + dossier.code(),
                told.isEmpty() ? Map.of("reason", reason.key()) : Map.of("reason", reason.key(), "words", told));
        return dossier;
    }

    /** Who looked at the dossiers of this person, the newest first; one's own looks are left out. */
    @Transactional(readOnly = true)
    public List<Look> at(Account person) {
        var subjects = work.own(person, MOST_DOSSIERS).stream()
                .filter(Party.of(person)::isApplicantOf)
                .map(dossier -> "dossier:" + dossier.code())
                .collect(Collectors.toSet());
        return audit.about(subjects, LOOKS, MOST_LOOKS).stream()
                .filter(entry -> !entry.actor().accountId().equals(person.id().toString()))
                .map(PersonalLooks::look)
                .toList();
    }

    private static Look look(AuditEntry entry) {
        var reason = entry.detail().get("reason");
        return new Look(
                entry.occurredAt(),
                entry.subject().substring("dossier:".length()),
                entry.actor().name(),
                entry.actor().agencyId(),
                entry.deed(),
                reason == null ? null : reason(reason, entry.detail().get("words")));
    }

    private static String reason(String key, @Nullable String words) {
        var label = Stream.of(RevealReason.values())
                .filter(reason -> reason.key().equals(key))
                .findFirst()
                .map(RevealReason::label)
                .orElse(key);
        return words == null ? label : label + ": " + words;
    }
}
