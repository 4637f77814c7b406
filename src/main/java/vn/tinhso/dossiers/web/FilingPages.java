package vn.tinhso.dossiers.web;

import static vn.tinhso.web.Words.t;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhso.dossiers.Competence;
import vn.tinhso.dossiers.Draft;
import vn.tinhso.identity.Account;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.procedures.ElectronicForm;
import vn.tinhso.procedures.Procedure;
import vn.tinhso.procedures.Procedure.Question;
import vn.tinhso.procedures.Procedures;
import vn.tinhso.procedures.web.FormPageView;
import vn.tinhso.shared.Moments;
import vn.tinhso.web.Choice;
import vn.tinhso.web.FieldError;

/** Builds the pages of filing and knows their order. */
@Component
class FilingPages {

    private final Procedures procedures;
    private final Competence competence;
    private final Organisations organisations;

    FilingPages(Procedures procedures, Competence competence, Organisations organisations) {
        this.procedures = procedures;
        this.competence = competence;
        this.organisations = organisations;
    }

    record StartPage(
            ProcedureView procedure,
            Draft.Mode mode,
            List<QuestionView> questions,
            List<Choice> agencies,
            String agency,
            List<FieldError> errors) {}

    record ProcedureView(String code, String name) {}

    record QuestionView(String id, String text, @Nullable String hint, List<Choice> choices, String value) {}

    record FormStep(
            String draftId, Step step, FormPageView form, String fields, String action, String saved, String back) {}

    /** Where we are: "Bước 2 / 5". */
    record Step(int number, int of, String name, String procedure) {}

    StartPage start(Account account, Map<String, String> query, List<FieldError> errors) {
        var procedure = procedures.find(query.getOrDefault("thu-tuc", "")).definition();
        var agencies = competence.agenciesFor(procedure);
        var form = procedures.form(procedure);
        var answers = form.clean(query);
        var questions = form.questions(answers).stream()
                .map(question -> view(question, answers))
                .toList();
        return new StartPage(
                new ProcedureView(procedure.code(), procedure.name()),
                mode(account, query),
                questions,
                Choice.of(agencies, agency -> agency.id(), agency -> agency.name()),
                query.getOrDefault("noi-giai-quyet", homeAgency(account)),
                errors);
    }

    List<FieldError> startErrors(StartPage page, Map<String, String> posted) {
        var procedure = procedures.find(page.procedure().code()).definition();
        var errors = new ArrayList<FieldError>();
        var chosen = posted.getOrDefault("noi-giai-quyet", "");
        if (page.agencies().stream().noneMatch(choice -> choice.value().equals(chosen))) {
            errors.add(new FieldError("noi-giai-quyet", t("Chọn cơ quan giải quyết hồ sơ.")));
        }
        errors.addAll(procedures.form(procedure).validateQuestions(posted));
        return errors;
    }

    FormStep form(Account account, Draft draft, String pageId, Map<String, String> answers, List<FieldError> errors) {
        var form = formOf(draft);
        var pages = form.pages(answers);
        var view = FormPageView.of(form, pageId, answers, errors, known(account, draft.mode()));
        var number = FormPageView.position(pages, pageId);
        var path = path(draft, pageId);
        return new FormStep(
                draft.id().toString(),
                new Step(
                        number, pages.size() + 2, view.title(), form.procedure().name()),
                view,
                String.join(",", view.fields().stream().map(field -> field.id()).toList()),
                path,
                Moments.dateTime(draft.updatedAt()),
                number == 1 ? "/ho-so" : path(draft, pages.get(number - 2).id()));
    }

    String firstPage(Draft draft) {
        return path(draft, formOf(draft).pages(draft.answers()).getFirst().id());
    }

    String after(Draft draft, String pageId) {
        var pages = formOf(draft).pages(draft.answers());
        var number = FormPageView.position(pages, pageId);
        return number < pages.size() ? path(draft, pages.get(number).id()) : "/ho-so/nhap/" + draft.id() + "/giay-to";
    }

    /** The first page with something missing, else the papers. */
    String nextIncomplete(Draft draft) {
        var form = formOf(draft);
        return form.pages(draft.answers()).stream()
                .filter(page -> !form.validatePage(page.id(), draft.answers()).isEmpty())
                .findFirst()
                .map(page -> path(draft, page.id()))
                .orElse("/ho-so/nhap/" + draft.id() + "/giay-to");
    }

    ElectronicForm formOf(Draft draft) {
        return procedures.form(procedureOf(draft));
    }

    Procedure procedureOf(Draft draft) {
        return procedures.version(draft.versionId()).definition();
    }

    static String path(Draft draft, String pageId) {
        return "/ho-so/nhap/" + draft.id() + "/trang/" + pageId;
    }

    private static Draft.Mode mode(Account account, Map<String, String> query) {
        if (!account.isOfficial()) {
            return Draft.Mode.OWN;
        }
        return "ho-tro".equals(query.get("cach")) ? Draft.Mode.ASSISTED : Draft.Mode.DESK;
    }

    private static QuestionView view(Question question, Map<String, String> answers) {
        return new QuestionView(
                question.id(),
                question.text(),
                question.hint(),
                Choice.of(question.options(), Procedure.Option::value, Procedure.Option::label),
                answers.getOrDefault(question.id(), ""));
    }

    /** The commune people most likely mean: where the citizen lives, or where the official works. */
    private String homeAgency(Account account) {
        var citizen = account.citizen();
        if (citizen != null && citizen.unitCode() != null) {
            return "xa-" + citizen.unitCode();
        }
        var official = account.official();
        return official == null
                ? ""
                : java.util.Objects.requireNonNullElse(
                        organisations.agency(official.agencyId()).parentId(), "");
    }

    /** What the form may fill in by itself; an official at the desk fills in for somebody else. */
    private static Map<String, String> known(Account account, Draft.Mode mode) {
        var citizen = account.citizen();
        if (citizen == null || mode != Draft.Mode.OWN) {
            return Map.of();
        }
        var known = new HashMap<String, String>();
        known.put("account.name", account.name());
        put(
                known,
                "account.personalId",
                citizen.personalId() == null ? null : citizen.personalId().digits());
        put(
                known,
                "account.birthDate",
                citizen.birthDate() == null ? null : citizen.birthDate().toString());
        put(known, "account.gender", citizen.gender());
        put(known, "account.phone", citizen.phone());
        put(known, "account.email", citizen.email());
        put(known, "account.address", citizen.address());
        return known;
    }

    private static void put(Map<String, String> known, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            known.put(key, value);
        }
    }
}
