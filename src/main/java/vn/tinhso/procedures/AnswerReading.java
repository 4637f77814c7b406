package vn.tinhso.procedures;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tinhso.procedures.Procedure.FormField;
import vn.tinhso.procedures.Procedure.FormPage;

/** Reads what was sent: normalises it, leaves out what is not shown, adds what is computed. */
final class AnswerReading {

    private final Procedure procedure;
    private final LookUps.Day lookUps;

    AnswerReading(Procedure procedure, LookUps.Day lookUps) {
        this.procedure = procedure;
        this.lookUps = lookUps;
    }

    Procedure procedure() {
        return procedure;
    }

    Map<String, String> clean(Map<String, String> answers) {
        var clean = new LinkedHashMap<String, String>();
        procedure
                .questions()
                .forEach(question -> keep(clean, question.id(), AnswerText.line(answers.get(question.id()))));
        for (var page : procedure.form()) {
            var items = RepeatedGroup.stored(page, answers);
            if (items > 0) {
                clean.put(page.id(), String.valueOf(items));
            }
            for (var field : RepeatedGroup.expanded(page, answers).fields()) {
                if (field.computed() == null) {
                    keep(clean, field.id(), lookUps.value(field, AnswerText.normalise(field, answers)));
                }
            }
        }
        return clean;
    }

    Map<String, String> submitted(Map<String, String> answers) {
        var clean = clean(answers);
        var shown = new LinkedHashMap<String, String>();
        // Conditions and formulas look at what comes before them only (ProcedureCheck), so one pass in order is enough.
        for (var question : procedure.questions()) {
            if (question.when().holds(shown)) {
                keep(shown, question.id(), clean.get(question.id()));
            }
        }
        for (var page : procedure.form()) {
            if (page.when().holds(shown)) {
                submit(page, clean, shown);
            }
        }
        return shown;
    }

    String words(FormField field, @Nullable String raw) {
        return raw != null && field.lookup() != null
                ? lookUps.label(field.lookup(), raw)
                : ElectronicForm.displayValue(field, raw);
    }

    static void keep(Map<String, String> answers, String id, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            answers.put(id, value);
        }
    }

    private void submit(FormPage page, Map<String, String> clean, Map<String, String> shown) {
        if (page.repeat() != null) {
            keep(shown, page.id(), clean.get(page.id()));
        }
        for (var field : RepeatedGroup.expanded(page, clean).fields()) {
            if (field.when().holds(shown)) {
                keep(shown, field.id(), answer(page, field, clean, shown));
            }
        }
    }

    private @Nullable String answer(
            FormPage page, FormField field, Map<String, String> clean, Map<String, String> shown) {
        if (field.computed() == null) {
            return clean.get(field.id());
        }
        var item = page.repeat() == null ? 0 : RepeatedGroup.item(field.id());
        return Formula.parse(field.computed())
                .value(new AnswerScope(this, shown, page, item))
                .orElse(null);
    }
}
