package vn.tinhso.procedures.design.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.tinhso.identity.Account;
import vn.tinhso.procedures.design.Outline;
import vn.tinhso.procedures.design.PartAddress;
import vn.tinhso.procedures.design.PartEditor;
import vn.tinhso.procedures.design.PartOutline;
import vn.tinhso.procedures.design.ProcedureDraft;
import vn.tinhso.procedures.design.ProcedureDrafts;
import vn.tinhso.procedures.design.TypedItem;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

/** One part of a draft: its items, and the form of one item. Items are addressed by their place in the list. */
@Controller
@OpenTo(Audience.OFFICIALS)
class PartController {

    private final ProcedureDrafts drafts;
    private final Outline outline;
    private final PartEditor editor;
    private final PartPages pages;

    PartController(ProcedureDrafts drafts, Outline outline, PartEditor editor, PartPages pages) {
        this.drafts = drafts;
        this.outline = outline;
        this.editor = editor;
        this.pages = pages;
    }

    /** @param child {@code null} when the item itself is meant */
    record Place(ProcedureDraft draft, PartOutline part, PartAddress address) {}

    @GetMapping("/soan-thu-tuc/{id}/phan/{path}")
    String part(Account account, @PathVariable UUID id, @PathVariable String path, Model model) {
        var place = place(account, id, path, 0, -1);
        if (!place.part().isList()) {
            model.addAttribute("page", pages.form(account, place, typed(place), List.of()));
            return "procedures/design/web/item";
        }
        model.addAttribute("page", pages.list(account, place));
        return "procedures/design/web/part";
    }

    @PostMapping("/soan-thu-tuc/{id}/phan/{path}")
    ModelAndView save(
            Account account,
            @PathVariable UUID id,
            @PathVariable String path,
            @RequestParam MultiValueMap<String, String> posted) {
        return save(account, place(account, id, path, 0, -1), posted);
    }

    @GetMapping("/soan-thu-tuc/{id}/phan/{path}/{index}")
    String item(
            Account account, @PathVariable UUID id, @PathVariable String path, @PathVariable int index, Model model) {
        return show(account, place(account, id, path, index, -1), model);
    }

    @PostMapping("/soan-thu-tuc/{id}/phan/{path}/{index}")
    ModelAndView saveItem(
            Account account,
            @PathVariable UUID id,
            @PathVariable String path,
            @PathVariable int index,
            @RequestParam MultiValueMap<String, String> posted) {
        return save(account, place(account, id, path, index, -1), posted);
    }

    @GetMapping("/soan-thu-tuc/{id}/phan/{path}/{index}/{child}")
    String child(
            Account account,
            @PathVariable UUID id,
            @PathVariable String path,
            @PathVariable int index,
            @PathVariable int child,
            Model model) {
        return show(account, place(account, id, path, index, child), model);
    }

    @PostMapping("/soan-thu-tuc/{id}/phan/{path}/{index}/{child}")
    ModelAndView saveChild(
            Account account,
            @PathVariable UUID id,
            @PathVariable String path,
            @PathVariable int index,
            @PathVariable int child,
            @RequestParam MultiValueMap<String, String> posted) {
        return save(account, place(account, id, path, index, child), posted);
    }

    /** The page as a phone would show it with what stands in the boxes now; nothing is kept. */
    @PostMapping("/soan-thu-tuc/{id}/xem-truoc/{path}/{index}/{child}")
    ModelAndView preview(
            Account account,
            @PathVariable UUID id,
            @PathVariable String path,
            @PathVariable int index,
            @PathVariable int child,
            @RequestParam MultiValueMap<String, String> posted) {
        var place = place(account, id, path, index, child);
        var typed = TypedItem.posted(posted);
        var fits = editor.check(place.draft(), place.part(), place.address(), typed)
                .isEmpty();
        var procedure = fits
                ? editor.applied(place.draft(), place.part(), place.address(), typed)
                : place.draft().content().procedure();
        return new ModelAndView("procedures/design/web/phone", "phone", pages.phone(procedure, place));
    }

    /** Lên, xuống, bỏ: which item, and how far. */
    @PostMapping("/soan-thu-tuc/{id}/sap-xep/{path}")
    ModelAndView arrange(
            Account account,
            @PathVariable UUID id,
            @PathVariable String path,
            @RequestParam("muc") int index,
            @RequestParam(name = "muc-con", defaultValue = "-1") int child,
            @RequestParam("da-xem") int seen,
            @RequestParam("viec") String deed) {
        var place = place(account, id, path, index, child);
        switch (deed) {
            case "len" -> editor.move(account, place.draft(), seen, place.part(), place.address(), -1);
            case "xuong" -> editor.move(account, place.draft(), seen, place.part(), place.address(), 1);
            default -> editor.drop(account, place.draft(), seen, place.part(), place.address());
        }
        return new ModelAndView("redirect:" + pages.back(place));
    }

    private String show(Account account, Place place, Model model) {
        model.addAttribute("page", pages.form(account, place, typed(place), List.of()));
        return "procedures/design/web/item";
    }

    private ModelAndView save(Account account, Place place, MultiValueMap<String, String> posted) {
        var typed = TypedItem.posted(posted);
        var wrong = editor.check(place.draft(), place.part(), place.address(), typed);
        if (!wrong.isEmpty()) {
            return new ModelAndView(
                    "procedures/design/web/item",
                    Map.of("page", pages.form(account, place, typed, wrong)),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var number = typed.text("da-xem");
        // A form without its number is as old as can be: it is refused like one that somebody else has overtaken.
        var seen = number.matches("\\d{1,9}") ? Integer.parseInt(number) : 0;
        editor.save(account, place.draft(), seen, place.part(), place.address(), typed);
        return new ModelAndView("redirect:" + pages.afterSaving(place));
    }

    private TypedItem typed(Place place) {
        return editor.typed(place.draft(), place.part(), place.address());
    }

    private Place place(Account account, UUID id, String path, int index, int child) {
        var draft = drafts.find(account, id);
        var part = outline.part(draft.content(), path);
        return new Place(draft, part, new PartAddress(part.part(), index, child));
    }
}
