package vn.tinhso.procedures;

import vn.tinhso.procedures.Problem.Part;
import vn.tinhso.procedures.Procedure.Control;
import vn.tinhso.procedures.Procedure.Limit;
import vn.tinhso.procedures.Procedure.Step;
import vn.tinhso.procedures.Procedure.StepRole;

/** The internal steps: whether each is reached, and whether together they fit into the shortest limit. */
final class StepCheck {

    /** Eight hours a working day (Bộ luật Lao động 2019, Điều 105), five of seven days. */
    private static final int HOURS_A_DAY = 8;

    private final Procedure procedure;
    private final Findings findings;

    StepCheck(Procedure procedure, Findings findings) {
        this.procedure = procedure;
        this.findings = findings;
    }

    void run() {
        findings.unique(Part.STEPS, "Bước", procedure.steps().stream().map(Step::code));
        for (var step : procedure.steps()) {
            findings.require(step.hours() > 0, Part.STEPS, step.code(), named(step) + " chưa có số giờ.");
        }
        order();
        times();
    }

    /** Dossiers go from examining to signing to returning: what stands elsewhere is never reached. */
    private void order() {
        var roles = procedure.steps().stream().map(Step::role).toList();
        var examine = roles.indexOf(StepRole.EXAMINE);
        var sign = roles.lastIndexOf(StepRole.SIGN);
        findings.require(
                examine >= 0 && examine < sign, Part.STEPS, null, "Quy trình cần bước thẩm định đứng trước bước ký.");
        for (var i = 0; i < roles.size(); i++) {
            var step = procedure.steps().get(i);
            var dead = switch (step.role()) {
                case EXAMINE -> sign >= 0 && i > roles.indexOf(StepRole.SIGN);
                case SIGN -> i > roles.indexOf(StepRole.SIGN);
                case RETURN -> i < sign;
            };
            findings.require(
                    !dead,
                    Part.STEPS,
                    step.code(),
                    named(step) + " là bước chết: hồ sơ đi từ thẩm định qua ký đến trả kết quả, mỗi lần ký một bước.");
            findings.require(
                    step.control() == Control.TWO_PERSON || step.role() == StepRole.SIGN,
                    Part.STEPS,
                    step.code(),
                    named(step) + ": kiểm soát một người chỉ đặt ở bước ký.");
        }
        findings.advise(roles.contains(StepRole.RETURN), Part.STEPS, null, "Quy trình chưa có bước trả kết quả.");
    }

    private void times() {
        var needed = procedure.steps().stream().mapToInt(Step::hours).sum();
        for (var limit : procedure.limits()) {
            var granted = hours(limit);
            findings.require(
                    limit.amount() <= 0 || needed <= granted,
                    Part.STEPS,
                    null,
                    "Các bước cộng lại " + needed + " giờ, nhiều hơn thời hạn ngắn nhất có thể áp dụng là " + granted
                            + " giờ làm việc (" + Phrases.limit(limit) + ").");
        }
    }

    /** Working hours a limit surely gives. */
    static int hours(Limit limit) {
        return switch (limit.unit()) {
            case HOUR -> limit.amount();
            case SAME_DAY -> HOURS_A_DAY;
            case WORKING_DAY -> limit.amount() * HOURS_A_DAY;
            case CALENDAR_DAY -> Math.max(limit.amount() * 5 / 7, 1) * HOURS_A_DAY;
        };
    }

    private static String named(Step step) {
        return "Bước «" + step.code() + "»";
    }
}
