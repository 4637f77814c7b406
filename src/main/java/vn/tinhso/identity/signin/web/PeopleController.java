package vn.tinhso.identity.signin.web;

import static vn.tinhso.web.Words.t;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.signin.RecentSignIn;
import vn.tinhso.identity.signin.SecondFactors;
import vn.tinhso.identity.signin.SignInHelp;
import vn.tinhso.web.Flash;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

/** Giúp người khác đăng nhập lại, for administrators. */
@Controller
@OpenTo(Audience.OFFICIALS)
class PeopleController {

    private final SignInHelp help;
    private final SecondFactors factors;

    PeopleController(SignInHelp help, SecondFactors factors) {
        this.help = help;
        this.factors = factors;
    }

    record PeoplePage(String words, List<Person> people) {

        boolean searched() {
            return !words.isBlank();
        }

        @Override
        public String toString() {
            return "PeoplePage";
        }
    }

    /** @param path the page about this person */
    record Person(String name, String login, String post, String path, boolean official) {

        private static Person of(Account account) {
            var official = account.official();
            return new Person(
                    account.name(),
                    account.login(),
                    official == null ? t("Người dân") : official.title(),
                    "/tai-khoan/can-bo/" + account.id(),
                    official != null);
        }

        @Override
        public String toString() {
            return "Person";
        }
    }

    record PersonPage(Person person, String second) {}

    record CodePage(Person person, String code) {

        @Override
        public String toString() {
            return "CodePage";
        }
    }

    @GetMapping("/tai-khoan/can-bo")
    String people(Account account, @RequestParam(name = "tim", defaultValue = "") String words, Model model) {
        var found = help.find(account, words).stream().map(Person::of).toList();
        model.addAttribute("page", new PeoplePage(words, found));
        return "identity/signin/web/people";
    }

    @RecentSignIn
    @GetMapping("/tai-khoan/can-bo/{id}")
    String person(Account account, @PathVariable UUID id, Model model) {
        var person = help.person(account, id);
        var held = factors.of(id);
        var second = held.any()
                ? t("Ứng dụng xác thực: {}; khóa truy cập: {}.", held.app() ? t("có") : t("không"), held.passkeys())
                : t("Chưa có lớp xác thực thứ hai.");
        model.addAttribute("page", new PersonPage(Person.of(person), second));
        return "identity/signin/web/person";
    }

    @RecentSignIn
    @PostMapping("/tai-khoan/can-bo/{id}/dat-lai")
    ModelAndView reset(
            Account account, @PathVariable UUID id, @RequestParam(name = "go-lop-hai", defaultValue = "") String both) {
        var person = Person.of(help.person(account, id));
        // Shown by the answer itself: what would carry it over a redirect would keep it.
        var page = new CodePage(person, help.issue(account, id, both.equals("co")));
        return new ModelAndView("identity/signin/web/resetCode", Map.of("page", page));
    }

    @PostMapping("/tai-khoan/can-bo/{id}/ket-thuc-phien")
    String endSessions(Account account, @PathVariable UUID id, RedirectAttributes redirect) {
        var ended = help.endSessions(account, id);
        Flash.done(redirect, t("Đã đăng xuất {} nơi.", ended));
        return "redirect:/tai-khoan/can-bo/" + id;
    }
}
