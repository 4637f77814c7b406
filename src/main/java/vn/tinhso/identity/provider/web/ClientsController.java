package vn.tinhso.identity.provider.web;

import static vn.tinhso.web.Words.t;

import java.util.List;
import java.util.Map;
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
import vn.tinhso.identity.provider.ClientBook;
import vn.tinhso.identity.signin.RecentSignIn;
import vn.tinhso.shared.Rejected;
import vn.tinhso.web.FieldError;
import vn.tinhso.web.Flash;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;
import vn.tinhso.web.Tag;

/** Hệ thống kết nối, for administrators of the province. */
@Controller
@OpenTo(Audience.OFFICIALS)
class ClientsController {

    private static final String HOME = "/quan-tri/he-thong";

    private final ClientBook book;

    ClientsController(ClientBook book) {
        this.book = book;
    }

    record ClientsPage(List<Row> rows) {}

    record Row(String id, String name, String kind, Tag state, String path) {}

    /** @param path of what is done with it, empty while it is new */
    record ClientPage(ClientForm form, String path, boolean enabled, List<FieldError> errors) {}

    record SecretPage(String id, String secret) {

        @Override
        public String toString() {
            return "SecretPage";
        }
    }

    @GetMapping(HOME)
    String clients(Account account, Model model) {
        var rows = book.all(account).stream().map(ClientsController::row).toList();
        model.addAttribute("page", new ClientsPage(rows));
        return "identity/provider/web/clients";
    }

    @RecentSignIn
    @GetMapping(HOME + "/moi")
    ModelAndView blank(Account account) {
        book.all(account);
        return page(ClientForm.blank(), "", true, List.of());
    }

    @RecentSignIn
    @PostMapping(HOME)
    ModelAndView add(Account account, @RequestParam MultiValueMap<String, String> posted) {
        var form = ClientForm.of(posted);
        try {
            return secret(form.id(), book.add(account, form.id(), form.draft()));
        } catch (Rejected refused) {
            return page(form, "", true, errors(refused));
        }
    }

    @RecentSignIn
    @GetMapping(HOME + "/{id}")
    ModelAndView client(Account account, @PathVariable String id) {
        var client = book.find(account, id);
        return page(ClientForm.of(client), HOME + "/" + id, client.enabled(), List.of());
    }

    @RecentSignIn
    @PostMapping(HOME + "/{id}")
    ModelAndView change(
            Account account,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> posted,
            RedirectAttributes redirect) {
        var form = ClientForm.of(posted);
        try {
            book.change(account, id, form.draft());
        } catch (Rejected refused) {
            return page(form, HOME + "/" + id, book.find(account, id).enabled(), errors(refused));
        }
        Flash.done(redirect, t("Đã lưu hệ thống."));
        return new ModelAndView("redirect:" + HOME);
    }

    @RecentSignIn
    @PostMapping(HOME + "/{id}/khoa-moi")
    ModelAndView renewSecret(Account account, @PathVariable String id) {
        return secret(id, book.renewSecret(account, id));
    }

    @RecentSignIn
    @PostMapping(HOME + "/{id}/tat")
    String disable(Account account, @PathVariable String id, RedirectAttributes redirect) {
        book.enable(account, id, false);
        Flash.done(redirect, t("Đã tắt hệ thống. Thẻ đã cấp không còn dùng được."));
        return "redirect:" + HOME;
    }

    @RecentSignIn
    @PostMapping(HOME + "/{id}/bat")
    String enable(Account account, @PathVariable String id, RedirectAttributes redirect) {
        book.enable(account, id, true);
        Flash.done(redirect, t("Đã bật hệ thống."));
        return "redirect:" + HOME;
    }

    private static Row row(ClientBook.Registered client) {
        return new Row(
                client.id(),
                client.draft().name(),
                ClientForm.words(client.draft().kind()),
                client.enabled() ? Tag.ok(t("Đang bật")) : Tag.wait(t("Đã tắt")),
                HOME + "/" + client.id());
    }

    /** Shown by the answer itself: what would carry it over a redirect would keep it. */
    private static ModelAndView secret(String id, String secret) {
        return new ModelAndView("identity/provider/web/secret", Map.of("page", new SecretPage(id, secret)));
    }

    private static ModelAndView page(ClientForm form, String path, boolean enabled, List<FieldError> errors) {
        var status = errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        var page = new ClientPage(form, path, enabled, errors);
        return new ModelAndView("identity/provider/web/client", Map.of("page", page), status);
    }

    private static List<FieldError> errors(Rejected refused) {
        var field = switch (refused.code()) {
            case "DN-101" -> "ten";
            case "DN-103" -> "pham-vi";
            case "DN-105", "DN-107" -> "ma";
            case "DN-102", "DN-104" -> "quay-ve";
            case "DN-109", "DN-110" -> "co-quan";
            default -> throw refused;
        };
        return List.of(new FieldError(field, refused.getMessage() + " " + refused.remedy()));
    }
}
