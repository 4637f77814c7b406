package vn.tinhso.identity.signin.web;

import static vn.tinhso.web.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.signin.Sessions;
import vn.tinhso.shared.Moments;
import vn.tinhso.web.Flash;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

/** Nơi đang đăng nhập. */
@Controller
@OpenTo(Audience.SIGNED_IN)
class SessionsController {

    private static final String LIST = "redirect:/tai-khoan/phien";

    private final Sessions sessions;

    SessionsController(Sessions sessions) {
        this.sessions = sessions;
    }

    record SessionsPage(List<Row> rows, boolean others) {}

    /** @param path where it is ended, empty for the one that asks */
    record Row(String device, String address, String since, String lastUsed, String path) {}

    @GetMapping("/tai-khoan/phien")
    String sessions(Account account, HttpServletRequest request, Model model) {
        var rows = sessions.of(account.id(), PasswordController.sessionOf(request)).stream()
                .map(SessionsController::row)
                .toList();
        model.addAttribute("page", new SessionsPage(rows, rows.size() > 1));
        return "identity/signin/web/sessions";
    }

    @PostMapping("/tai-khoan/phien/{mark}/ket-thuc")
    String end(Account account, @PathVariable String mark, RedirectAttributes redirect) {
        sessions.end(account.id(), mark);
        Flash.done(redirect, t("Đã đăng xuất nơi ấy."));
        return LIST;
    }

    @PostMapping("/tai-khoan/phien/ket-thuc-khac")
    String endOthers(Account account, HttpServletRequest request, RedirectAttributes redirect) {
        sessions.endOthers(account.id(), PasswordController.sessionOf(request));
        Flash.done(redirect, t("Đã đăng xuất mọi nơi khác."));
        return LIST;
    }

    private static Row row(Sessions.Open open) {
        return new Row(
                open.device().isEmpty() ? t("Thiết bị không rõ") : open.device(),
                open.address(),
                Moments.dateTime(open.since()),
                Moments.dateTime(open.lastUsed()),
                open.current() ? "" : "/tai-khoan/phien/" + open.mark() + "/ket-thuc");
    }
}
