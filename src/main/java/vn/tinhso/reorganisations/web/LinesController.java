package vn.tinhso.reorganisations.web;

import static vn.tinhso.web.Words.t;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.tinhso.identity.Account;
import vn.tinhso.organisations.AgencyKind;
import vn.tinhso.organisations.AgencySuccession;
import vn.tinhso.reorganisations.Beginning;
import vn.tinhso.reorganisations.Line;
import vn.tinhso.reorganisations.Reorganisations;
import vn.tinhso.shared.Rejected;
import vn.tinhso.web.FieldError;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

/** Lines of a plan and agencies that begin with it. */
@Controller
@OpenTo(Audience.OFFICIALS)
class LinesController {

    private final Reorganisations reorganisations;
    private final PlanPages pages;

    LinesController(Reorganisations reorganisations, PlanPages pages) {
        this.reorganisations = reorganisations;
        this.pages = pages;
    }

    @PostMapping(PlanAddress.ROOT + "/{id}/dong")
    ModelAndView add(Account account, @PathVariable UUID id, @RequestParam Map<String, String> posted) {
        var kind = Stream.of(AgencySuccession.Kind.values())
                .filter(each -> each.name().equals(posted.get("hinh-thuc")))
                .findFirst()
                .orElse(AgencySuccession.Kind.MERGE);
        if (text(posted, "tu") == null || text(posted, "den") == null) {
            return refused(id, posted, new FieldError("tu", t("Chọn cơ quan chuyển đi và cơ quan nhận.")));
        }
        return attempt(
                id,
                posted,
                "tu",
                () -> reorganisations.put(
                        account,
                        id,
                        new Line(
                                0,
                                posted.getOrDefault("tu", ""),
                                kind,
                                text(posted, "loai"),
                                text(posted, "linh-vuc"),
                                text(posted, "noi-cu-tru"),
                                posted.getOrDefault("den", ""))));
    }

    @PostMapping(PlanAddress.ROOT + "/{id}/dong/{seq}/bo")
    String drop(Account account, @PathVariable UUID id, @PathVariable int seq) {
        reorganisations.drop(account, id, seq);
        return PlanAddress.redirect(id);
    }

    @PostMapping(PlanAddress.ROOT + "/{id}/co-quan-moi")
    ModelAndView begin(Account account, @PathVariable UUID id, @RequestParam Map<String, String> posted) {
        var kind = Stream.of(AgencyKind.values())
                .filter(each -> each.name().equals(posted.get("loai-co-quan")))
                .findFirst()
                .orElse(AgencyKind.COMMUNE);
        return attempt(
                id,
                posted,
                "ma",
                () -> reorganisations.put(
                        account,
                        id,
                        new Beginning(
                                posted.getOrDefault("ma", "").strip(),
                                posted.getOrDefault("ma-dinh-danh", "").strip(),
                                kind,
                                posted.getOrDefault("ten", ""),
                                text(posted, "cap-tren"),
                                posted.getOrDefault("don-vi", "").strip())));
    }

    @PostMapping(PlanAddress.ROOT + "/{id}/co-quan-moi/{agency}/bo")
    String dropBeginning(Account account, @PathVariable UUID id, @PathVariable String agency) {
        reorganisations.dropBeginning(account, id, agency);
        return PlanAddress.redirect(id);
    }

    /** What was typed wrongly comes back with its sentence; everything else is a page of its own. */
    private ModelAndView attempt(UUID id, Map<String, String> posted, String field, Runnable deed) {
        try {
            deed.run();
            return new ModelAndView(PlanAddress.redirect(id));
        } catch (Rejected refusal) {
            if (refusal.kind() != Rejected.Kind.INVALID) {
                throw refusal;
            }
            return refused(id, posted, new FieldError(field, t(refusal.getMessage()) + " " + t(refusal.remedy())));
        }
    }

    private ModelAndView refused(UUID id, Map<String, String> posted, FieldError error) {
        return new ModelAndView(
                "reorganisations/web/plan",
                Map.of("page", pages.page(id, 1, posted, List.of(error))),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static @Nullable String text(Map<String, String> posted, String field) {
        var text = posted.getOrDefault(field, "").strip();
        return text.isEmpty() ? null : text;
    }
}
