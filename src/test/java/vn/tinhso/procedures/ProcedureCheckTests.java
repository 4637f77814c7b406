package vn.tinhso.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.tinhso.procedures.Problem.Severity;
import vn.tinhso.procedures.Procedure.Control;
import vn.tinhso.procedures.Procedure.HandlingSystem;
import vn.tinhso.procedures.Procedure.Option;
import vn.tinhso.procedures.Procedure.Question;
import vn.tinhso.procedures.Procedure.Step;
import vn.tinhso.procedures.Procedure.StepRole;

class ProcedureCheckTests {

    private final Procedure births = Examples.births(HandlingSystem.PROVINCE);

    @Test
    void findsStepsThatNoDossierReaches() {
        var steps = List.of(
                step("tra", StepRole.RETURN, 1),
                step("tham_dinh", StepRole.EXAMINE, 1),
                step("ky", StepRole.SIGN, 1),
                step("ky_lai", StepRole.SIGN, 1),
                step("tham_dinh_lai", StepRole.EXAMINE, 1));

        assertThat(sentences(births.withSteps(steps)))
                .filteredOn(sentence -> sentence.contains("bước chết"))
                .extracting(sentence -> sentence.substring(0, sentence.indexOf('»') + 1))
                .containsExactly("Bước «tra»", "Bước «ky_lai»", "Bước «tham_dinh_lai»");
    }

    @Test
    void addsTheStepsUpAgainstTheShortestLimit() {
        var slow = births.withSteps(List.of(step("tham_dinh", StepRole.EXAMINE, 7), step("ky", StepRole.SIGN, 2)));

        assertThat(sentences(slow))
                .contains("Các bước cộng lại 9 giờ, nhiều hơn thời hạn ngắn nhất có thể áp dụng là 8 giờ làm việc"
                        + " (Nhận trước 15 giờ: trong ngày).");
        assertThat(sentences(births)).noneMatch(sentence -> sentence.contains("cộng lại"));
    }

    @Test
    void letsOnePersonDoBothOnlyWhereItIsSigned() {
        var steps = List.of(
                new Step("tham_dinh", "Thẩm định", StepRole.EXAMINE, 4, Control.ONE_PERSON, null),
                new Step("ky", "Ký", StepRole.SIGN, 2, Control.ONE_PERSON, null));

        assertThat(sentences(births.withSteps(steps)))
                .contains("Bước «tham_dinh»: kiểm soát một người chỉ đặt ở bước ký.")
                .noneMatch(sentence -> sentence.startsWith("Bước «ky»"));
    }

    /**
     * Random questions, each asked under a random condition on those before it, against the plain way: a condition is
     * possible when some complete way through the questions fulfils it.
     */
    @Test
    void callsAConditionImpossibleExactlyWhenNoWayThroughTheQuestionsFulfilsIt() {
        var random = new Random(20261126);
        for (var round = 0; round < 400; round++) {
            var asked = new Asked();
            var questions = new ArrayList<Question>();
            for (var i = 0; i < 4; i++) {
                var when = condition(random, questions);
                if (asked.wrong(when).isPresent()) {
                    continue;
                }
                var question = new Question(
                        "q" + i,
                        "?",
                        null,
                        when,
                        List.of(new Option("a", "A"), new Option("b", "B"), new Option("c", "C")));
                questions.add(question);
                asked.add(question.id(), Set.of("a", "b", "c"), when);
            }
            var tested = condition(random, questions);
            var ways = new ArrayList<Map<String, String>>();
            ways(questions, 0, Map.of(), ways);

            assertThat(asked.wrong(tested).isEmpty())
                    .as("%s after %s", tested, questions)
                    .isEqualTo(ways.stream().anyMatch(tested::holds));
        }
    }

    @Test
    void findsFeesThatLostTheirZeros() {
        var fee = new Procedure.Fee("Lệ phí", null, 50L, "lần", null, null, null, List.of(), null, null, null, null);
        var problems = new Findings();

        FeeCheck.run(List.of(fee), births.channels(), problems);

        assertThat(problems.all())
                .allMatch(problem -> problem.severity() == Severity.WARNING)
                .extracting(Problem::sentence)
                .containsExactly(
                        "Phí «Lệ phí» chưa ghi văn bản hay cơ quan quy định mức thu.",
                        "Phí «Lệ phí» thấp bất thường (50 đồng): nguồn có thể đã mất ba số 0.");
    }

    private static void ways(
            List<Question> questions, int next, Map<String, String> answers, List<Map<String, String>> ways) {
        if (next == questions.size()) {
            ways.add(answers);
            return;
        }
        var question = questions.get(next);
        if (!question.when().holds(answers)) {
            ways(questions, next + 1, answers, ways);
            return;
        }
        for (var option : question.options()) {
            var more = new HashMap<>(answers);
            more.put(question.id(), option.value());
            ways(questions, next + 1, more, ways);
        }
    }

    private static Condition condition(Random random, List<Question> questions) {
        var accepted = new HashMap<String, List<String>>();
        for (var question : questions) {
            if (random.nextInt(3) == 0) {
                var values = List.of("a", "b", "c").stream()
                        .filter(value -> random.nextBoolean())
                        .toList();
                accepted.put(question.id(), values.isEmpty() ? List.of("a") : values);
            }
        }
        return new Condition(accepted);
    }

    private static Step step(String code, StepRole role, int hours) {
        return new Step(code, code, role, hours, Control.TWO_PERSON, null);
    }

    private static List<String> sentences(Procedure procedure) {
        return ProcedureCheck.problems(procedure, Set.of("khai-sinh")).stream()
                .map(Problem::sentence)
                .toList();
    }
}
