package vn.tinhso.identity.people.web;

import static vn.tinhso.web.Words.t;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.people.NewAgencies;
import vn.tinhso.identity.people.NewAgencies.Wish;
import vn.tinhso.organisations.Agency;
import vn.tinhso.organisations.AgencyKind;
import vn.tinhso.shared.Rejected;
import vn.tinhso.web.Choice;
import vn.tinhso.web.FieldError;
import vn.tinhso.web.Flash;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

/** Cơ quan mới, for administrators of the province. */
@Controller
@OpenTo(Audience.OFFICIALS)
class NewAgencyController {

    private static final String PATH = "/quan-tri/co-quan";

    /** Which field of the form a refusal is about. */
    private static final Map<String, String> FIELDS = Map.of(
            "CQ-001", "ma-dinh-danh",
            "CQ-004", "ma-dinh-danh",
            "CQ-005", "cap-tren",
            "DN-135", "ten",
            "DN-136", "ma-don-vi",
            "DN-137", "linh-vuc");

    private final NewAgencies agencies;

    NewAgencyController(NewAgencies agencies) {
        this.agencies = agencies;
    }

    record AgencyRow(String name, String code, String kind) {}

    record NewAgencyPage(
            Map<String, String> typed,
            List<Choice> kinds,
            List<Choice> parents,
            List<AgencyRow> agencies,
            List<FieldError> errors) {

        String said(String field) {
            return typed.getOrDefault(field, "");
        }
    }

    @GetMapping(PATH)
    ModelAndView ask(Account account) {
        return page(account, Map.of(), HttpStatus.OK, List.of());
    }

    @PostMapping(PATH)
    ModelAndView begin(Account account, @RequestParam Map<String, String> posted, RedirectAttributes redirect) {
        try {
            var agency = agencies.begin(account, wish(posted));
            Flash.done(redirect, t("Đã khai {}.", agency.name()));
            return new ModelAndView("redirect:" + PATH);
        } catch (Rejected refusal) {
            var field = FIELDS.get(refusal.code());
            if (field == null) {
                throw refusal;
            }
            var told = new FieldError(field, t(refusal.getMessage()) + " " + t(refusal.remedy()));
            return page(account, posted, HttpStatus.UNPROCESSABLE_CONTENT, List.of(told));
        }
    }

    private static Wish wish(Map<String, String> posted) {
        return new Wish(
                posted.getOrDefault("ma-dinh-danh", "").strip(),
                NewAgencies.KINDS.stream()
                        .filter(kind -> kind.name().equals(posted.get("loai")))
                        .findFirst()
                        .orElse(AgencyKind.COMMUNE),
                posted.getOrDefault("ten", ""),
                posted.getOrDefault("cap-tren", ""),
                posted.getOrDefault("ma-don-vi", "").strip(),
                Stream.of(posted.getOrDefault("linh-vuc", "").split("[\\s,;]+"))
                        .filter(code -> !code.isEmpty())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private ModelAndView page(Account account, Map<String, String> typed, HttpStatus status, List<FieldError> errors) {
        var all = agencies.all(account);
        var page = new NewAgencyPage(
                typed,
                Choice.of(NewAgencies.KINDS, Enum::name, kind -> t(kind.label())),
                Choice.of(all, Agency::id, Agency::name),
                all.stream()
                        .map(agency -> new AgencyRow(
                                agency.name(),
                                agency.code().value(),
                                t(agency.kind().label())))
                        .toList(),
                errors);
        return new ModelAndView("identity/people/web/newAgency", Map.of("page", page), status);
    }
}
