package vn.tinhso.dossiers.proactive;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.tinhso.audit.AuditLog;
import vn.tinhso.dossiers.Competence;
import vn.tinhso.dossiers.Draft;
import vn.tinhso.dossiers.Drafts;
import vn.tinhso.dossiers.GrantedResult;
import vn.tinhso.dossiers.proactive.ProactiveReminder.Answered;
import vn.tinhso.identity.Account;
import vn.tinhso.organisations.Agency;
import vn.tinhso.procedures.Procedure;
import vn.tinhso.procedures.Procedure.FormField;
import vn.tinhso.procedures.Procedure.HandlingSystem;
import vn.tinhso.procedures.Procedure.OnlineLevel;
import vn.tinhso.procedures.Procedures;
import vn.tinhso.shared.Actor;

/** Hồ sơ chuẩn bị sẵn: the person's own draft, filled from one old dossier of the same person and not filed. */
@Component
class PreparedDrafts {

    private final Drafts drafts;
    private final Procedures procedures;
    private final Competence competence;
    private final AuditLog audit;

    PreparedDrafts(Drafts drafts, Procedures procedures, Competence competence, AuditLog audit) {
        this.drafts = drafts;
        this.procedures = procedures;
        this.competence = competence;
        this.audit = audit;
    }

    /** Where it would be filed: the agency that decided the old dossier, or the only one; nothing when that is the person's choice. */
    Optional<String> agency(Procedure proposed, GrantedResult source) {
        if (proposed.handlingSystem() != HandlingSystem.PROVINCE || proposed.onlineLevel() == OnlineLevel.NONE) {
            return Optional.empty();
        }
        var agencies = competence.agenciesFor(proposed).stream().map(Agency::id).toList();
        return agencies.contains(source.competent())
                ? Optional.of(source.competent())
                : Optional.of(agencies).filter(only -> only.size() == 1).map(List::getFirst);
    }

    Draft start(Account person, String agency, ProactiveRule rule, Judged judged) {
        var source = judged.source();
        var proposed = procedures.find(rule.content().proposed()).definition();
        var answers = new HashMap<>(fields(proposed, rule, source));
        if (judged.level() == ServiceLevel.RECOMMEND) {
            answers.putAll(questions(proposed, rule, source));
        }
        audit.record(
                Actor.system(),
                "dossier.prefilled",
                "dossier:" + source.code(),
                Map.of(
                        "fields",
                        String.join(",", new TreeMap<>(answers).keySet()),
                        "rule",
                        rule.id().toString()));
        return drafts.start(person, Draft.Mode.OWN, proposed.code(), agency, answers);
    }

    /** The case that fits: questions with the answers chosen for the person, in words. */
    List<Answered> recommended(Procedure proposed, ProactiveRule rule, GrantedResult source) {
        var chosen = questions(proposed, rule, source);
        return proposed.questions().stream()
                .filter(question -> chosen.containsKey(question.id()))
                .flatMap(question -> question.options().stream()
                        .filter(option -> option.value().equals(chosen.get(question.id())))
                        .map(option -> new Answered(question.text(), option.label())))
                .toList();
    }

    /** Only what the rule names: a question of the same name may mean something else in another procedure. */
    private static Map<String, String> questions(Procedure proposed, ProactiveRule rule, GrantedResult source) {
        var answers = new HashMap<String, String>();
        proposed.questions()
                .forEach(question -> Optional.ofNullable(
                                rule.content().filling().get(question.id()))
                        .flatMap(from -> from.in(source))
                        .filter(value -> question.options().stream()
                                .anyMatch(option -> option.value().equals(value)))
                        .ifPresent(value -> answers.put(question.id(), value)));
        return answers;
    }

    private Map<String, String> fields(Procedure proposed, ProactiveRule rule, GrantedResult source) {
        var old = once(procedures.version(source.version()).definition());
        var answers = new HashMap<String, String>();
        once(proposed).forEach((id, field) -> {
            var named = Optional.ofNullable(rule.content().filling().get(id));
            var same = Optional.ofNullable(old.get(id))
                    .filter(before -> before.type() == field.type())
                    .map(before -> (Source) new Source.Answer(id));
            named.or(() -> same)
                    .flatMap(from -> from.in(source))
                    .filter(value -> fits(field, value))
                    .ifPresent(value -> answers.put(id, value));
        });
        return answers;
    }

    /** What is not among the choices today is asked again. */
    private static boolean fits(FormField field, String value) {
        return field.options().isEmpty()
                || field.options().stream().anyMatch(option -> option.value().equals(value));
    }

    /** Fields that are asked once, by id; items of a group are the person's to count. */
    private static Map<String, FormField> once(Procedure procedure) {
        var fields = new HashMap<String, FormField>();
        procedure.form().stream()
                .filter(page -> page.repeat() == null)
                .flatMap(page -> page.fields().stream())
                .forEach(field -> fields.put(field.id(), field));
        return fields;
    }
}
