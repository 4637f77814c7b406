package vn.tinhso.procedures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tinhso.procedures.Procedure.FieldType;
import vn.tinhso.procedures.Procedure.FormField;
import vn.tinhso.procedures.Procedure.HandlingSystem;
import vn.tinhso.procedures.Procedure.Limit;
import vn.tinhso.procedures.Procedure.OnlineLevel;
import vn.tinhso.procedures.Procedure.Option;
import vn.tinhso.procedures.Procedure.Step;
import vn.tinhso.procedures.Procedure.StepRole;

/** Everything that is wrong with a definition, said at once, before it is published. */
final class ProcedureCheck {

    private static final Pattern CODE = Pattern.compile("\\d\\.\\d{6}");
    private static final Pattern RESULT_CODE =
            Pattern.compile("KQ\\.[A-Z]\\d{2}\\.\\d{6}|\\d{3}\\.\\d{2}\\.\\d{2}\\.[A-Z]\\d{2}-KQ\\d+");
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Set<String> PREFILLS = Set.of(
            "account.name",
            "account.personalId",
            "account.birthDate",
            "account.phone",
            "account.email",
            "account.address",
            "account.gender");

    private final Procedure procedure;
    private final List<String> problems = new ArrayList<>();
    // What has been asked so far: conditions may only look back.
    private final Map<String, Set<String>> asked = new HashMap<>();

    private ProcedureCheck(Procedure procedure) {
        this.procedure = procedure;
    }

    /** @param templates names of the paper templates that exist */
    static List<String> problems(Procedure procedure, Set<String> templates) {
        var check = new ProcedureCheck(procedure);
        check.head();
        check.questions();
        check.form();
        check.limits();
        check.fees();
        check.evidence();
        check.steps();
        check.results(templates);
        return check.problems;
    }

    private void head() {
        require(CODE.matcher(procedure.code()).matches(), "code must look like 1.001193");
        require(!procedure.name().isBlank(), "name is empty");
        require(!procedure.summary().isBlank(), "summary is empty");
        require(!procedure.levels().isEmpty(), "levels are empty");
        require(!procedure.channels().isEmpty(), "channels are empty");
        require(!procedure.decision().isBlank(), "decision is empty");
        require(
                procedure.onlineLevel() != OnlineLevel.PARTIAL || isText(procedure.partialReason()),
                "PARTIAL needs a partialReason");
        require(
                procedure.onlineLevel() == OnlineLevel.NONE
                        || procedure.channels().contains(Channel.ONLINE)
                        || procedure.handlingSystem() != HandlingSystem.PROVINCE,
                "online, but ONLINE is not among its channels");
    }

    private void questions() {
        for (var question : procedure.questions()) {
            var where = "question " + question.id();
            condition(where, question.when());
            require(question.options().size() > 1, where + " needs at least two options");
            declare(where, question.id(), values(where, question.options()));
        }
    }

    private void form() {
        unique("form page", procedure.form().stream().map(Procedure.FormPage::id));
        for (var page : procedure.form()) {
            condition("form page " + page.id(), page.when());
            require(!page.fields().isEmpty(), "form page " + page.id() + " has no fields");
            if (page.repeat() == null) {
                page.fields().forEach(this::field);
            }
        }
        problems.addAll(FormCheck.problems(procedure));
    }

    private void field(FormField field) {
        var where = "field " + field.id();
        condition(where, field.when());
        require(isText(field.label()), where + " has no label");
        require(field.maxLength() == null || field.maxLength() > 0, where + " has a maxLength below 1");
        require(
                field.prefill() == null || PREFILLS.contains(field.prefill()) || FormCheck.isHeld(field),
                where + " prefill " + field.prefill());
        var choice = field.type() == FieldType.CHOICE;
        require(
                choice == (!field.options().isEmpty() || field.lookup() != null),
                where + (choice ? " needs options" : " must not have options"));
        declare(
                where,
                field.id(),
                field.type() == FieldType.YES_NO
                        ? Set.of(FieldSchema.YES, FieldSchema.NO)
                        : values(where, field.options()));
    }

    private void limits() {
        var local = procedure.handlingSystem() == HandlingSystem.PROVINCE;
        for (var limit : procedure.limits()) {
            condition("limit", limit.when());
            require(limit.amount() > 0, "limit amount must be above 0");
            require(limit.channel() == null || procedure.channels().contains(limit.channel()), "limit of no channel");
            require(
                    isReachable(limit),
                    "limit " + limit.amount() + " " + limit.unit() + " stands after an unconditional one");
        }
        for (var channel : procedure.channels()) {
            require(
                    !local
                            || procedure.limits().stream()
                                    .anyMatch(limit -> limit.when().isAlways()
                                            && (limit.channel() == null || limit.channel() == channel)),
                    "no unconditional limit for channel " + channel);
        }
    }

    private boolean isReachable(Limit limit) {
        return procedure.limits().stream()
                .takeWhile(other -> other != limit)
                .noneMatch(other ->
                        other.channel() == limit.channel() && other.when().isAlways());
    }

    private void fees() {
        for (var fee : procedure.fees()) {
            require(fee.amount() == null || fee.amount() >= 0, "fee " + fee.name() + " is negative");
            require(fee.cap() == null || fee.cap() > 0, "fee " + fee.name() + " has a cap below 1");
            require(fee.channel() == null || procedure.channels().contains(fee.channel()), "fee of no channel");
        }
    }

    private void evidence() {
        unique("evidence", procedure.evidence().stream().map(Procedure.Evidence::id));
        unique(
                "alternative",
                procedure.evidence().stream()
                        .flatMap(evidence -> evidence.alternatives().stream())
                        .map(Procedure.Alternative::id));
        for (var evidence : procedure.evidence()) {
            var where = "evidence " + evidence.id();
            condition(where, evidence.when());
            require(ID.matcher(evidence.id()).matches(), where + ": id must be snake_case");
            require(!evidence.alternatives().isEmpty(), where + " has no alternatives");
            for (var alternative : evidence.alternatives()) {
                require(
                        alternative.heldAsData() || alternative.originals() + alternative.copies() > 0,
                        where + ": " + alternative.id() + " asks for nothing");
                require(
                        alternative.originals() >= 0 && alternative.copies() >= 0,
                        where + ": " + alternative.id() + " has negative numbers");
            }
        }
    }

    private void steps() {
        if (procedure.handlingSystem() != HandlingSystem.PROVINCE) {
            return;
        }
        unique("step", procedure.steps().stream().map(Step::code));
        var roles = procedure.steps().stream().map(Step::role).toList();
        var examine = roles.indexOf(StepRole.EXAMINE);
        require(examine >= 0 && examine < roles.lastIndexOf(StepRole.SIGN), "steps need EXAMINE before SIGN");
        procedure.steps().forEach(step -> require(step.hours() > 0, "step " + step.code() + " has no hours"));
    }

    private void results(Set<String> templates) {
        require(procedure.results().stream().anyMatch(result -> !result.refusal()), "no positive result");
        unique("result", procedure.results().stream().map(Procedure.Result::code));
        for (var result : procedure.results()) {
            require(RESULT_CODE.matcher(result.code()).matches(), "result code " + result.code());
            require(
                    result.template() == null || templates.contains(result.template()),
                    "no paper template " + result.template());
        }
    }

    private void declare(String where, String id, Set<String> values) {
        require(ID.matcher(id).matches(), where + ": id must be snake_case");
        require(asked.put(id, values) == null, where + " is declared twice");
    }

    private Set<String> values(String where, List<Option> options) {
        unique(where + " option", options.stream().map(Option::value));
        return new HashSet<>(options.stream().map(Option::value).toList());
    }

    private void condition(String where, Condition condition) {
        condition.accepted().forEach((id, accepted) -> {
            var known = asked.get(id);
            if (known == null) {
                problems.add(where + " depends on " + id + ", which is not asked before it");
            } else {
                accepted.stream()
                        .filter(value -> !known.contains(value))
                        .forEach(value ->
                                problems.add(where + " depends on " + id + " = " + value + ", no such answer"));
            }
        });
    }

    private void unique(String what, Stream<String> ids) {
        var seen = new HashSet<String>();
        ids.filter(id -> !seen.add(id)).forEach(id -> problems.add(what + " " + id + " is declared twice"));
    }

    private void require(boolean holds, String problem) {
        if (!holds) {
            problems.add(problem);
        }
    }

    private static boolean isText(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    /** Problems of the whole catalogue: what one definition alone cannot show. */
    static List<String> problems(Collection<Procedure> all, List<LifeEvent> lifeEvents) {
        var problems = new ArrayList<String>();
        var codes = new HashSet<String>();
        var events = new HashSet<>(lifeEvents.stream().map(LifeEvent::key).toList());
        for (var procedure : all) {
            if (!codes.add(procedure.code() + " " + procedure.effectiveFrom())) {
                problems.add(procedure.code() + ": published twice for " + procedure.effectiveFrom());
            }
            procedure.lifeEvents().stream()
                    .filter(event -> !events.contains(event))
                    .forEach(event -> problems.add(procedure.code() + ": no life event " + event));
        }
        return problems;
    }
}
