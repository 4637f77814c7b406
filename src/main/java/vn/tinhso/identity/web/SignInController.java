package vn.tinhso.identity.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tinhso.identity.DemonstrationAccounts;
import vn.tinhso.identity.Role;
import vn.tinhso.organisations.Organisations;

/** Đăng nhập: the form, and in demonstration mode the list of accounts to try. */
@Controller
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
        Map<String, List<Person>> byPlace = new LinkedHashMap<>();
        people().forEach(person -> byPlace.computeIfAbsent(person.place(), place -> new ArrayList<>())
                .add(person));
        model.addAttribute("page", new AccountsPage(byPlace, demonstration.password()));
        return "identity/web/demonstrationAccounts";
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

    record AccountsPage(Map<String, List<Person>> byPlace, String password) {}

    record Person(String login, String name, String role, String place) {}
}
