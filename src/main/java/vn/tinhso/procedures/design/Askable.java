package vn.tinhso.procedures.design;

import static vn.tinhso.web.Words.t;

import java.util.ArrayList;
import java.util.List;
import vn.tinhso.procedures.Problem.Part;
import vn.tinhso.procedures.Procedure;
import vn.tinhso.procedures.Procedure.FieldType;
import vn.tinhso.procedures.Procedure.FormField;
import vn.tinhso.web.Choice;

/** Something with answers to choose from, that a condition may look at. */
public record Askable(String id, String text, List<Choice> answers) {

    /** Everything asked before an item of this part; conditions never look ahead. */
    public static List<Askable> before(Procedure procedure, PartAddress address) {
        var asked = new ArrayList<Askable>();
        var questions = procedure.questions();
        var reach = address.part() == Part.QUESTIONS ? address.index() : questions.size();
        questions.stream().limit(reach).forEach(question -> asked.add(of(question)));
        if (address.part() == Part.QUESTIONS) {
            return asked;
        }
        for (var i = 0; i < procedure.form().size(); i++) {
            if (address.part() == Part.FORM && i > address.index()) {
                break;
            }
            var fields = procedure.form().get(i).fields();
            var here = address.part() == Part.FORM && i == address.index();
            var seen = here ? Math.max(address.child(), 0) : fields.size();
            fields.stream().limit(seen).filter(Askable::isAskable).forEach(field -> asked.add(of(field)));
        }
        return asked;
    }

    private static boolean isAskable(FormField field) {
        return field.type() == FieldType.CHOICE || field.type() == FieldType.YES_NO;
    }

    private static Askable of(Procedure.Question question) {
        return new Askable(question.id(), question.text(), choices(question.options()));
    }

    private static Askable of(FormField field) {
        return new Askable(
                field.id(),
                field.label(),
                field.type() == FieldType.YES_NO
                        ? List.of(Choice.of("co", t("Có")), Choice.of("khong", t("Không")))
                        : choices(field.options()));
    }

    private static List<Choice> choices(List<Procedure.Option> options) {
        return Choice.of(options, Procedure.Option::value, Procedure.Option::label);
    }
}
