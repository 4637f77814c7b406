package vn.tinhso.identity.web;

import static vn.tinhso.web.Words.t;

import java.text.Collator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tinhso.identity.DemonstrationAccounts;
import vn.tinhso.identity.Role;
import vn.tinhso.organisations.Agency;
import vn.tinhso.organisations.AgencyKind;
import vn.tinhso.organisations.Organisations;
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

    SignInController(DemonstrationAccounts demonstration, Organisations organisations) {
        this.demonstration = demonstration;
        this.organisations = organisations;
    }

    @GetMapping("/dang-nhap")
    String signIn(@RequestParam @Nullable String sai, Model model) {
        var showcase = people().stream()
                .filter(person -> SHOWCASE.contains(person.login()))
                .toList();
        model.addAttribute("page", new SignInPage(sai != null, showcase, demonstration.password()));
        return "identity/web/signIn";
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

    private List<Person> people() {
        return demonstration.all().stream().map(this::person).toList();
    }

    private Person person(DemonstrationAccounts.Entry entry) {
        if (entry.role().equals("CITIZEN")) {
            return new Person(entry.login(), entry.name(), "Người dân", "Người dân");
        }
        var agency = organisations.agency(entry.place());
        return new Person(
                entry.login(), entry.name(), Role.valueOf(entry.role()).label(), agency.name());
    }

    record SignInPage(boolean wrong, List<Person> showcase, String password) {}

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
