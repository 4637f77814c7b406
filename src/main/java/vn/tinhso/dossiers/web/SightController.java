package vn.tinhso.dossiers.web;

import static vn.tinhso.web.Words.t;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.tinhso.dossiers.Dossier;
import vn.tinhso.dossiers.Sight;
import vn.tinhso.dossiers.Sight.Explanation;
import vn.tinhso.dossiers.Sight.Lack;
import vn.tinhso.dossiers.Sight.Relation;
import vn.tinhso.dossiers.Sight.Right;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.AccountMandate;
import vn.tinhso.organisations.Agency;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.shared.Rejected;
import vn.tinhso.web.FieldError;
import vn.tinhso.web.OpenTo;
import vn.tinhso.web.SummaryRow;
import vn.tinhso.web.Tag;

/** Vì sao thấy, vì sao không: an administrator asks about one person and one dossier. */
@Controller
@OpenTo(OpenTo.Audience.OFFICIALS)
class SightController {

    private final Sight sight;
    private final AccountMandate mandate;
    private final Organisations organisations;

    SightController(Sight sight, AccountMandate mandate, Organisations organisations) {
        this.sight = sight;
        this.mandate = mandate;
        this.organisations = organisations;
    }

    record SightPage(String login, String code, @Nullable Answer answer, List<FieldError> errors) {}

    record Answer(String sentence, Tag tag, List<SummaryRow> dossier, List<String> relations, List<Row> rights) {}

    record Row(String role, String agency, String why, Tag tag) {}

    @GetMapping("/quan-tri/vi-sao")
    ModelAndView ask(
            Account account,
            @RequestParam(name = "nguoi", defaultValue = "") String login,
            @RequestParam(name = "ho-so", defaultValue = "") String code) {
        mandate.requireAny(account);
        if (login.isBlank() && code.isBlank()) {
            return page(new SightPage("", "", null, List.of()));
        }
        try {
            return page(new SightPage(login, code, answer(sight.explain(account, login.strip(), code)), List.of()));
        } catch (Rejected refusal) {
            var field = switch (refusal.code()) {
                case "HS-155" -> "ho-so";
                case "HS-156" -> "nguoi";
                default -> throw refusal;
            };
            var error = new FieldError(field, t(refusal.getMessage()) + " " + t(refusal.remedy()));
            return page(new SightPage(login, code, null, List.of(error)));
        }
    }

    private static ModelAndView page(SightPage page) {
        var view = new ModelAndView("dossiers/web/sight", "page", page);
        view.setStatus(page.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private Answer answer(Explanation explanation) {
        var dossier = explanation.dossier();
        var name = explanation.person().name();
        return new Answer(
                explanation.sees()
                        ? t("{} thấy hồ sơ {}.", name, dossier.code())
                        : t("{} không thấy hồ sơ {}.", name, dossier.code()),
                explanation.sees() ? Tag.ok(t("Thấy")) : Tag.late(t("Không thấy")),
                dossier(dossier),
                explanation.relations().stream().map(SightController::words).toList(),
                explanation.rights().stream().map(this::row).toList());
    }

    private List<SummaryRow> dossier(Dossier dossier) {
        var procedure = dossier.procedure();
        return List.of(
                SummaryRow.of(t("Thủ tục"), procedure.code() + " – " + procedure.name()),
                SummaryRow.of(t("Lĩnh vực"), procedure.field()),
                SummaryRow.of(t("Nơi tiếp nhận"), name(dossier.parties().receiving())),
                SummaryRow.of(t("Cơ quan giải quyết"), name(dossier.parties().competent())),
                SummaryRow.of(t("Hạn chế người xem"), dossier.restricted() ? t("Có") : t("Không")));
    }

    private static String words(Relation relation) {
        return switch (relation) {
            case APPLICANT -> t("Là người nộp hồ sơ này.");
            case AGENT -> t("Đã nộp trực tuyến hồ sơ này cho người khác.");
            case PARTICIPANT -> t("Được phân công, phối hợp hoặc theo dõi hồ sơ này.");
        };
    }

    private Row row(Right right) {
        var grant = right.grant();
        var role = t(grant.role().label());
        return new Row(
                right.from() == null ? role : t("{}, thay {} vắng mặt", role, right.from()),
                name(grant.agencyId()),
                right.shows()
                        ? shows(right)
                        : right.lacking().stream().map(SightController::words).collect(Collectors.joining(" ")),
                right.shows() ? Tag.ok(t("Thấy")) : Tag.neutral(t("Không thấy")));
    }

    private static String shows(Right right) {
        var words = new ArrayList<String>();
        words.add(
                right.grant().scope().isAll()
                        ? t("Vai trò ở cơ quan của hồ sơ, mọi thủ tục.")
                        : t("Vai trò ở cơ quan của hồ sơ, cho thủ tục này."));
        if (right.grant().reach().below()) {
            words.add(t("Gồm cả đơn vị trực thuộc."));
        }
        return String.join(" ", words);
    }

    private static String words(Lack lack) {
        return switch (lack) {
            case ROLE_READS_NOTHING -> t("Vai trò này quản trị tài khoản, không xem hồ sơ.");
            case OTHER_AGENCY -> t("Hồ sơ ở cơ quan khác.");
            case OTHER_PROCEDURE -> t("Vai trò chỉ cho thủ tục khác.");
            case RESTRICTED -> t("Hồ sơ hạn chế, vai trò không được giao xem hồ sơ hạn chế.");
        };
    }

    private String name(String agency) {
        return organisations.find(agency).map(Agency::name).orElse(agency);
    }
}
