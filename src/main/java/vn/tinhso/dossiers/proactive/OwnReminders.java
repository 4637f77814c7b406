package vn.tinhso.dossiers.proactive;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.audit.AuditLog;
import vn.tinhso.dossiers.Drafts;
import vn.tinhso.identity.Account;
import vn.tinhso.shared.Rejected;

/**
 * What a person was reminded of, and how far the person lets the province go (Nghị định 224/2026/NĐ-CP, Điều 17: quyền từ
 * chối). Every choice is kept with its time; who draws back gets the state before: prepared drafts nobody touched go.
 */
@Service
public class OwnReminders {

    private static final int MOST = 100;

    private final ProactiveReminderStore reminders;
    private final ChoiceStore choices;
    private final Drafts drafts;
    private final AuditLog audit;
    private final Clock clock;

    OwnReminders(ProactiveReminderStore reminders, ChoiceStore choices, Drafts drafts, AuditLog audit, Clock clock) {
        this.reminders = reminders;
        this.choices = choices;
        this.drafts = drafts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param level for all rules
     * @param since when it was chosen; {@code null} when it never was
     * @param refused rules that must not speak, with the time of the refusal
     */
    public record Allowed(ServiceLevel level, @Nullable Instant since, Map<UUID, Instant> refused) {}

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<ProactiveReminder> of(Account person) {
        mustBeCitizen(person);
        return reminders.of(person.id(), MOST);
    }

    @Transactional(readOnly = true)
    public Allowed allowed(Account person) {
        mustBeCitizen(person);
        var general = choices.general(person.id());
        return new Allowed(
                general.map(ChoiceStore.Choice::level).orElse(ServiceLevel.UNTIL_CHOSEN),
                general.map(ChoiceStore.Choice::at).orElse(null),
                choices.of(person.id()).stream()
                        .filter(choice -> choice.rule() != null && choice.level() == ServiceLevel.NONE)
                        .collect(Collectors.toMap(choice -> choice.rule(), ChoiceStore.Choice::at)));
    }

    /** Mức cho phép: for all rules from now on. */
    @Transactional
    public void allow(Account person, ServiceLevel level) {
        choose(person, new ChoiceStore.Choice(null, level, clock.instant()));
        if (!level.covers(ServiceLevel.PREPARE)) {
            endDrafts(person, reminder -> true);
        }
    }

    /** Không nhắc việc này nữa. */
    @Transactional
    public void refuse(Account person, UUID rule) {
        mustKnow(person, rule);
        choose(person, new ChoiceStore.Choice(rule, ServiceLevel.NONE, clock.instant()));
        endDrafts(person, reminder -> reminder.rule().equals(rule));
    }

    /** The refusal is taken back; what is allowed for all rules counts again. */
    @Transactional
    public void takeBack(Account person, UUID rule) {
        mustKnow(person, rule);
        choose(person, new ChoiceStore.Choice(rule, ServiceLevel.RECOMMEND, clock.instant()));
    }

    private void choose(Account person, ChoiceStore.Choice choice) {
        mustBeCitizen(person);
        choices.lock(person.id());
        choices.add(person.id(), choice);
        var level = String.valueOf(choice.level().number());
        audit.record(
                person.actor(),
                "proactive.chosen",
                "account:" + person.id(),
                choice.rule() == null
                        ? Map.of("level", level)
                        : Map.of("level", level, "rule", choice.rule().toString()));
    }

    private void endDrafts(Account person, Predicate<ProactiveReminder> which) {
        reminders.of(person.id(), Integer.MAX_VALUE).stream()
                .filter(which)
                .filter(reminder -> reminder.draftState() == ProactiveReminder.DraftState.WAITING)
                .forEach(reminder -> {
                    var draft = reminder.draft();
                    if (draft != null && drafts.discardUntouched(person, draft)) {
                        reminders.draftEnded(reminder.id(), clock.instant());
                    }
                });
    }

    private void mustKnow(Account person, UUID rule) {
        if (reminders.of(person.id(), Integer.MAX_VALUE).stream()
                .noneMatch(reminder -> reminder.rule().equals(rule))) {
            throw new Rejected(
                    Rejected.Kind.NOT_FOUND,
                    "NV-011",
                    "Bạn chưa được nhắc việc này.",
                    "Mở lại trang Nhắc việc và chọn trong danh sách.");
        }
    }

    private static void mustBeCitizen(Account account) {
        if (account.isOfficial()) {
            throw new Rejected(
                    Rejected.Kind.FORBIDDEN,
                    "NV-017",
                    "Trang này dành cho người dân.",
                    "Cán bộ xem quy tắc ở trang Nhắc chủ động.");
        }
    }
}
