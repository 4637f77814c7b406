package vn.tinhso.identity.people.web;

import static vn.tinhso.web.Words.t;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.AccountMandate;
import vn.tinhso.identity.people.AccountLife;
import vn.tinhso.identity.signin.Activations;
import vn.tinhso.identity.signin.RecentSignIn;
import vn.tinhso.organisations.Agency;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.shared.Rejected;
import vn.tinhso.web.Choice;
import vn.tinhso.web.FieldError;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

/** Tạo tài khoản cán bộ. */
@Controller
@OpenTo(Audience.OFFICIALS)
class NewOfficialController {

    private final AccountLife life;
    private final AccountMandate mandate;
    private final Organisations organisations;
    private final Activations activations;

    NewOfficialController(
            AccountLife life, AccountMandate mandate, Organisations organisations, Activations activations) {
        this.life = life;
        this.mandate = mandate;
        this.organisations = organisations;
        this.activations = activations;
    }

    record NewOfficialPage(OfficialForm form, List<Choice> agencies, List<FieldError> errors) {}

    /** @param path the page about the person */
    record ActivationPage(String name, String login, String code, String line, String path) {

        @Override
        public String toString() {
            return "ActivationPage";
        }
    }

    @RecentSignIn
    @GetMapping("/tai-khoan/can-bo/moi")
    ModelAndView ask(Account account) {
        return page(account, OfficialForm.of(Map.of()), HttpStatus.OK, List.of());
    }

    @RecentSignIn
    @PostMapping("/tai-khoan/can-bo/moi")
    ModelAndView open(Account account, @RequestParam Map<String, String> posted) {
        var form = OfficialForm.of(posted);
        try {
            var opened = life.open(account, form.wish());
            // Shown by the answer itself: what would carry the code over a redirect would keep it.
            return activation(form.name(), form.wish().login(), opened, activations);
        } catch (Rejected refusal) {
            var field = OfficialForm.field(refusal.code());
            if (field == null) {
                throw refusal;
            }
            var told = new FieldError(field, t(refusal.getMessage()) + " " + t(refusal.remedy()));
            return page(account, form, HttpStatus.UNPROCESSABLE_CONTENT, List.of(told));
        }
    }

    static ModelAndView activation(String name, String login, AccountLife.Opened opened, Activations activations) {
        var line = t(
                "Chỉ hiện lần này, dùng một lần, trong {} ngày. Trao tận tay, không gửi qua thư.", activations.days());
        var page = new ActivationPage(name, login, opened.code(), line, "/tai-khoan/can-bo/" + opened.account());
        return new ModelAndView("identity/people/web/activation", Map.of("page", page));
    }

    private ModelAndView page(Account account, OfficialForm form, HttpStatus status, List<FieldError> errors) {
        mandate.requireAny(account);
        var agencies = mandate.agencies(account).stream()
                .flatMap(id -> organisations.find(id).stream())
                .sorted(Comparator.comparing(Agency::name))
                .toList();
        var page = new NewOfficialPage(form, Choice.of(agencies, Agency::id, Agency::name), errors);
        return new ModelAndView("identity/people/web/newOfficial", Map.of("page", page), status);
    }
}
