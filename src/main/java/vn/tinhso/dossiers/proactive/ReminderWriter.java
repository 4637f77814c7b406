package vn.tinhso.dossiers.proactive;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.audit.AuditLog;
import vn.tinhso.dossiers.proactive.ProactiveReminder.Recommendation;
import vn.tinhso.identity.Account;
import vn.tinhso.notifications.Notifications;
import vn.tinhso.procedures.Procedure;
import vn.tinhso.procedures.Procedures;
import vn.tinhso.shared.Actor;

/** Writes all that belongs to one reminder: the row that makes it the only one, then draft, notice and log. */
@Component
class ReminderWriter {

    private final ProactiveReminderStore store;
    private final PreparedDrafts drafts;
    private final Procedures procedures;
    private final Notifications notifications;
    private final AuditLog audit;
    private final Clock clock;

    ReminderWriter(
            ProactiveReminderStore store,
            PreparedDrafts drafts,
            Procedures procedures,
            Notifications notifications,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.drafts = drafts;
        this.procedures = procedures;
        this.notifications = notifications;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether nobody was faster. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean write(ProactiveRule rule, Judged judged, Account person) {
        var proposed = procedures.find(rule.content().proposed()).definition();
        var agency = drafts.agency(proposed, judged.source());
        var level = agency.isPresent() ? judged.level() : judged.level().atMost(ServiceLevel.REMIND);
        var row = row(rule, judged, person, proposed, level);
        if (!store.add(row)) {
            return false;
        }
        if (level.covers(ServiceLevel.PREPARE)) {
            var draft = drafts.start(person, agency.orElseThrow(), rule, judged);
            store.prepared(row.id(), draft.id());
        }
        notifications.send(new Notifications.Message(
                person.id(),
                "proactive:" + rule.id(),
                level.covers(ServiceLevel.PREPARE)
                        ? "Hồ sơ đã chuẩn bị sẵn cho bạn: " + proposed.name()
                        : "Nhắc bạn: " + proposed.name(),
                row.told(),
                "/nhac-viec",
                Map.of("agency", judged.source().paper().agency())));
        audit.record(
                Actor.system(),
                "proactive.reminded",
                "dossier:" + judged.source().code(),
                Map.of(
                        "rule", rule.id().toString(),
                        "version", String.valueOf(rule.version()),
                        "level", String.valueOf(level.number()),
                        "account", person.id().toString()));
        return true;
    }

    private ProactiveReminderStore.Row row(
            ProactiveRule rule, Judged judged, Account person, Procedure proposed, ServiceLevel level) {
        var content = rule.content();
        var recommended = level == ServiceLevel.RECOMMEND
                ? new Recommendation(
                        Wording.of(content.reason(), judged.source(), judged.window(), proposed.name()),
                        drafts.recommended(proposed, rule, judged.source()))
                : Recommendation.NONE;
        return new ProactiveReminderStore.Row(
                UUID.randomUUID(),
                rule.id(),
                person.id(),
                judged.source().dossier(),
                proposed.code(),
                level,
                Wording.of(content.message(), judged.source(), judged.window(), proposed.name()),
                recommended,
                clock.instant());
    }
}
