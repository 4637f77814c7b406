package vn.tinhso.dossiers.web;

import static vn.tinhso.web.Words.t;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tinhso.dossiers.Confidentiality;
import vn.tinhso.dossiers.Corrections;
import vn.tinhso.dossiers.Handlers;
import vn.tinhso.dossiers.Participant.Part;
import vn.tinhso.dossiers.Party;
import vn.tinhso.dossiers.SuspensionKind;
import vn.tinhso.dossiers.Suspensions;
import vn.tinhso.dossiers.Suspensions.Obligation;
import vn.tinhso.identity.Account;
import vn.tinhso.web.Flash;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

/** Who has a dossier in hand, when its clock stands still, what was put right. */
@Controller
@OpenTo(Audience.OFFICIALS)
class HandlingController {

    private final Handlers handlers;
    private final Suspensions suspensions;
    private final Corrections corrections;
    private final Confidentiality confidentiality;

    HandlingController(
            Handlers handlers, Suspensions suspensions, Corrections corrections, Confidentiality confidentiality) {
        this.confidentiality = confidentiality;
        this.handlers = handlers;
        this.suspensions = suspensions;
        this.corrections = corrections;
    }

    @PostMapping("/ho-so/{code}/thu-ly")
    String take(Account account, @PathVariable String code, RedirectAttributes redirect) {
        handlers.take(new Party.Person(account), code);
        return done(redirect, t("Bạn đang thụ lý hồ sơ này."), code);
    }

    @PostMapping("/ho-so/{code}/phan-cong")
    String assign(
            Account account,
            @PathVariable String code,
            @RequestParam(name = "nguoi", defaultValue = "") String person,
            @RequestParam(name = "vai-tro", defaultValue = "MAIN") String part,
            @RequestParam(name = "ly-do-phan-cong", defaultValue = "") String reason,
            RedirectAttributes redirect) {
        var chosen = Arrays.stream(Part.values())
                .filter(one -> one.name().equals(part))
                .findFirst()
                .orElse(Part.MAIN);
        WrongField.in(code, "nguoi", () -> handlers.assign(Party.of(account), code, id(person), chosen, reason));
        return done(redirect, t("Đã phân công."), code);
    }

    @PostMapping("/ho-so/{code}/tam-dung")
    String suspend(
            Account account,
            @PathVariable String code,
            @RequestParam(name = "loai-tam-dung", defaultValue = "LEGAL") String kind,
            @RequestParam(name = "ly-do-tam-dung", defaultValue = "") String reason,
            @RequestParam(name = "van-ban-tam-dung", defaultValue = "") String document,
            RedirectAttributes redirect) {
        var chosen = Arrays.stream(SuspensionKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(SuspensionKind.LEGAL);
        var field = reason.isBlank() ? "ly-do-tam-dung" : "van-ban-tam-dung";
        WrongField.in(code, field, () -> suspensions.suspend(Party.of(account), code, chosen, reason, document));
        return done(redirect, t("Đã tạm dừng xử lý và báo người nộp."), code);
    }

    @PostMapping("/ho-so/{code}/tiep-tuc")
    String resume(
            Account account,
            @PathVariable String code,
            @RequestParam(name = "ly-do-tiep-tuc", defaultValue = "") String ending,
            RedirectAttributes redirect) {
        WrongField.in(code, "ly-do-tiep-tuc", () -> suspensions.resume(Party.of(account), code, ending));
        return done(redirect, t("Thời hạn đang chạy tiếp."), code);
    }

    @PostMapping("/ho-so/{code}/nghia-vu-tai-chinh")
    String requestPayment(
            Account account,
            @PathVariable String code,
            @RequestParam(name = "nghia-vu", defaultValue = "") String obligation,
            @RequestParam(name = "so-tien", defaultValue = "") String amount,
            @RequestParam(name = "van-ban-tai-chinh", defaultValue = "") String document,
            RedirectAttributes redirect) {
        var digits = amount.replaceAll("[. ]", "");
        // Anything but a number is refused like an impossible amount.
        var dong = digits.isEmpty() ? null : Long.valueOf(digits.matches("\\d{1,15}") ? digits : "0");
        var field = obligation.isBlank() ? "nghia-vu" : "van-ban-tai-chinh";
        WrongField.in(
                code,
                field,
                () -> suspensions.requestPayment(Party.of(account), code, new Obligation(obligation, dong, document)));
        return done(redirect, t("Đã gửi yêu cầu; thời hạn tạm dừng."), code);
    }

    @PostMapping("/ho-so/{code}/nghia-vu-tai-chinh/xac-nhan")
    String confirmPayment(
            Account account,
            @PathVariable String code,
            @RequestParam(name = "chung-tu", defaultValue = "") String receipt,
            RedirectAttributes redirect) {
        WrongField.in(code, "chung-tu", () -> suspensions.confirmPayment(Party.of(account), code, receipt));
        return done(redirect, t("Thời hạn đang chạy tiếp."), code);
    }

    @PostMapping("/ho-so/{code}/dinh-chinh-to-khai")
    String amend(
            Account account,
            @PathVariable String code,
            @RequestParam(name = "muc-sua", defaultValue = "") String field,
            @RequestParam(name = "gia-tri-sua", defaultValue = "") String value,
            @RequestParam(name = "ly-do-sua", defaultValue = "") String reason,
            RedirectAttributes redirect) {
        WrongField.in(
                code, "ly-do-sua", () -> corrections.amend(Party.of(account), code, Map.of(field, value), reason));
        return done(redirect, t("Đã đính chính; nội dung cũ còn trong lịch sử."), code);
    }

    @PostMapping("/ho-so/{code}/lay-lai")
    String takeBack(
            Account account,
            @PathVariable String code,
            @RequestParam(name = "ly-do-lay-lai", defaultValue = "") String reason,
            RedirectAttributes redirect) {
        WrongField.in(code, "ly-do-lay-lai", () -> corrections.takeBack(Party.of(account), code, reason));
        return done(redirect, t("Đã lấy lại bước vừa làm."), code);
    }

    @PostMapping("/ho-so/{code}/han-che")
    String restrict(
            Account account,
            @PathVariable String code,
            @RequestParam(name = "ly-do-han-che", defaultValue = "") String reason,
            RedirectAttributes redirect) {
        WrongField.in(code, "ly-do-han-che", () -> confidentiality.restrict(Party.of(account), code, reason));
        return done(redirect, t("Đã hạn chế người xem hồ sơ."), code);
    }

    @PostMapping("/ho-so/{code}/thoi-han-che")
    String open(
            Account account,
            @PathVariable String code,
            @RequestParam(name = "ly-do-han-che", defaultValue = "") String reason,
            RedirectAttributes redirect) {
        WrongField.in(code, "ly-do-han-che", () -> confidentiality.open(Party.of(account), code, reason));
        return done(redirect, t("Mọi người của cơ quan lại thấy hồ sơ."), code);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException unreadable) {
            return new UUID(0, 0);
        }
    }

    static String done(RedirectAttributes redirect, String words, String code) {
        Flash.done(redirect, words);
        return "redirect:/ho-so/" + code;
    }
}
