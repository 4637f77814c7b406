package vn.tinhso.identity.people.web;

import static vn.tinhso.web.Words.t;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.AccountMandate;
import vn.tinhso.identity.OfficialAccount;
import vn.tinhso.identity.people.AccountLife;
import vn.tinhso.identity.signin.Activations;
import vn.tinhso.identity.signin.RecentSignIn;
import vn.tinhso.identity.signin.SignInHelp;
import vn.tinhso.identity.spi.WorkInHand.Thing;
import vn.tinhso.web.Flash;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

/** Đóng và mở lại tài khoản cán bộ. */
@Controller
@OpenTo(Audience.OFFICIALS)
class ClosingController {

    private final AccountLife life;
    private final AccountMandate mandate;
    private final SignInHelp people;
    private final Activations activations;

    ClosingController(AccountLife life, AccountMandate mandate, SignInHelp people, Activations activations) {
        this.life = life;
        this.mandate = mandate;
        this.people = people;
        this.activations = activations;
    }

    /** @param things what somebody else must take over */
    record ClosingPage(String name, String login, String path, List<Thing> things) {

        @Override
        public String toString() {
            return "ClosingPage";
        }
    }

    /** @param path where it is opened again */
    record ClosedRow(String name, String login, String title, String path) {

        private static ClosedRow of(OfficialAccount account) {
            var facts = account.facts();
            return new ClosedRow(
                    facts.name(), facts.login(), facts.post().title(), "/tai-khoan/can-bo/" + account.id() + "/mo-lai");
        }

        @Override
        public String toString() {
            return "ClosedRow";
        }
    }

    @RecentSignIn
    @GetMapping("/tai-khoan/can-bo/{id}/dong")
    String ask(Account account, @PathVariable UUID id, Model model) {
        var person = people.person(account, id);
        model.addAttribute(
                "page", new ClosingPage(person.name(), person.login(), "/tai-khoan/can-bo/" + id, life.inHand(id)));
        return "identity/people/web/closing";
    }

    @RecentSignIn
    @PostMapping("/tai-khoan/can-bo/{id}/dong")
    String close(Account account, @PathVariable UUID id, RedirectAttributes redirect) {
        var person = people.person(account, id);
        life.close(mandate.appointer(account), id);
        Flash.done(redirect, t("Đã đóng tài khoản {}.", person.login()));
        return "redirect:/tai-khoan/can-bo/da-dong";
    }

    @GetMapping("/tai-khoan/can-bo/da-dong")
    String closed(Account account, Model model) {
        model.addAttribute(
                "page", life.closed(account).stream().map(ClosedRow::of).toList());
        return "identity/people/web/closed";
    }

    @RecentSignIn
    @PostMapping("/tai-khoan/can-bo/{id}/mo-lai")
    ModelAndView reopen(Account account, @PathVariable UUID id) {
        var opened = life.reopen(account, id);
        var person = people.person(account, id);
        return NewOfficialController.activation(person.name(), person.login(), opened, activations);
    }
}
