package vn.tinhso.dossiers.proactive.web;

import static vn.tinhso.web.Words.t;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhso.dossiers.proactive.Masked;
import vn.tinhso.dossiers.proactive.ProactivePreview;
import vn.tinhso.dossiers.proactive.ProactiveReminder;
import vn.tinhso.dossiers.proactive.ProactiveRule;
import vn.tinhso.dossiers.proactive.ServiceLevel;
import vn.tinhso.dossiers.proactive.Trigger;
import vn.tinhso.procedures.Procedures;
import vn.tinhso.shared.Moments;
import vn.tinhso.web.Choice;
import vn.tinhso.web.Paging;
import vn.tinhso.web.SummaryRow;
import vn.tinhso.web.Tag;

/** What the pages of rules show. */
@Component
class ProactiveRulePages {

    private final Procedures procedures;

    ProactiveRulePages(Procedures procedures) {
        this.procedures = procedures;
    }

    record ListPage(List<RuleRow> rules) {}

    record RuleRow(String name, String path, Tag state, String when, String level) {}

    record FormPage(
            String title,
            String action,
            String back,
            String version,
            List<Choice> kinds,
            List<Choice> levels,
            ProactiveRuleForm form) {}

    /** @param preview whom it reaches; {@code null} as long as this wording was not looked at */
    record RulePage(
            String name,
            Tag state,
            List<SummaryRow> facts,
            Links links,
            boolean active,
            @Nullable PreviewView preview) {}

    record Links(String self, String edit, String preview, String activate, String pause, String reached) {}

    record PreviewView(List<Count> horizons, List<Count> leftOut, List<PersonRow> people, String shown) {}

    record Count(String label, String number) {}

    record PersonRow(String name, String dossier, String on, Tag verdict, String level) {}

    record ReachedPage(String name, String back, List<ReachedRow> rows, Paging paging) {}

    record ReachedRow(String name, String dossier, String sent, String level, String draft) {}

    ListPage list(List<ProactiveRule> rules) {
        return new ListPage(rules.stream()
                .map(rule -> new RuleRow(
                        rule.content().name(),
                        RuleAddress.rule(rule.id()),
                        state(rule),
                        when(rule.content().trigger()),
                        t(rule.content().level().label())))
                .toList());
    }

    FormPage form(@Nullable UUID id, String version, ProactiveRuleForm form) {
        return new FormPage(
                id == null ? t("Quy tắc mới") : t("Sửa quy tắc"),
                id == null ? RuleAddress.ROOT : RuleAddress.rule(id) + "/sua",
                id == null ? RuleAddress.ROOT : RuleAddress.rule(id),
                version,
                List.of(
                        Choice.of(ProactiveRuleForm.ISSUED, t("Sau khi có kết quả")),
                        Choice.of(ProactiveRuleForm.EXPIRES, t("Trước khi giấy tờ hết giá trị"))),
                Choice.of(
                        ServiceLevel.OFFERED,
                        level -> String.valueOf(level.number()),
                        level -> level.number() + ". " + t(level.label())),
                form);
    }

    RulePage rule(ProactiveRule rule, @Nullable ProactivePreview preview) {
        var self = RuleAddress.rule(rule.id());
        return new RulePage(
                rule.content().name(),
                state(rule),
                facts(rule.content()),
                new Links(
                        self,
                        self + "/sua",
                        RuleAddress.preview(rule.id()),
                        self + "/ap-dung",
                        self + "/tam-dung",
                        self + "/da-nhac"),
                rule.isActive(),
                preview == null ? null : view(preview));
    }

    ReachedPage reached(ProactiveRule rule, List<ProactiveReminder> reminders, Paging paging) {
        return new ReachedPage(
                rule.content().name(),
                RuleAddress.rule(rule.id()),
                reminders.stream()
                        .map(reminder -> new ReachedRow(
                                Masked.name(reminder.applicant()),
                                reminder.source(),
                                Moments.dateTime(reminder.sentAt()),
                                t(reminder.level().label()),
                                t(reminder.draftState().label())))
                        .toList(),
                paging);
    }

    private static PreviewView view(ProactivePreview preview) {
        return new PreviewView(
                preview.horizons().entrySet().stream()
                        .map(entry -> new Count(
                                entry.getKey() == 0 ? t("Hôm nay") : t("Trong {} ngày tới", entry.getKey()),
                                String.valueOf(entry.getValue())))
                        .toList(),
                preview.leftOut().entrySet().stream()
                        .map(entry -> new Count(t(entry.getKey()), String.valueOf(entry.getValue())))
                        .toList(),
                preview.people().stream().map(ProactiveRulePages::row).toList(),
                t("{} trong {} người", preview.people().size(), preview.total()));
    }

    private static PersonRow row(ProactivePreview.Person person) {
        return new PersonRow(
                person.name(),
                person.dossier(),
                person.reached() ? Moments.date(person.on()) : "",
                person.reached() ? Tag.ok(t(person.why())) : Tag.neutral(t(person.why())),
                person.reached() ? t(person.level().label()) : "");
    }

    private List<SummaryRow> facts(ProactiveRule.Content content) {
        var until = content.to();
        return List.of(
                SummaryRow.of(t("Khi nào nhắc"), when(content.trigger())),
                SummaryRow.of(t("Thủ tục đề xuất"), named(content.proposed())),
                SummaryRow.of(t("Nhắc ai"), t("Người nộp hồ sơ gốc, nếu có tài khoản")),
                SummaryRow.of(t("Nội dung nhắc"), content.message()),
                SummaryRow.of(t("Vì sao (mức 3)"), content.reason()),
                SummaryRow.of(t("Mức cao nhất"), t(content.level().label())),
                SummaryRow.of(
                        t("Áp dụng"),
                        until == null
                                ? t("Từ {}", Moments.date(content.from()))
                                : t("Từ {} đến hết {}", Moments.date(content.from()), Moments.date(until))),
                new SummaryRow(
                        t("Điền sẵn"),
                        content.filling().entrySet().stream()
                                .map(entry ->
                                        entry.getKey() + ": " + entry.getValue().text())
                                .toList(),
                        null));
    }

    private String when(Trigger trigger) {
        return switch (trigger) {
            case Trigger.PaperExpires expires ->
                t("{} ngày trước khi hết giá trị: {}", expires.daysBefore(), named(expires.procedure()));
            case Trigger.ResultIssued issued ->
                t(
                        "{} ngày sau khi có kết quả, trong {} ngày: {}",
                        issued.daysAfter(),
                        issued.daysLong(),
                        named(issued.procedure()));
        };
    }

    /** A rule may name a procedure that has ended. */
    private String named(String code) {
        return procedures.history(code).stream()
                .findFirst()
                .map(version -> code + " "
                        + procedures.version(version.id()).definition().name())
                .orElse(code);
    }

    private static Tag state(ProactiveRule rule) {
        var word = t(rule.state().label());
        return switch (rule.state()) {
            case DRAFT -> Tag.neutral(word);
            case ACTIVE -> Tag.ok(word);
            case PAUSED -> Tag.wait(word);
        };
    }
}
