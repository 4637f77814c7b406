package vn.tinhso.procedures.design;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhso.calendar.Deadline;
import vn.tinhso.calendar.Schedule;
import vn.tinhso.calendar.Term;
import vn.tinhso.calendar.TermUnit;
import vn.tinhso.calendar.WorkingCalendar;
import vn.tinhso.organisations.Agency;
import vn.tinhso.procedures.Channel;
import vn.tinhso.procedures.DecidingAgencies;
import vn.tinhso.procedures.ElectronicForm;
import vn.tinhso.procedures.FeeLine;
import vn.tinhso.procedures.Procedure;
import vn.tinhso.procedures.Procedure.Evidence;
import vn.tinhso.procedures.Procedure.Question;
import vn.tinhso.procedures.Requirements;
import vn.tinhso.shared.Moments;

/** Chạy thử: a dossier received at a chosen moment, through every case and every way of filing, by the province's clock. */
@Component
public class Simulation {

    private static final int MOST_CASES = 200;
    /** Nghị định 61/2018/NĐ-CP, Điều 19, khoản 4: a supplement after appraisal within three working days. */
    private static final int SUPPLEMENT_DAYS = 3;

    private final WorkingCalendar calendar;
    private final DecidingAgencies deciding;

    Simulation(WorkingCalendar calendar, DecidingAgencies deciding) {
        this.calendar = calendar;
        this.deciding = deciding;
    }

    /**
     * One way a dossier may go.
     *
     * @param situation the answers that lead here: question → answer, as people read them
     * @param due {@code null} when no limit fits, which is a fault of the definition
     * @param late how the last step ends after the limit; empty when it does not
     */
    public record Run(
            Channel channel,
            Map<String, String> situation,
            List<Evidence> evidence,
            List<FeeLine> fees,
            @Nullable Deadline due,
            List<StepRun> steps,
            boolean late) {}

    /** When a step should be done, each beginning when the one before it is. */
    public record StepRun(String name, Instant until) {}

    /** @param complete whether every case was played; beyond the first 200 they are not */
    public record Outcome(List<Run> runs, boolean complete) {}

    /**
     * What may happen on the way, with the paper the law gives it (Thông tư 03/2025/TT-VPCP, phụ lục I).
     *
     * @param until what the applicant or the house has until then; {@code null} where no time runs
     */
    public record Branch(
            String what, String paper, @Nullable Instant until) {}

    /** The branches of a run: what the law lets happen between reception and return, by the same clock. */
    public List<Branch> branches(Procedure procedure, String agencyId, Run run, Instant at) {
        var schedule = calendar.scheduleOf(agencyId);
        var due = run.due();
        if (due == null) {
            return List.of();
        }
        var asked = Deadline.due(schedule, Term.workingDays(SUPPLEMENT_DAYS), at, List.of());
        var again = Requirements.limit(procedure, run.channel(), answers(procedure, run))
                .map(limit -> Deadline.due(
                        schedule,
                        new Term(limit.amount(), TermUnit.valueOf(limit.unit().name()), null),
                        asked,
                        List.of()))
                .orElse(null);
        var branches = new ArrayList<Branch>();
        branches.add(new Branch("Tiếp nhận, hẹn trả kết quả", "Mẫu 01", due.due()));
        branches.add(new Branch("Từ chối tiếp nhận", "Mẫu 03", null));
        branches.add(new Branch("Yêu cầu bổ sung chậm nhất", "Mẫu 02", asked));
        branches.add(new Branch("Nộp bổ sung ngay lúc ấy: thời hạn tính lại từ đầu", "Mẫu 01", again));
        branches.add(new Branch(
                "Xin lỗi, hẹn lại một lần, gửi chậm nhất",
                "Mẫu 04",
                schedule.lastClosing(schedule.workingDay(Moments.day(due.due()), -1))));
        branches.add(new Branch("Dừng giải quyết", "Mẫu 05", null));
        procedure.consultations().stream()
                .filter(one -> one.when().holds(answers(procedure, run)))
                .forEach(one -> branches.add(new Branch(
                        "Lấy ý kiến " + name(procedure, one.agency()) + ", trả lời chậm nhất",
                        "",
                        Deadline.due(schedule, Term.workingDays(one.days()), at, List.of()))));
        procedure
                .results()
                .forEach(result -> branches.add(new Branch(
                        result.refusal() ? "Không được giải quyết" : "Được giải quyết", result.name(), due.due())));
        return List.copyOf(branches);
    }

    private String name(Procedure procedure, String agency) {
        return deciding.standingFor(procedure, List.of(agency)).stream()
                .map(Agency::name)
                .findFirst()
                .orElse(agency);
    }

    private static Map<String, String> answers(Procedure procedure, Run run) {
        var answers = new LinkedHashMap<String, String>();
        procedure
                .questions()
                .forEach(question -> question.options().stream()
                        .filter(option -> option.label().equals(run.situation().get(question.text())))
                        .forEach(option -> answers.put(question.id(), option.value())));
        return answers;
    }

    public Outcome play(Procedure procedure, String agencyId, Instant receivedAt) {
        var schedule = calendar.scheduleOf(agencyId);
        var cases = new ArrayList<Map<String, String>>();
        cases(procedure.questions(), 0, Map.of(), cases);
        var runs = new ArrayList<Run>();
        for (var channel : procedure.channels()) {
            for (var answers : cases.subList(0, Math.min(cases.size(), MOST_CASES))) {
                runs.add(run(procedure, channel, answers, schedule, receivedAt));
            }
        }
        return new Outcome(List.copyOf(runs), cases.size() <= MOST_CASES);
    }

    /** Every combination of answers that can be given, question by question. */
    private static void cases(
            List<Question> questions, int next, Map<String, String> answers, List<Map<String, String>> cases) {
        if (cases.size() > MOST_CASES) {
            return;
        }
        if (next == questions.size()) {
            cases.add(answers);
            return;
        }
        var question = questions.get(next);
        if (!question.when().holds(answers)) {
            cases(questions, next + 1, answers, cases);
            return;
        }
        for (var option : question.options()) {
            var more = new LinkedHashMap<>(answers);
            more.put(question.id(), option.value());
            cases(questions, next + 1, more, cases);
        }
    }

    private static Run run(
            Procedure procedure, Channel channel, Map<String, String> answers, Schedule schedule, Instant at) {
        var situation = new LinkedHashMap<String, String>();
        procedure.questions().stream()
                .filter(question -> answers.containsKey(question.id()))
                .forEach(question -> situation.put(
                        question.text(), ElectronicForm.displayValue(question, answers.get(question.id()))));
        var deadline = Requirements.limit(procedure, channel, answers)
                .map(limit -> Deadline.of(
                        schedule,
                        new Term(limit.amount(), TermUnit.valueOf(limit.unit().name()), null),
                        at))
                .orElse(null);
        var steps = new ArrayList<StepRun>();
        var begun = at;
        for (var step : procedure.steps()) {
            begun = Deadline.due(schedule, Term.hours(step.hours()), begun, List.of());
            steps.add(new StepRun(step.name(), begun));
        }
        return new Run(
                channel,
                situation,
                Requirements.applicableEvidence(procedure, answers),
                Requirements.feeLines(procedure, channel, Moments.day(at)),
                deadline,
                List.copyOf(steps),
                deadline != null && begun.isAfter(deadline.due()));
    }
}
