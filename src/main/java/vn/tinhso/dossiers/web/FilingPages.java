package vn.tinhso.dossiers.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhso.dossiers.Draft;
import vn.tinhso.dossiers.FilingProblem;
import vn.tinhso.dossiers.HeldAnswers;
import vn.tinhso.dossiers.HeldAnswers.Held;
import vn.tinhso.dossiers.Representation;
import vn.tinhso.identity.Account;
import vn.tinhso.procedures.ElectronicForm;
import vn.tinhso.procedures.Procedure;
import vn.tinhso.procedures.Procedure.FormPage;
import vn.tinhso.procedures.Procedures;
import vn.tinhso.procedures.web.FormPageView;
import vn.tinhso.procedures.web.Known;
import vn.tinhso.shared.Moments;
import vn.tinhso.web.FieldError;

/** Builds the pages of filing and knows their order. */
@Component
class FilingPages {

    private final Procedures procedures;
    private final HeldAnswers heldAnswers;
    private final Representation representation;

    FilingPages(Procedures procedures, HeldAnswers heldAnswers, Representation representation) {
        this.procedures = procedures;
        this.heldAnswers = heldAnswers;
        this.representation = representation;
    }

    record FormStep(
            String draftId, Step step, FormPageView form, String fields, String action, String saved, String back) {}

    /** Where we are: "Bước 2 / 5". */
    record Step(int number, int of, String name, String procedure) {}

    FormStep form(Account account, Draft draft, String pageId, Map<String, String> answers, List<FieldError> errors) {
        var form = formOf(draft);
        var pages = form.pages(answers);
        var view = FormPageView.of(
                form, pageId, answers, errors, errors.isEmpty() ? known(account, draft, form, pageId) : Known.NOTHING);
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
                number == 1
                        ? situationPath(draft)
                        : path(draft, pages.get(number - 2).id()));
    }

    /** Whether the form has this page as it is answered now: an address kept from before may lead to one it lost. */
    boolean asks(Draft draft, String pageId) {
        return formOf(draft).page(pageId, draft.answers()).isPresent();
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

    /** The form as it is published now, for a filing that begins. */
    ElectronicForm formOf(String procedureCode) {
        return procedures.form(procedures.find(procedureCode));
    }

    ElectronicForm formOf(Draft draft) {
        return procedures.form(procedures.version(draft.versionId()));
    }

    Procedure procedureOf(Draft draft) {
        return procedures.version(draft.versionId()).definition();
    }

    /** Straight to the field, on whichever page it stands; the check page leads there. */
    String pathTo(Draft draft, FilingProblem problem) {
        return switch (problem.part()) {
            case EVIDENCE -> "/ho-so/nhap/" + draft.id() + "/giay-to#" + problem.field();
            case FORM ->
                formOf(draft).pages(draft.answers()).stream()
                                .filter(page -> asks(page, problem.field()))
                                .findFirst()
                                .map(page -> path(draft, page.id()))
                                .orElse(situationPath(draft))
                        + "#" + problem.field();
        };
    }

    /** A field of the page, or the group it repeats. */
    private static boolean asks(FormPage page, String field) {
        return page.repeat() != null && page.id().equals(field)
                || page.fields().stream().anyMatch(one -> one.id().equals(field));
    }

    static String situationPath(Draft draft) {
        return "/ho-so/nhap/" + draft.id() + "/truong-hop";
    }

    static String path(Draft draft, String pageId) {
        return "/ho-so/nhap/" + draft.id() + "/trang/" + pageId;
    }

    /** What the form may fill in by itself; an official at the desk fills in for somebody else. */
    private Known known(Account account, Draft draft, ElectronicForm form, String pageId) {
        var citizen = account.citizen();
        if (citizen == null || draft.mode() != Draft.Mode.OWN) {
            return Known.NOTHING;
        }
        if (draft.mandate() != null) {
            var known = representation
                    .of(account, draft)
                    .map(mandate -> KnownOfPrincipal.of(mandate, ofAccount(account, citizen), form.procedure()))
                    .orElse(Map.of());
            return new Known(known, Map.of());
        }
        // A page that is answered shows its answers: what is held is not looked at for nothing.
        var asked = form
                .page(pageId, draft.answers())
                .filter(page -> FormPageView.isUntouched(form, page, draft.answers()))
                .stream()
                .flatMap(page -> page.fields().stream())
                .flatMap(field -> Known.heldField(field.prefill()).stream())
                .toList();
        var held = heldAnswers.of(account, asked).stream()
                .collect(Collectors.toMap(Held::field, one -> new Known.Held(one.value(), one.dossier())));
        return new Known(ofAccount(account, citizen), held);
    }

    private static Map<String, String> ofAccount(Account account, Account.Citizen citizen) {
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
