package vn.tinhso.procedures;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import vn.tinhso.procedures.Procedure.FormPage;
import vn.tinhso.web.FieldError;

/**
 * What saving one page of a form of 95 fields costs besides the database, and what judging it costs three ways. Sampled:
 * on a shared machine the median says what the code costs, the mean what the neighbours did.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Threads(1)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FormBenchmark {

    private final Procedure procedure = LongForm.procedure();
    private final LookUps lookUps = new LookUps(List.of(new CatalogueLookups()));
    private final FormSchema compiled = FormSchema.of(procedure);
    private Map<String, String> draft = LongForm.answers();
    private Map<String, String> shown = Map.of();
    private List<FormPage> pages = List.of();

    /** Measures nothing before the form is as long as it says and both ways find nothing wrong with it. */
    @Setup
    public void agree() {
        var form = form();
        shown = form.submitted(draft);
        pages = form.pages(draft);
        var fields = pages.stream().mapToInt(page -> page.fields().size()).sum();
        if (fields != 95 || !form.validateAll(draft).isEmpty() || !handWritten().isEmpty()) {
            throw new IllegalStateException(fields + " fields, " + form.validateAll(draft) + handWritten());
        }
    }

    /** As the page does it: the posted answers into the draft, then which fields are shown, then what is wrong. */
    @Benchmark
    public List<FieldError> savePage() {
        var form = form();
        var saved = form.withPage(LongForm.GROUP, draft, draft);
        form.page(LongForm.GROUP, saved);
        return form.validatePage(LongForm.GROUP, saved);
    }

    /** The schema alone: a kept one on answers that are ready. */
    @Benchmark
    public Map<String, Finding> judge() {
        return compiled.judge(
                FormInstance.of(procedure, shown),
                new FormVocabulary.Asked(LongForm.TODAY, lookUps.on(LongForm.TODAY)));
    }

    /** What the hand-written check did for the same fields; it knew no look-ups, groups and rules. */
    @Benchmark
    public List<String> handWritten() {
        return pages.stream()
                .flatMap(page -> page.fields().stream())
                .filter(field -> field.lookup() == null)
                .flatMap(field ->
                        HandWritten.problem(field, shown.getOrDefault(field.id(), ""), LongForm.TODAY).stream())
                .toList();
    }

    /** A schema made anew for every request. */
    @Benchmark
    public Map<String, Finding> judgeRecompiling() {
        return FormSchema.of(procedure)
                .judge(
                        FormInstance.of(procedure, shown),
                        new FormVocabulary.Asked(LongForm.TODAY, lookUps.on(LongForm.TODAY)));
    }

    private ElectronicForm form() {
        return new ElectronicForm(procedure, LongForm.TODAY, lookUps.on(LongForm.TODAY), () -> compiled);
    }
}
