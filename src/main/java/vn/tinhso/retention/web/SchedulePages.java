package vn.tinhso.retention.web;

import static vn.tinhso.web.Words.t;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.tinhso.identity.Account;
import vn.tinhso.procedures.Procedure.Field;
import vn.tinhso.procedures.Procedures;
import vn.tinhso.retention.Reaching;
import vn.tinhso.retention.Rule;
import vn.tinhso.retention.Schedule;
import vn.tinhso.shared.Moments;
import vn.tinhso.web.Choice;
import vn.tinhso.web.FieldError;
import vn.tinhso.web.SummaryRow;
import vn.tinhso.web.Tag;

/** Builds the pages of the schedule. */
@Component
class SchedulePages {

    private final Schedule schedule;
    private final Procedures procedures;

    SchedulePages(Schedule schedule, Procedures procedures) {
        this.schedule = schedule;
        this.procedures = procedures;
    }

    /** @param reasons when and why the record with the code is due; empty when nothing is known of it */
    record IndexPage(String code, List<String> reasons, List<ClassView> classes) {}

    record ClassView(String name, String href, List<RuleView> rules) {}

    record RuleView(
            String number, String reach, String keep, String ground, Tag verified, String from, String written) {}

    record ClassPage(
            String name,
            String address,
            List<SummaryRow> facts,
            List<RuleView> rules,
            boolean byProcedure,
            RuleForm form,
            Choices choices,
            List<FieldError> errors) {}

    record Choices(List<Choice> fields, List<Choice> keeps, List<Choice> verified) {}

    IndexPage today(Account account, String code, List<String> reasons) {
        return new IndexPage(
                code,
                reasons,
                schedule.today(account).stream()
                        .map(line -> new ClassView(
                                line.about().name(),
                                RetentionAddress.CLASSES + "/" + line.about().key(),
                                line.rules().stream().map(this::rule).toList()))
                        .toList());
    }

    ClassPage history(Account account, String key, RuleForm form, List<FieldError> errors) {
        var history = schedule.history(account, key);
        var about = schedule.today(account).stream()
                .map(Schedule.Line::about)
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
        return new ClassPage(
                about.name(),
                RetentionAddress.CLASSES + "/" + key,
                List.of(
                        SummaryRow.of(t("Tính từ"), about.counted()),
                        SummaryRow.of(t("Tiêu hủy thì bỏ"), about.removes()),
                        SummaryRow.of(t("Còn lưu"), about.stays())),
                history.stream().map(this::rule).toList(),
                about.byProcedure(),
                form,
                choices(),
                errors);
    }

    private Choices choices() {
        return new Choices(
                fields(procedures),
                List.of(
                        Choice.of("vinh-vien", t("Vĩnh viễn")),
                        Choice.of("co-han", t("Có thời hạn")),
                        Choice.of("thoi", t("Thôi áp dụng quy định riêng"))),
                List.of(Choice.of("co", t("Đã đối chiếu với văn bản"))));
    }

    static List<Choice> fields(Procedures procedures) {
        return Choice.of(procedures.fields(), Field::code, field -> field.code() + " – " + field.name());
    }

    private RuleView rule(Rule rule) {
        return new RuleView(
                String.valueOf(rule.id()),
                reach(rule.reaching()),
                rule.keep().words(),
                rule.ground(),
                rule.verified() ? Tag.ok(t("Đã đối chiếu")) : Tag.wait(t("Cần đối chiếu")),
                Moments.date(rule.from()),
                rule.written().name() + ", " + Moments.dateTime(rule.written().at()));
    }

    static String reach(Reaching reaching) {
        if (reaching.procedure() != null) {
            return t("Thủ tục {}", reaching.procedure());
        }
        return reaching.field() == null ? t("Mọi hồ sơ của loại") : t("Lĩnh vực {}", reaching.field());
    }
}
