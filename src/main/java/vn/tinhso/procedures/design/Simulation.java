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
import vn.tinhso.procedures.Channel;
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

    private final WorkingCalendar calendar;

    Simulation(WorkingCalendar calendar) {
        this.calendar = calendar;
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
