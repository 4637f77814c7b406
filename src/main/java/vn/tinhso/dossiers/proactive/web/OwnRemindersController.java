package vn.tinhso.dossiers.proactive.web;

import static vn.tinhso.web.Words.t;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tinhso.dossiers.proactive.OwnReminders;
import vn.tinhso.dossiers.proactive.ProactiveReminder;
import vn.tinhso.dossiers.proactive.ProactiveReminder.Answered;
import vn.tinhso.dossiers.proactive.ServiceLevel;
import vn.tinhso.identity.Account;
import vn.tinhso.procedures.Procedures;
import vn.tinhso.shared.Moments;
import vn.tinhso.web.Choice;
import vn.tinhso.web.Flash;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

/** Nhắc việc: what the province reminded the person of, and how far the person lets it go. */
@Controller
@OpenTo(Audience.CITIZENS)
@RequestMapping("/nhac-viec")
class OwnRemindersController {

    private final OwnReminders reminders;
    private final Procedures procedures;

    OwnRemindersController(OwnReminders reminders, Procedures procedures) {
        this.reminders = reminders;
        this.procedures = procedures;
    }

    @GetMapping
    String reminders(Account account, Model model) {
        var allowed = reminders.allowed(account);
        model.addAttribute(
                "page",
                new RemindersPage(
                        reminders.of(account).stream()
                                .map(reminder -> view(reminder, allowed))
                                .toList(),
                        Stream.of(ServiceLevel.values())
                                .map(level -> Choice.of(String.valueOf(level.number()), t(level.label())))
                                .toList(),
                        // Nothing is ticked for somebody who has not chosen: the choice is a consent.
                        allowed.since() == null
                                ? ""
                                : String.valueOf(allowed.level().number()),
                        allowed.since() == null
                                ? t("Bạn chưa chọn; khi chưa chọn, tỉnh chỉ nhắc.")
                                : t("Bạn chọn ngày {}.", Moments.date(Moments.day(allowed.since())))));
        return "dossiers/proactive/web/reminders";
    }

    @PostMapping("/muc")
    String allow(
            Account account, @RequestParam(name = "muc", defaultValue = "") String level, RedirectAttributes redirect) {
        reminders.allow(account, ServiceLevel.parse(level));
        Flash.done(redirect, t("Đã ghi lựa chọn của bạn."));
        return "redirect:/nhac-viec";
    }

    @PostMapping("/{rule}/tu-choi")
    String refuse(Account account, @PathVariable UUID rule, RedirectAttributes redirect) {
        reminders.refuse(account, rule);
        Flash.done(redirect, t("Tỉnh sẽ không nhắc việc này nữa. Hồ sơ chuẩn bị mà bạn chưa động đến đã được xóa."));
        return "redirect:/nhac-viec";
    }

    @PostMapping("/{rule}/nhac-lai")
    String takeBack(Account account, @PathVariable UUID rule, RedirectAttributes redirect) {
        reminders.takeBack(account, rule);
        Flash.done(redirect, t("Tỉnh lại nhắc việc này khi có dịp."));
        return "redirect:/nhac-viec";
    }

    private ReminderView view(ProactiveReminder reminder, OwnReminders.Allowed allowed) {
        var self = "/nhac-viec/" + reminder.rule();
        var refused = allowed.refused().get(reminder.rule());
        var draft = reminder.draft();
        return new ReminderView(
                reminder.id().toString(),
                procedures.history(reminder.proposed()).stream()
                        .findFirst()
                        .map(version ->
                                procedures.version(version.id()).definition().name())
                        .orElse(reminder.proposed()),
                "/thu-tuc/" + reminder.proposed(),
                reminder.told(),
                reminder.source(),
                Moments.date(Moments.day(reminder.sentAt())),
                switch (reminder.draftState()) {
                    case WAITING, TOUCHED -> draft == null ? null : "/ho-so/nhap/" + draft + "/truong-hop";
                    case NONE, FILED, GONE -> null;
                },
                draft == null ? "" : t(reminder.draftState().label()),
                reminder.recommended().reason(),
                reminder.recommended().answers(),
                self + "/tu-choi",
                self + "/nhac-lai",
                refused == null ? null : Moments.date(Moments.day(refused)));
    }

    record RemindersPage(List<ReminderView> reminders, List<Choice> levels, String level, String since) {}

    /**
     * @param draft where the prepared draft is opened; {@code null} when there is none to open
     * @param refused since when the rule must not speak
     */
    record ReminderView(
            String id,
            String procedure,
            String about,
            String told,
            String source,
            String sent,
            @Nullable String draft,
            String draftState,
            String reason,
            List<Answered> answers,
            String refuse,
            String takeBack,
            @Nullable String refused) {

        @Override
        public String toString() {
            return "ReminderView[" + id + "]";
        }
    }
}
