package vn.tinhso.dossiers.web;

import static vn.tinhso.web.Words.t;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tinhso.dossiers.VersionMoves;
import vn.tinhso.identity.Account;
import vn.tinhso.web.Flash;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

/** Chuyển hồ sơ sang phiên bản mới: first what it would mean for each, then the act. */
@Controller
@OpenTo(Audience.OFFICIALS)
class VersionMoveController {

    private final VersionMoves moves;

    VersionMoveController(VersionMoves moves) {
        this.moves = moves;
    }

    record MovePage(String code, String path, List<VersionMoves.Outlook> outlooks, long able) {}

    @GetMapping("/soan-thu-tuc/phien-ban/{code}/chuyen-ho-so")
    String preview(Account account, @PathVariable String code, Model model) {
        var outlooks = moves.preview(account, code);
        model.addAttribute(
                "page",
                new MovePage(
                        code,
                        "/soan-thu-tuc/phien-ban/" + code,
                        outlooks,
                        outlooks.stream().filter(VersionMoves.Outlook::mayMove).count()));
        return "dossiers/web/versionMoves";
    }

    @PostMapping("/soan-thu-tuc/phien-ban/{code}/chuyen-ho-so")
    String move(
            Account account,
            @PathVariable String code,
            @RequestParam("can-cu") String reason,
            RedirectAttributes redirect) {
        var moved = moves.move(account, code, reason);
        Flash.done(redirect, t("Đã chuyển {} hồ sơ; {} hồ sơ giữ phiên bản cũ.", moved.moved(), moved.left()));
        return "redirect:/soan-thu-tuc/phien-ban/" + code + "/chuyen-ho-so";
    }
}
