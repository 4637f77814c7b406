package vn.tinhso.identity.web;

import static vn.tinhso.web.Words.t;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.AccountMandate;
import vn.tinhso.identity.Role;
import vn.tinhso.identity.Roles;
import vn.tinhso.identity.Roles.Held;
import vn.tinhso.identity.signin.SignInHelp;
import vn.tinhso.organisations.Agency;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.shared.Moments;
import vn.tinhso.shared.Rejected;
import vn.tinhso.web.Choice;
import vn.tinhso.web.FieldError;
import vn.tinhso.web.Flash;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

/** Vai trò: what somebody holds, given and ended by administrators. */
@Controller
@OpenTo(Audience.OFFICIALS)
class RolesController {

    /** Which field of the form a refusal is about. */
    private static final Map<String, String> FIELDS = Map.of(
            "DN-071", "co-quan", "DN-072", "vai-tro", "DN-073", "vai-tro", "DN-075", "tu-ngay", "DN-076", "thu-tuc");

    private final Roles roles;
    private final SignInHelp people;
    private final AccountMandate mandate;
    private final Organisations organisations;
    private final Clock clock;

    RolesController(Roles roles, SignInHelp people, AccountMandate mandate, Organisations organisations, Clock clock) {
        this.roles = roles;
        this.people = people;
        this.mandate = mandate;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** @param key what it is ended by */
    record HeldRow(String role, String agency, String scope, String time, String key) {}

    record RolesPage(
            String name,
            String path,
            List<HeldRow> held,
            RoleForm form,
            List<Choice> roles,
            List<Choice> agencies,
            List<Choice> fields,
            List<Choice> reach,
            List<FieldError> errors) {}

    @GetMapping("/tai-khoan/can-bo/{id}/vai-tro")
    String roles(Account account, @PathVariable UUID id, Model model) {
        var today = Moments.day(clock.instant());
        model.addAttribute("page", page(account, people.person(account, id), RoleForm.empty(today), List.of()));
        return "identity/web/roles";
    }

    @PostMapping("/tai-khoan/can-bo/{id}/vai-tro")
    ModelAndView grant(
            Account account,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> posted,
            RedirectAttributes redirect) {
        var person = people.person(account, id);
        var form = RoleForm.of(posted);
        var errors = new ArrayList<>(form.errors());
        if (errors.isEmpty()) {
            try {
                roles.grant(account, person, form.wish());
                Flash.done(redirect, t("Đã giao vai trò."));
                return new ModelAndView("redirect:/tai-khoan/can-bo/" + id + "/vai-tro");
            } catch (Rejected refusal) {
                var field = FIELDS.get(refusal.code());
                if (field == null) {
                    throw refusal;
                }
                errors.add(new FieldError(field, refusal.getMessage() + " " + refusal.remedy()));
            }
        }
        return new ModelAndView(
                "identity/web/roles",
                Map.of("page", page(account, person, form, errors)),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/tai-khoan/can-bo/{id}/vai-tro/ket-thuc")
    String end(
            Account account, @PathVariable UUID id, @RequestParam("vai-tro") String key, RedirectAttributes redirect) {
        roles.end(account, people.person(account, id), key);
        Flash.done(redirect, t("Vai trò đã kết thúc."));
        return "redirect:/tai-khoan/can-bo/" + id + "/vai-tro";
    }

    private RolesPage page(Account account, Account person, RoleForm form, List<FieldError> errors) {
        var held = roles.of(account, person);
        var agencies = mandate.agencies(account).stream()
                .flatMap(id -> organisations.find(id).stream())
                .sorted(Comparator.comparing(Agency::name))
                .toList();
        return new RolesPage(
                person.name(),
                "/tai-khoan/can-bo/" + person.id(),
                held.stream().map(this::row).toList(),
                form,
                Choice.of(List.of(Role.values()), Role::name, role -> t(role.label())),
                Choice.of(agencies, Agency::id, Agency::name),
                Choice.of(roles.fields(), field -> field, field -> field),
                List.of(
                        Choice.of(RoleForm.BELOW, t("Xem cả hồ sơ của đơn vị trực thuộc")),
                        Choice.of(RoleForm.RESTRICTED, t("Xem cả hồ sơ hạn chế"))),
                errors);
    }

    private HeldRow row(Held held) {
        var until = held.until();
        return new HeldRow(
                t(held.role().label()),
                organisations.find(held.agencyId()).map(Agency::name).orElse(held.agencyId()),
                words(held),
                until == null
                        ? t("Từ {}", Moments.date(held.from()))
                        : t("Từ {} đến hết {}", Moments.date(held.from()), Moments.date(until.minusDays(1))),
                held.key());
    }

    private static String words(Held held) {
        var scope = held.scope();
        var words = new ArrayList<String>();
        words.addAll(scope.fields().stream().sorted().toList());
        words.addAll(scope.procedures().stream().sorted().toList());
        if (scope.isAll()) {
            words.add(t("Mọi thủ tục"));
        }
        if (held.reach().below()) {
            words.add(t("cả đơn vị trực thuộc"));
        }
        if (held.reach().restricted()) {
            words.add(t("cả hồ sơ hạn chế"));
        }
        return String.join(", ", words);
    }
}
