package vn.tinhso.procedures.design;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;
import vn.tinhso.identity.Account;
import vn.tinhso.procedures.Letter;
import vn.tinhso.procedures.Procedure;
import vn.tinhso.procedures.design.Input.Kind;
import vn.tinhso.shared.Rejected;
import vn.tinhso.web.FieldError;

/** Changes one item of a draft: what is typed becomes a new content, with a sentence in the log. */
@Service
public class PartEditor {

    private final ProcedureDrafts drafts;

    PartEditor(ProcedureDrafts drafts) {
        this.drafts = drafts;
    }

    /** What stands there now; an empty form for an item that is new. */
    public TypedItem typed(ProcedureDraft draft, PartOutline part, PartAddress address) {
        var item = new DefinitionEdit(procedure(draft), part, address).item().orElseGet(DefinitionEdit::empty);
        return TypedItem.of(inputs(part, address), item);
    }

    public boolean exists(ProcedureDraft draft, PartOutline part, PartAddress address) {
        return new DefinitionEdit(procedure(draft), part, address).item().isPresent();
    }

    public static List<Input> inputs(PartOutline part, PartAddress address) {
        var children = part.children();
        return address.isChild() && children != null ? children.inputs() : part.inputs();
    }

    /** What is wrong with what is typed, as far as this item alone shows it. */
    public List<FieldError> check(ProcedureDraft draft, PartOutline part, PartAddress address, TypedItem typed) {
        return typed.check(inputs(part, address), takenByOthers(draft, part, address));
    }

    /** The definition as it would be with what is typed. */
    public Procedure applied(ProcedureDraft draft, PartOutline part, PartAddress address, TypedItem typed) {
        var edit = new DefinitionEdit(procedure(draft), part, address);
        var item = edit.item().orElseGet(() -> fresh(part, address));
        var askable = Askable.before(procedure(draft), address).stream()
                .map(Askable::id)
                .collect(Collectors.toSet());
        var inputs = inputs(part, address);
        typed.write(withoutFixedKey(draft, part, address, inputs), item, takenByOthers(draft, part, address), askable);
        try {
            return edit.put(item);
        } catch (JacksonException unfit) {
            throw new Rejected("TT-025", "Mục này chưa đủ để lưu.", "Điền các ô bắt buộc rồi lưu lại.");
        }
    }

    public ProcedureDraft save(
            Account account, ProcedureDraft draft, int seen, PartOutline part, PartAddress address, TypedItem typed) {
        var fresh = !exists(draft, part, address);
        var changed = applied(draft, part, address, typed);
        var name = name(part, address);
        var sentence = !part.isList()
                ? "Sửa phần " + name + "."
                : (fresh ? "Thêm " : "Sửa ") + name + " “" + title(typed, part, address) + "”.";
        return drafts.edit(account, draft.id(), seen, sentence, content -> content.with(changed));
    }

    public ProcedureDraft drop(Account account, ProcedureDraft draft, int seen, PartOutline part, PartAddress address) {
        var sentence = "Bỏ " + name(part, address) + " “" + title(typed(draft, part, address), part, address) + "”.";
        var changed = new DefinitionEdit(procedure(draft), part, address).drop();
        return drafts.edit(account, draft.id(), seen, sentence, content -> content.with(changed));
    }

    public ProcedureDraft move(
            Account account, ProcedureDraft draft, int seen, PartOutline part, PartAddress address, int places) {
        var sentence = "Chuyển " + name(part, address) + " “" + title(typed(draft, part, address), part, address) + "” "
                + (places < 0 ? "lên" : "xuống") + ".";
        var changed = new DefinitionEdit(procedure(draft), part, address).move(places);
        return drafts.edit(account, draft.id(), seen, sentence, content -> content.with(changed));
    }

    /** An id once given stays: conditions, papers and dossiers name it. */
    private List<Input> withoutFixedKey(
            ProcedureDraft draft, PartOutline part, PartAddress address, List<Input> inputs) {
        return exists(draft, part, address)
                ? inputs.stream().filter(input -> input.kind() != Kind.KEY).toList()
                : inputs;
    }

    private ObjectNode fresh(PartOutline part, PartAddress address) {
        var item = DefinitionEdit.empty();
        var children = part.children();
        if (children != null && !address.isChild()) {
            item.putArray(children.property());
        }
        return item;
    }

    private Set<String> takenByOthers(ProcedureDraft draft, PartOutline part, PartAddress address) {
        var procedure = procedure(draft);
        var taken = new HashSet<>(
                switch (part.part()) {
                    case STEPS ->
                        procedure.steps().stream().map(Procedure.Step::code).toList();
                    case LETTERS ->
                        procedure.letters().stream().map(Letter::code).toList();
                    default -> ids(procedure);
                });
        inputs(part, address).stream()
                .filter(input -> input.kind() == Kind.KEY)
                .forEach(input -> taken.remove(typed(draft, part, address).text(input.key())));
        return taken;
    }

    /** Questions, pages, fields, evidence and papers share one space of names. */
    private static List<String> ids(Procedure procedure) {
        return Stream.of(
                        procedure.questions().stream().map(Procedure.Question::id),
                        procedure.form().stream().map(Procedure.FormPage::id),
                        procedure.form().stream()
                                .flatMap(page -> page.fields().stream().map(Procedure.FormField::id)),
                        procedure.evidence().stream().map(Procedure.Evidence::id),
                        procedure.evidence().stream()
                                .flatMap(evidence ->
                                        evidence.alternatives().stream().map(Procedure.Alternative::id)))
                .flatMap(ids -> ids)
                .toList();
    }

    /** The log is in Vietnamese, whatever the language of who works. */
    private static String name(PartOutline part, PartAddress address) {
        return switch (part.part()) {
            case HEAD -> "thông tin chung";
            case AGENCIES -> "cơ quan";
            case LIMITS -> "thời hạn";
            case FEES -> "khoản thu";
            case QUESTIONS -> "câu hỏi";
            case EVIDENCE -> address.isChild() ? "giấy tờ" : "thành phần";
            case FORM -> address.isChild() ? "ô" : "trang";
            case RULES -> "ràng buộc";
            case STEPS -> "bước";
            case CONSULTATIONS -> "cơ quan được hỏi";
            case RESULTS -> "kết quả";
            case LETTERS -> "văn bản";
        };
    }

    private static String title(TypedItem typed, PartOutline part, PartAddress address) {
        return inputs(part, address).stream()
                .map(input -> typed.text(input.key()))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Procedure procedure(ProcedureDraft draft) {
        return draft.content().procedure();
    }
}
