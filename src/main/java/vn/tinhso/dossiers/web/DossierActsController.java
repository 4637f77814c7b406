package vn.tinhso.dossiers.web;

import static vn.tinhso.web.Words.t;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tinhso.dossiers.Applicants;
import vn.tinhso.dossiers.Decisions;
import vn.tinhso.dossiers.Desk;
import vn.tinhso.dossiers.Dossier;
import vn.tinhso.dossiers.Party;
import vn.tinhso.dossiers.Supplements;
import vn.tinhso.dossiers.web.PapersController.Uploads;
import vn.tinhso.identity.Account;
import vn.tinhso.shared.Moments;
import vn.tinhso.web.Flash;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

/** What people do with a dossier: each press is a resource of its own. */
@Controller
@OpenTo(Audience.SIGNED_IN)
class DossierActsController {

    private final Desk desk;
    private final Supplements supplements;
    private final Decisions decisions;
    private final Applicants applicants;

    DossierActsController(Desk desk, Supplements supplements, Decisions decisions, Applicants applicants) {
        this.desk = desk;
        this.supplements = supplements;
        this.decisions = decisions;
        this.applicants = applicants;
    }

    @PostMapping("/ho-so/{code}/tiep-nhan")
    String accept(
            Account account,
            @PathVariable String code,
            @RequestParam Map<String, String> posted,
            RedirectAttributes redirect) {
        var party = Party.of(account);
        var dossier = WrongField.in(
                code,
                "thanh-phan",
                () -> posted.containsKey("chuyen-ngay")
                        ? desk.acceptAndHandOver(party, code, ComponentChecks.of(posted))
                        : desk.accept(party, code, ComponentChecks.of(posted)));
        var due = dossier.timing().due();
        Flash.done(redirect, t("Đã tiếp nhận. Hẹn trả kết quả {}.", due == null ? "" : Moments.spoken(due)));
        return page(dossier);
    }

    @PostMapping("/ho-so/{code}/chuyen-xu-ly")
    String handOver(Account account, @PathVariable String code, RedirectAttributes redirect) {
        var dossier = desk.handOver(Party.of(account), code);
        Flash.done(redirect, t("Đã chuyển bộ phận chuyên môn."));
        return page(dossier);
    }

    @PostMapping("/ho-so/{code}/tu-choi")
    String refuse(
            Account account,
            @PathVariable String code,
            @RequestParam(name = "ly-do", defaultValue = "") String grounds,
            RedirectAttributes redirect) {
        var dossier = WrongField.in(code, "ly-do", () -> desk.refuse(Party.of(account), code, grounds));
        Flash.done(redirect, t("Đã từ chối tiếp nhận và báo người nộp."));
        return page(dossier);
    }

    @PostMapping("/ho-so/{code}/yeu-cau-bo-sung")
    String requestSupplement(
            Account account,
            @PathVariable String code,
            @RequestParam(name = "giay-to", defaultValue = "") String items,
            @RequestParam(name = "huong-dan", defaultValue = "") String note,
            @RequestParam(name = "so-ngay", defaultValue = "10") String days,
            RedirectAttributes redirect) {
        // Anything but a number is refused like a number out of range.
        var wait = days.strip().matches("\\d{1,3}") ? Integer.parseInt(days.strip()) : 0;
        var ask = new Supplements.Ask(items.lines().toList(), note, wait);
        var dossier = WrongField.in(code, "giay-to", () -> supplements.request(Party.of(account), code, ask));
        Flash.done(redirect, t("Đã gửi yêu cầu bổ sung."));
        return page(dossier);
    }

    @PostMapping("/ho-so/{code}/bo-sung")
    String supply(
            Account account,
            @PathVariable String code,
            @RequestParam(name = "tra-loi", defaultValue = "") String answer,
            MultipartHttpServletRequest request,
            RedirectAttributes redirect)
            throws IOException {
        var pieces = pieces(request);
        var field = pieces.isEmpty() ? "tra-loi" : "tep-" + pieces.getFirst().evidenceId();
        var dossier = WrongField.in(code, field, () -> supplements.answer(Party.of(account), code, answer, pieces));
        Flash.done(redirect, t("Đã nộp bổ sung."));
        return page(dossier);
    }

    @PostMapping("/ho-so/{code}/trinh-ky")
    String propose(
            Account account,
            @PathVariable String code,
            @RequestParam(name = "y-kien", defaultValue = "") String opinion,
            @RequestParam(name = "de-xuat", defaultValue = "") String proposal,
            RedirectAttributes redirect) {
        var approve = !proposal.equals("tu-choi");
        var dossier = WrongField.in(code, "y-kien", () -> decisions.propose(Party.of(account), code, approve, opinion));
        Flash.done(redirect, t("Đã trình lãnh đạo ký."));
        return page(dossier);
    }

    @PostMapping("/ho-so/{code}/tra-lai")
    String sendBack(
            Account account,
            @PathVariable String code,
            @RequestParam(name = "ly-do", defaultValue = "") String reason,
            RedirectAttributes redirect) {
        var dossier = WrongField.in(code, "ly-do", () -> decisions.sendBack(Party.of(account), code, reason));
        Flash.done(redirect, t("Đã trả lại chuyên viên."));
        return page(dossier);
    }

    @PostMapping("/ho-so/{code}/ky")
    String sign(Account account, @PathVariable String code, RedirectAttributes redirect) {
        var dossier = decisions.sign(new Party.Person(account), code);
        Flash.done(redirect, t("Đã ký và đóng dấu kết quả."));
        return page(dossier);
    }

    @PostMapping("/ho-so/{code}/tra-ket-qua")
    String giveResult(
            Account account,
            @PathVariable String code,
            @RequestParam(name = "nguoi-nhan", defaultValue = "") String receiver,
            @RequestParam(name = "ma-buu-gui", defaultValue = "") String parcel,
            RedirectAttributes redirect) {
        var party = Party.of(account);
        var dossier = WrongField.in(
                code,
                "nguoi-nhan",
                () -> parcel.isBlank()
                        ? desk.giveResult(party, code, receiver)
                        : desk.postResult(party, code, receiver, parcel));
        Flash.done(redirect, t("Đã ghi trả kết quả."));
        return page(dossier);
    }

    @PostMapping("/ho-so/{code}/nhan-ket-qua")
    String takeResult(Account account, @PathVariable String code, RedirectAttributes redirect) {
        var dossier = applicants.takeResult(Party.of(account), code);
        Flash.done(redirect, t("Đã ghi nhận bạn nhận kết quả điện tử."));
        return page(dossier);
    }

    @PostMapping("/ho-so/{code}/rut")
    String withdraw(
            Account account,
            @PathVariable String code,
            @RequestParam(name = "ly-do-rut", defaultValue = "") String reason,
            RedirectAttributes redirect) {
        var dossier = applicants.withdraw(Party.of(account), code, reason);
        Flash.done(redirect, t("Đã rút hồ sơ."));
        return page(dossier);
    }

    @PostMapping("/ho-so/{code}/danh-gia")
    String rate(
            Account account,
            @PathVariable String code,
            @RequestParam(name = "muc", defaultValue = "0") int score,
            @RequestParam(name = "gop-y", defaultValue = "") String comment,
            RedirectAttributes redirect) {
        var dossier = WrongField.in(code, "gop-y", () -> applicants.rate(Party.of(account), code, score, comment));
        Flash.done(redirect, t("Cảm ơn bạn đã đánh giá."));
        return page(dossier);
    }

    private static List<Supplements.Piece> pieces(MultipartHttpServletRequest request) throws IOException {
        var pieces = new ArrayList<Supplements.Piece>();
        for (var entry : request.getMultiFileMap().entrySet()) {
            var evidence = entry.getKey().replaceFirst("^tep-", "");
            for (MultipartFile file : entry.getValue()) {
                if (!file.isEmpty()) {
                    pieces.add(new Supplements.Piece(evidence, Uploads.of(file)));
                }
            }
        }
        return pieces;
    }

    private static String page(Dossier dossier) {
        return "redirect:/ho-so/" + dossier.code();
    }
}
