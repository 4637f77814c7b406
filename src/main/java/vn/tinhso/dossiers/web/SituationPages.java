package vn.tinhso.dossiers.web;

import static vn.tinhso.web.Words.t;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhso.dossiers.Competence;
import vn.tinhso.dossiers.Draft;
import vn.tinhso.dossiers.Representation;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.mandates.Mandate;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.procedures.ElectronicForm;
import vn.tinhso.procedures.Procedure;
import vn.tinhso.procedures.Procedure.Question;
import vn.tinhso.procedures.Procedures;
import vn.tinhso.web.Choice;
import vn.tinhso.web.FieldError;

/** Trường hợp và nơi giải quyết: the first page of filing, and the same page again for a draft. */
@Component
class SituationPages {

    static final String BEHALF = "nop-cho";
    private static final String AGENCY = "noi-giai-quyet";
    /** Names the questions that were on the page, so that a new one is shown before it is judged. */
    private static final String SHOWN = "cac-cau";

    private final Procedures procedures;
    private final Competence competence;
    private final Organisations organisations;
    private final Representation representation;

    SituationPages(
            Procedures procedures, Competence competence, Organisations organisations, Representation representation) {
        this.procedures = procedures;
        this.competence = competence;
        this.organisations = organisations;
        this.representation = representation;
    }

    /**
     * @param action where the page is sent
     * @param shown ids of the questions on it
     * @param principals for whom it may be filed; empty when only for oneself, or when that is decided
     * @param principal the one chosen
     */
    record SituationPage(
            ProcedureView procedure,
            Draft.Mode mode,
            String action,
            String back,
            List<QuestionView> questions,
            String shown,
            List<Choice> agencies,
            String agency,
            List<Choice> principals,
            String principal,
            List<FieldError> errors) {

        private SituationPage choosing(List<Choice> some, String chosen) {
            return new SituationPage(
                    procedure, mode, action, back, questions, shown, agencies, agency, some, chosen, errors);
        }
    }

    record ProcedureView(String code, String name) {}

    record QuestionView(String id, String text, @Nullable String hint, List<Choice> choices, String value) {}

    SituationPage start(Account account, Map<String, String> query, List<FieldError> errors) {
        var published = procedures.find(query.getOrDefault("thu-tuc", ""));
        var mode = mode(account, query);
        var back = account.isOfficial()
                ? "/mot-cua"
                : "/thu-tuc/" + published.definition().code();
        var answers = new HashMap<>(query);
        answers.putIfAbsent(AGENCY, homeAgency(account));
        return page(procedures.form(published), mode, "/ho-so/nhap", back, answers, errors)
                .choosing(
                        principals(query, representable(account, mode, published.definition())),
                        query.getOrDefault(BEHALF, ""));
    }

    SituationPage of(Draft draft, Map<String, String> posted, List<FieldError> errors) {
        var path = "/ho-so/nhap/" + draft.id();
        var answers = new HashMap<>(draft.answers());
        answers.put(AGENCY, draft.agencyId());
        answers.putAll(posted);
        var back = draft.mode() == Draft.Mode.DESK ? "/mot-cua/nhap/" + draft.id() : "/ho-so";
        return page(formOf(draft), draft.mode(), path + "/truong-hop", back, answers, errors);
    }

    ElectronicForm formOf(Draft draft) {
        return procedures.form(procedures.version(draft.versionId()));
    }

    private SituationPage page(
            ElectronicForm form,
            Draft.Mode mode,
            String action,
            String back,
            Map<String, String> answers,
            List<FieldError> errors) {
        var clean = form.clean(answers);
        var questions = form.questions(clean);
        return new SituationPage(
                new ProcedureView(form.procedure().code(), form.procedure().name()),
                mode,
                action,
                back,
                questions.stream().map(question -> view(question, clean)).toList(),
                String.join(",", questions.stream().map(Question::id).toList()),
                Choice.of(competence.agenciesFor(form.procedure()), agency -> agency.id(), agency -> agency.name()),
                answers.getOrDefault(AGENCY, ""),
                List.of(),
                "",
                errors);
    }

    /** What is wrong with what was shown; {@link #asksMore} tells about what was not. */
    List<FieldError> errors(SituationPage page, ElectronicForm form, Map<String, String> posted) {
        var shown = List.of(posted.getOrDefault(SHOWN, page.shown()).split(","));
        var errors = new ArrayList<FieldError>();
        form.validateQuestions(posted).stream()
                .filter(error -> shown.contains(error.field()))
                .forEach(errors::add);
        var principal = posted.getOrDefault(BEHALF, "");
        if (!principal.isEmpty()
                && page.principals().stream().noneMatch(choice -> choice.value().equals(principal))) {
            errors.add(new FieldError(BEHALF, t("Chọn lại nộp hồ sơ cho ai.")));
        }
        if (page.agencies().stream().noneMatch(choice -> choice.value().equals(posted.getOrDefault(AGENCY, "")))) {
            errors.add(new FieldError(AGENCY, t("Chọn cơ quan giải quyết hồ sơ.")));
        }
        return errors;
    }

    /** Whether an answer brought a question that was not on the page. */
    boolean asksMore(SituationPage page, Map<String, String> posted) {
        var shown = List.of(posted.getOrDefault(SHOWN, page.shown()).split(","));
        return page.questions().stream().anyMatch(question -> !shown.contains(question.id()));
    }

    private List<Mandate> representable(Account account, Draft.Mode mode, Procedure procedure) {
        return mode == Draft.Mode.OWN ? representation.choices(account, procedure) : List.of();
    }

    /** «Cho tôi» first; nothing to choose when there is nobody else, unless somebody else was chosen before. */
    private static List<Choice> principals(Map<String, String> query, List<Mandate> others) {
        return others.isEmpty() && query.getOrDefault(BEHALF, "").isEmpty()
                ? List.of()
                : Stream.concat(
                                Stream.of(Choice.of("", t("Cho tôi"))),
                                others.stream()
                                        .map(mandate -> Choice.of(mandate.id().toString(), words(mandate))))
                        .toList();
    }

    static String words(Mandate mandate) {
        var name = mandate.principal().name();
        return switch (mandate.kind()) {
            case ORGANISATION -> t("Cho tổ chức {}", name);
            case CHILD -> t("Cho con: {}", name);
            case AUTHORISED -> t("Theo ủy quyền của {}", name);
        };
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
                : Objects.requireNonNullElse(
                        organisations.agency(official.agencyId()).parentId(), "");
    }
}
