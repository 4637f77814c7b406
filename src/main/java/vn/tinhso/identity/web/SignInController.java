package vn.tinhso.identity.web;

import static vn.tinhso.web.Words.t;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.text.Collator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.tinhso.identity.DemonstrationAccounts;
import vn.tinhso.identity.Role;
import vn.tinhso.identity.signin.SignIn;
import vn.tinhso.identity.signin.SignIn.Outcome;
import vn.tinhso.identity.signin.SignInDoors;
import vn.tinhso.identity.signin.Visit;
import vn.tinhso.identity.vneid.IdentityProviders;
import vn.tinhso.organisations.Agency;
import vn.tinhso.organisations.AgencyKind;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.web.FieldError;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

/** Đăng nhập: the form, and in demonstration mode the list of accounts to try. */
@Controller
@OpenTo(Audience.EVERYBODY)
class SignInController {

    /** Shown at once on the sign-in page; the rest is one link away. */
    private static final List<String> SHOWCASE = List.of(
            "vang.a.pao",
            "lo.thi.hoa",
            "motcua.03325",
            "chuyenvien.03325",
            "lanhdao.03325",
            "vanthu.03325",
            "quantri.tinh");

    private final DemonstrationAccounts demonstration;
    private final Organisations organisations;
    private final SignIn signIn;
    private final SignInDoors doors;
    private final IdentityProviders providers;

    SignInController(
            DemonstrationAccounts demonstration,
            Organisations organisations,
            SignIn signIn,
            SignInDoors doors,
            IdentityProviders providers) {
        this.demonstration = demonstration;
        this.organisations = organisations;
        this.signIn = signIn;
        this.doors = doors;
        this.providers = providers;
    }

    @GetMapping("/dang-nhap")
    String signIn(Model model) {
        model.addAttribute("page", page("", List.of()));
        return "identity/web/signIn";
    }

    @PostMapping("/dang-nhap")
    @Nullable
    ModelAndView signIn(
            @RequestParam("ten-dang-nhap") String login,
            @RequestParam("mat-khau") String password,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        return switch (signIn.password(login, password, Visit.of(request))) {
            case Outcome.Opened opened -> {
                doors.open(opened, request, response);
                doors.lead(request, response);
                yield null;
            }
            case Outcome.Pending pending -> {
                doors.note(pending.note(), request, response);
                yield new ModelAndView("redirect:/dang-nhap/buoc-hai");
            }
            case Outcome.Wrong wrong ->
                refused(
                        login,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        t("Tên đăng nhập hoặc mật khẩu không đúng. Kiểm tra phím Caps Lock rồi nhập lại."));
            case Outcome.Waits waits ->
                refused(
                        login,
                        HttpStatus.TOO_MANY_REQUESTS,
                        t("Đã nhập sai nhiều lần nên phải chờ. Đợi vài phút rồi đăng nhập lại."));
        };
    }

    private ModelAndView refused(String login, HttpStatus status, String message) {
        var errors = List.of(new FieldError("ten-dang-nhap", message));
        return new ModelAndView("identity/web/signIn", Map.of("page", page(login, errors)), status);
    }

    private SignInPage page(String login, List<FieldError> errors) {
        var showcase = demonstration.all().stream()
                .filter(entry -> SHOWCASE.contains(entry.login()))
                .map(this::person)
                .toList();
        return new SignInPage(login, errors, providers.offers(), showcase, demonstration.password());
    }

    @GetMapping("/dang-nhap/tai-khoan-trinh-dien")
    String accounts(Model model) {
        model.addAttribute("page", new AccountsPage(groups(), demonstration.password()));
        return "identity/web/demonstrationAccounts";
    }

    /** Citizens, the province, then one fold a commune: centre and committee together. */
    private List<Group> groups() {
        var citizens = new LinkedHashMap<String, List<Person>>();
        var province = new LinkedHashMap<String, List<Person>>();
        var communes = new TreeMap<String, List<Person>>(Collator.getInstance(Locale.of("vi")));
        for (var entry : demonstration.all()) {
            var person = person(entry);
            if (entry.role().equals("CITIZEN")) {
                citizens.computeIfAbsent(t("Người dân"), place -> new ArrayList<>())
                        .add(person);
                continue;
            }
            var commune = communeOf(organisations.agency(entry.place()));
            (commune == null ? province : communes)
                    .computeIfAbsent(commune == null ? person.place() : commune, place -> new ArrayList<>())
                    .add(person);
        }
        return Stream.of(
                        Group.of(t("Người dân"), true, citizens),
                        Group.of(t("Cấp tỉnh"), false, province),
                        Group.of(t("Cấp xã"), false, communes))
                .filter(group -> !group.places().isEmpty())
                .toList();
    }

    private @Nullable String communeOf(Agency agency) {
        if (agency.kind() == AgencyKind.COMMUNE) {
            return agency.name();
        }
        var parent = agency.parentId();
        return parent == null ? null : communeOf(organisations.agency(parent));
    }

    private Person person(DemonstrationAccounts.Entry entry) {
        if (entry.role().equals("CITIZEN")) {
            return new Person(entry.login(), entry.name(), "Người dân", "Người dân");
        }
        var agency = organisations.agency(entry.place());
        return new Person(
                entry.login(), entry.name(), Role.valueOf(entry.role()).label(), agency.name());
    }

    record SignInPage(
            String login,
            List<FieldError> errors,
            List<IdentityProviders.Offer> offers,
            List<Person> showcase,
            String password) {

        @Override
        public String toString() {
            return "SignInPage";
        }
    }

    record AccountsPage(List<Group> groups, String password) {}

    record Group(String title, boolean open, List<Place> places) {

        private static Group of(String title, boolean open, Map<String, List<Person>> people) {
            var places = people.entrySet().stream()
                    .map(place -> new Place(place.getKey(), place.getValue()))
                    .toList();
            return new Group(title, open, places);
        }
    }

    record Place(String name, List<Person> people) {}

    record Person(String login, String name, String role, String place) {}
}
