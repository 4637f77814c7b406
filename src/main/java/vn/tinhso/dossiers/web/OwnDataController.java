package vn.tinhso.dossiers.web;

import static vn.tinhso.web.Words.t;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhso.dossiers.OwnConsents;
import vn.tinhso.dossiers.OwnData;
import vn.tinhso.dossiers.PersonalLooks;
import vn.tinhso.dossiers.PersonalLooks.Look;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.OwnContact;
import vn.tinhso.identity.OwnContact.Contact;
import vn.tinhso.organisations.Agency;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.shared.Moments;
import vn.tinhso.shared.Rejected;
import vn.tinhso.web.FieldError;
import vn.tinhso.web.Flash;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.OpenTo.Audience;
import vn.tinhso.web.SummaryRow;

/** Dữ liệu của tôi: what is held, who looked, what can be corrected, and all of it to take away. */
@Controller
@OpenTo(Audience.CITIZENS)
class OwnDataController {

    /** Which field of the form a refusal is about. */
    private static final Map<String, String> FIELDS =
            Map.of("DN-060", "dien-thoai", "DN-061", "thu-dien-tu", "DN-062", "dia-chi");

    private final PersonalLooks looks;
    private final OwnData data;
    private final OwnContact contacts;
    private final OwnConsents consents;
    private final Organisations organisations;
    private final JsonMapper json;

    OwnDataController(
            PersonalLooks looks,
            OwnData data,
            OwnContact contacts,
            OwnConsents consents,
            Organisations organisations,
            JsonMapper json) {
        this.looks = looks;
        this.data = data;
        this.contacts = contacts;
        this.consents = consents;
        this.organisations = organisations;
        this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
    }

    record LookRow(String at, String who, String what, String href, String code) {}

    record ContactForm(String phone, String email, String address) {}

    /** @param withdraw where it is taken back; {@code null} when it was */
    record ConsentRow(
            String purpose,
            String given,
            String withdrawn,
            @Nullable String withdraw) {}

    record OwnDataPage(
            List<SummaryRow> person,
            ContactForm contact,
            List<LookRow> looks,
            List<ConsentRow> consents,
            List<FieldError> errors) {}

    @GetMapping("/du-lieu-cua-toi")
    String own(Account account, Model model) {
        var citizen = Objects.requireNonNull(account.citizen());
        var contact = new ContactForm(said(citizen.phone()), said(citizen.email()), said(citizen.address()));
        model.addAttribute("page", page(account, contact, List.of()));
        return "dossiers/web/ownData";
    }

    @PostMapping("/du-lieu-cua-toi/lien-he")
    ModelAndView correct(
            Account account,
            @RequestParam(name = "dien-thoai", defaultValue = "") String phone,
            @RequestParam(name = "thu-dien-tu", defaultValue = "") String email,
            @RequestParam(name = "dia-chi", defaultValue = "") String address,
            RedirectAttributes redirect) {
        try {
            contacts.correct(account, Contact.typed(phone, email, address));
        } catch (Rejected refusal) {
            var field = FIELDS.get(refusal.code());
            if (field == null) {
                throw refusal;
            }
            var error = new FieldError(field, refusal.getMessage() + " " + refusal.remedy());
            return new ModelAndView(
                    "dossiers/web/ownData",
                    Map.of("page", page(account, new ContactForm(phone, email, address), List.of(error))),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Flash.done(redirect, t("Đã sửa thông tin liên hệ. Hồ sơ đã nộp giữ nguyên thông tin lúc nộp."));
        return new ModelAndView("redirect:/du-lieu-cua-toi");
    }

    @PostMapping("/du-lieu-cua-toi/dong-y/{use}/rut")
    String withdraw(Account account, @PathVariable String use, RedirectAttributes redirect) {
        consents.withdraw(account, use);
        Flash.done(redirect, t("Đã rút đồng ý. Từ lúc này tỉnh không dùng dữ liệu của bạn vào việc ấy nữa."));
        return "redirect:/du-lieu-cua-toi";
    }

    @PostMapping("/du-lieu-cua-toi/tai-ve")
    ResponseEntity<byte[]> takeAway(Account account) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"du-lieu-cua-toi.json\"")
                .body(json.writeValueAsBytes(data.export(account)));
    }

    private OwnDataPage page(Account account, ContactForm contact, List<FieldError> errors) {
        var citizen = Objects.requireNonNull(account.citizen());
        var number = citizen.personalId();
        var born = citizen.birthDate();
        return new OwnDataPage(
                List.of(
                        SummaryRow.of(t("Họ và tên"), account.name()),
                        SummaryRow.of(t("Số định danh"), number == null ? null : number.masked()),
                        SummaryRow.of(t("Ngày sinh"), born == null ? null : Moments.date(born))),
                contact,
                looks.at(account).stream().map(this::row).toList(),
                consents.of(account).stream().map(OwnDataController::row).toList(),
                errors);
    }

    private static ConsentRow row(OwnConsents.Given given) {
        var withdrawn = given.consent().withdrawn();
        return new ConsentRow(
                t(given.purpose()),
                Moments.dateTime(given.consent().given()),
                withdrawn == null ? "" : Moments.dateTime(withdrawn),
                withdrawn == null ? "/du-lieu-cua-toi/dong-y/" + given.use() + "/rut" : null);
    }

    private LookRow row(Look look) {
        var agency = look.agency();
        var place = agency == null
                ? ""
                : organisations.find(agency).map(Agency::name).orElse(agency);
        return new LookRow(
                Moments.dateTime(look.at()),
                place.isEmpty() ? look.name() : look.name() + ", " + place,
                what(look),
                "/ho-so/" + look.dossier(),
                look.dossier());
    }

    private static String what(Look look) {
        var reason = look.reason();
        if (reason != null) {
            return t("Xem đủ số định danh. Lý do: {}", reason);
        }
        return look.deed().equals("dossier.viewed") ? t("Xem hồ sơ") : t("Lấy thông tin để điền sẵn");
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
