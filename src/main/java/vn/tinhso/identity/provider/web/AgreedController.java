package vn.tinhso.identity.provider.web;

import static vn.tinhso.web.Words.t;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.provider.Consents;
import vn.tinhso.shared.Moments;
import vn.tinhso.web.Flash;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

/** Hệ thống tôi đã đồng ý. */
@Controller
@OpenTo(Audience.SIGNED_IN)
class AgreedController {

    private final Consents consents;

    AgreedController(Consents consents) {
        this.consents = consents;
    }

    record AgreedPage(List<Row> rows) {}

    record Row(String name, String what, String when, String path) {}

    @GetMapping("/tai-khoan/he-thong-da-dong-y")
    String agreed(Account account, Model model) {
        var rows = consents.of(account).stream().map(AgreedController::row).toList();
        model.addAttribute("page", new AgreedPage(rows));
        return "identity/provider/web/agreed";
    }

    @PostMapping("/tai-khoan/he-thong-da-dong-y/{client}/rut-lai")
    String withdraw(Account account, @PathVariable String client, RedirectAttributes redirect) {
        consents.withdraw(account, client);
        Flash.done(redirect, t("Đã rút lại. Hệ thống ấy không biết thêm gì về bạn nữa."));
        return "redirect:/tai-khoan/he-thong-da-dong-y";
    }

    private static Row row(Consents.Agreed agreed) {
        var what = agreed.scopes().stream().map(ConsentController::words).collect(Collectors.joining("; "));
        return new Row(
                agreed.name(),
                what,
                Moments.dateTime(agreed.at()),
                "/tai-khoan/he-thong-da-dong-y/" + agreed.client() + "/rut-lai");
    }
}
