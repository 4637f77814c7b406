package vn.tinhso.dossiers.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tinhso.dossiers.DossierComponent;
import vn.tinhso.dossiers.DossierComponent.Attachment;
import vn.tinhso.dossiers.DossierComponent.Verdict;
import vn.tinhso.dossiers.Draft;
import vn.tinhso.dossiers.Drafts;
import vn.tinhso.identity.Account;
import vn.tinhso.procedures.Procedure.Evidence;
import vn.tinhso.procedures.ProcedureSummary;
import vn.tinhso.procedures.Procedures;
import vn.tinhso.procedures.Requirements;
import vn.tinhso.procedures.web.FormPageView;
import vn.tinhso.shared.Moments;
import vn.tinhso.web.Choice;
import vn.tinhso.web.FieldError;

/** The desk's one page about a person who stands there. */
@Component
class WalkInPages {

    private final Procedures procedures;
    private final Drafts drafts;
    private final FilingPages pages;

    WalkInPages(Procedures procedures, Drafts drafts, FilingPages pages) {
        this.procedures = procedures;
        this.drafts = drafts;
        this.pages = pages;
    }

    record ChoosePage(String text, List<ProcedureSummary> found, List<OpenDraft> drafts) {}

    record OpenDraft(String id, String procedure, String person, String saved) {}

    record WalkInPage(
            String draftId,
            String procedure,
            List<FormPageView> pages,
            String fields,
            List<DossierComponent> components,
            List<FieldError> errors) {

        /** Whether a button that adds or takes away stands in the form. */
        public boolean hasGroup() {
            return pages.stream().anyMatch(page -> page.group() != null);
        }

        /** Catalogues of all its parts, each once. */
        public Map<String, List<Choice>> lists() {
            var lists = new LinkedHashMap<String, List<Choice>>();
            pages.forEach(page -> lists.putAll(page.lists()));
            return lists;
        }
    }

    ChoosePage choose(Account account, String text) {
        var found = text.isBlank() ? List.<ProcedureSummary>of() : procedures.search(text);
        var open = drafts.openOf(account).stream().map(this::open).toList();
        return new ChoosePage(text, found, open);
    }

    private OpenDraft open(Draft draft) {
        return new OpenDraft(
                draft.id().toString(),
                pages.procedureOf(draft).name(),
                draft.answers().getOrDefault("nguoi_yeu_cau_ho_ten", ""),
                Moments.dateTime(draft.updatedAt()));
    }

    /** @param posted what was typed, kept in its fields even when it is wrong */
    WalkInPage form(Draft draft, Map<String, String> posted, List<FieldError> errors) {
        var form = pages.formOf(draft);
        var answers = FilingController.merged(draft, posted);
        var views = form.pages(answers).stream()
                .map(page -> FormPageView.of(form, page.id(), answers, errors, Map.of()))
                .toList();
        var components = Requirements.applicableEvidence(form.procedure(), answers).stream()
                .map(evidence -> component(evidence, draft))
                .toList();
        return new WalkInPage(
                draft.id().toString(),
                form.procedure().name(),
                views,
                String.join(",", fields(views).toList()),
                ComponentChecks.typed(components, posted),
                errors);
    }

    /** Whether an answer brought fields or papers that were not on the page. */
    boolean revealsMore(Draft draft, Map<String, String> posted) {
        var shown = List.of(posted.getOrDefault("cac-truong", "").split(","));
        var page = form(draft, Map.of(), List.of());
        return fields(page.pages()).anyMatch(field -> !shown.contains(field))
                || page.components().stream()
                        .anyMatch(component -> !posted.containsKey("ket-luan." + component.evidenceId()));
    }

    private static Stream<String> fields(List<FormPageView> views) {
        return views.stream().flatMap(view -> view.fields().stream()).map(field -> field.id());
    }

    private static DossierComponent component(Evidence evidence, Draft draft) {
        var files = draft.filesFor(evidence.id()).stream()
                .map(file -> new Attachment(file.fileId(), file.name()))
                .toList();
        return new DossierComponent(
                evidence.id(),
                evidence.name(),
                evidence.required(),
                evidence.present(),
                0,
                0,
                Verdict.UNCHECKED,
                "",
                files);
    }
}
