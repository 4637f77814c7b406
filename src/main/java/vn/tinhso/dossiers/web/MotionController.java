package vn.tinhso.dossiers.web;

import static vn.tinhso.web.Words.t;

import java.io.IOException;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tinhso.dossiers.Consultations;
import vn.tinhso.dossiers.Consultations.Round;
import vn.tinhso.dossiers.Motion;
import vn.tinhso.dossiers.Motions;
import vn.tinhso.dossiers.Party;
import vn.tinhso.dossiers.web.PapersController.Uploads;
import vn.tinhso.identity.Account;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;

/** What is put to a leader, and what other agencies are asked. */
@Controller
@OpenTo(Audience.OFFICIALS)
class MotionController {

    private final Motions motions;
    private final Consultations consultations;

    MotionController(Motions motions, Consultations consultations) {
        this.motions = motions;
        this.consultations = consultations;
    }

    @PostMapping("/ho-so/{code}/de-xuat/gia-han")
    String extend(
            Account account,
            @PathVariable String code,
            @RequestParam(name = "so-ngay-gia-han", defaultValue = "") String days,
            @RequestParam(name = "ly-do-gia-han", defaultValue = "") String reason,
            RedirectAttributes redirect) {
        return moved(account, code, new Motion.Extend(days(days), reason), "ly-do-gia-han", redirect);
    }

    @PostMapping("/ho-so/{code}/de-xuat/dung")
    String stop(
            Account account,
            @PathVariable String code,
            @RequestParam(name = "ly-do-dung", defaultValue = "") String reason,
            @RequestParam(name = "can-cu-dung", defaultValue = "") String basis,
            RedirectAttributes redirect) {
        return moved(account, code, new Motion.Stop(reason, basis), "ly-do-dung", redirect);
    }

    @PostMapping("/ho-so/{code}/de-xuat/bo-sung-lan-nua")
    String secondSupplement(
            Account account,
            @PathVariable String code,
            @RequestParam Map<String, String> posted,
            RedirectAttributes redirect) {
        var motion = new Motion.SecondSupplement(
                posted.getOrDefault("giay-to-lan-nua", "").lines().toList(),
                posted.getOrDefault("huong-dan-lan-nua", ""),
                days(posted.getOrDefault("so-ngay-lan-nua", "")),
                posted.getOrDefault("ly-do-lan-nua", ""));
        return moved(account, code, motion, "ly-do-lan-nua", redirect);
    }

    @PostMapping("/ho-so/{code}/de-xuat/thu-hoi")
    String recall(
            Account account,
            @PathVariable String code,
            @RequestParam(name = "ly-do-thu-hoi", defaultValue = "") String reason,
            RedirectAttributes redirect) {
        return moved(account, code, new Motion.Recall(reason), "ly-do-thu-hoi", redirect);
    }

    @PostMapping("/ho-so/{code}/de-xuat/dinh-chinh")
    String correct(
            Account account,
            @PathVariable String code,
            @RequestParam(name = "muc-dinh-chinh", defaultValue = "") String field,
            @RequestParam(name = "gia-tri-dinh-chinh", defaultValue = "") String value,
            @RequestParam(name = "ly-do-dinh-chinh", defaultValue = "") String reason,
            RedirectAttributes redirect) {
        return moved(account, code, new Motion.Correct(Map.of(field, value), reason), "ly-do-dinh-chinh", redirect);
    }

    @PostMapping("/ho-so/{code}/de-xuat/quyet-dinh")
    String decide(
            Account account,
            @PathVariable String code,
            @RequestParam(name = "quyet-dinh", defaultValue = "") String answer,
            @RequestParam(name = "y-kien-lanh-dao", defaultValue = "") String remark,
            RedirectAttributes redirect) {
        var approve = answer.equals("dong-y");
        WrongField.in(code, "y-kien-lanh-dao", () -> motions.decide(new Party.Person(account), code, approve, remark));
        var words = approve ? t("Đã đồng ý; việc đề xuất đã được thực hiện.") : t("Đã trả lời không đồng ý.");
        return HandlingController.done(redirect, words, code);
    }

    @PostMapping("/ho-so/{code}/lay-y-kien")
    String consult(
            Account account,
            @PathVariable String code,
            @RequestParam Map<String, String> posted,
            RedirectAttributes redirect) {
        var agencies = IntStream.rangeClosed(1, ConsultationForms.PLACES)
                .mapToObj(place -> posted.getOrDefault("co-quan-" + place, ""))
                .filter(id -> !id.isBlank())
                .toList();
        var round = new Round(
                agencies,
                posted.getOrDefault("noi-dung-hoi", ""),
                days(posted.getOrDefault("so-ngay-tra-loi", "")),
                "lan-luot".equals(posted.get("cach-hoi")));
        WrongField.in(code, "noi-dung-hoi", () -> consultations.consult(Party.of(account), code, round));
        return HandlingController.done(redirect, t("Đã gửi lấy ý kiến."), code);
    }

    @PostMapping("/ho-so/{code}/lay-y-kien/{seq}/thoi-cho")
    String stopWaiting(
            Account account,
            @PathVariable String code,
            @PathVariable int seq,
            @RequestParam Map<String, String> posted,
            RedirectAttributes redirect) {
        var field = "ly-do-thoi-cho-" + seq;
        WrongField.in(
                code,
                field,
                () -> consultations.stopWaiting(Party.of(account), code, seq, posted.getOrDefault(field, "")));
        return HandlingController.done(redirect, t("Đã ghi nhận thôi chờ."), code);
    }

    @PostMapping("/ho-so/{code}/tra-loi-y-kien")
    String answer(
            Account account,
            @PathVariable String code,
            @RequestParam(name = "y-kien-tra-loi", defaultValue = "") String answer,
            @RequestParam(name = "tep-tra-loi", required = false) @Nullable MultipartFile file,
            RedirectAttributes redirect)
            throws IOException {
        var paper = file == null || file.isEmpty() ? null : Uploads.of(file);
        var field = answer.isBlank() ? "y-kien-tra-loi" : "tep-tra-loi";
        WrongField.in(code, field, () -> consultations.answer(Party.of(account), code, answer, paper));
        return HandlingController.done(redirect, t("Đã gửi trả lời."), code);
    }

    private String moved(Account account, String code, Motion motion, String field, RedirectAttributes redirect) {
        WrongField.in(code, field, () -> motions.move(Party.of(account), code, motion));
        return HandlingController.done(redirect, t("Đã trình lãnh đạo quyết định."), code);
    }

    /** Anything but a number is refused like a number out of range. */
    private static int days(String text) {
        return text.strip().matches("\\d{1,3}") ? Integer.parseInt(text.strip()) : 0;
    }
}
